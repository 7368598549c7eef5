"""Measure how fast and how good the planner is: `python -m benchmarks.run --help`."""
