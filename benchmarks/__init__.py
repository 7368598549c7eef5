"""Measure how fast and how good the planner is, against other ways to plan: `python -m benchmarks.run --help`."""
