"""Timefold for Python on the clinics of our benchmark."""
