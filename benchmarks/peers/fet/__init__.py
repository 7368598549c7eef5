"""FET, a free school timetabler, on the clinics of our benchmark."""
