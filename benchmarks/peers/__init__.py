"""Put other programs to work on the clinics of our benchmark: FET and Timefold; see README.md."""
