"""How many people are moved from week to week: python -m benchmarks.week_to_week --patients 30 60 120 --seconds 60.

Every example is planned, then planned again after its own timetable: the same week, and the next one, in which some
patients come on fewer days; each with --keep and without.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inputs.example import example_clinic
from models.previous import Previous
from models.resolve import plan_week
from models.result import PlannedWeek
from optimizer.options import Options
from optimizer.solve import plan

MONDAY = dt.date(2026, 11, 30)
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class Continued:
    """One week planned after another: how many of its patients come on other days than before, and who is moved."""

    patients: int
    week: str
    keep: bool
    fewer_or_more_days: int
    moved_patients: int
    moved_clinicians: int
    planned: PlannedWeek

    def __str__(self) -> str:
        option = "--keep" if self.keep else "      "
        return (
            f"{self.patients:4} patients, {self.week:9} {option}: {self.moved_patients} patients and "
            f"{self.moved_clinicians} clinicians moved, {self.fewer_or_more_days} patients on fewer or more days; "
            f"{self.planned.status}, {self.planned.quality.granted:.1f} % of wishes, "
            f"{self.planned.quality.solve_time:.0f} s"
        )


def continued(patients: int, options: Options) -> Iterator[Continued]:
    """The four weeks after the example's own timetable."""
    clinic = example_clinic(patients, 1, MONDAY)
    last = plan(plan_week(clinic, MONDAY), options)
    previous = Previous(MONDAY, last.timetable)
    for name, date in (("same week", MONDAY), ("next week", MONDAY + WEEK)):
        for keep in (True, False):
            planned = plan(plan_week(clinic, date, previous), replace(options, keep=keep))
            yield _compared(patients, name, keep, previous, planned)


def _compared(patients: int, week: str, keep: bool, previous: Previous, planned: PlannedWeek) -> Continued:
    before, now = previous.timetable.assignments, planned.timetable.assignments
    other = sum(len(now[who].days) != len(before[who].days) for who in now if who in before)
    moved = planned.moved
    numbers = (len(moved.patients), len(moved.clinicians)) if moved else (0, 0)
    return Continued(patients, week, keep, other, *numbers, planned)


def main(words: Sequence[str] | None = None) -> None:
    """Print a line for each week."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, nargs="+", default=[30, 60, 120])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--repeatable", action="store_true", help="count time in steps of work, however busy it is")
    asked = parser.parse_args(words)
    for patients in asked.patients:
        for one in continued(patients, Options(asked.seconds, repeatable=asked.repeatable)):
            print(one, flush=True)


if __name__ == "__main__":
    main()
