"""What a clinic is, what a week asks and what a timetable says: plain facts, no I/O, no solver."""
