"""Eight weeks one after the other, with admissions and discharges: python -m benchmarks.horizon --patients 60."""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from benchmarks.machine import machine, versions
from inputs.example import example_clinic
from models.calendar import monday_of
from models.clinic import Clinic
from models.people import Patient
from models.resolve import plan_week
from optimizer.horizon import plan_weeks
from optimizer.options import Options, silent
from outputs.weeks_tables import WeekLine, week_line

MONDAY = dt.date(2026, 11, 30)
A_WEEK = dt.timedelta(days=7)
_UNKNOWN_YET: dict[str, Any] = {
    "name": "",
    "authorised_days": None,
    "authorised_until": None,
    "current_track": None,
    "own": {},
}


def main(words: Sequence[str] | None = None) -> None:
    """Plan the weeks and print a line for each: wishes, continuity, who came, left and is moved, tapers followed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, default=60, help="so many patients in the example")
    parser.add_argument("--weeks", type=int, default=8, help="so many weeks")
    parser.add_argument("--time-limit", type=float, default=50, help="seconds that planning a week may take")
    parser.add_argument("--keep", action="store_true", help="keep most of the week before, then grant wishes")
    parser.add_argument("--repeatable", action="store_true", help="count time in steps of work, however busy it is")
    asked = parser.parse_args(words)
    clinic = with_turnover(example_clinic(asked.patients, 1, MONDAY), asked.weeks)
    options = Options(asked.time_limit, repeatable=asked.repeatable, keep=asked.keep)
    print(f"{machine()}; {versions()}; {asked.patients} patients, {asked.time_limit:g} s a week")
    start, lines = time.perf_counter(), []
    for planned in plan_weeks(plan_week(clinic, MONDAY), asked.weeks, options, silent):
        lines.append(week_line(planned))
        print(_told(lines[-1]), flush=True)
    followed = sum(line.as_asked for line in lines)
    of = sum(line.patients for line in lines)
    print(f"Days as asked: {followed} of {of}. All weeks: {time.perf_counter() - start:.0f} s.")


def with_turnover(clinic: Clinic, weeks: int) -> Clinic:
    """The clinic in which whose plan is over leaves, and somebody alike is admitted on the Monday after."""
    numbers, patients, last = count(1), list[Patient](), MONDAY + weeks * A_WEEK
    for patient in clinic.patients:
        over = _plan_over(clinic, patient)
        if over is None or not MONDAY < over < last:
            patients.append(patient)
            continue
        patients.append(replace(patient, discharged=over - dt.timedelta(days=1)))
        patients.append(replace(patient, id=f"New{next(numbers)}", admitted=over, **_UNKNOWN_YET))
    return replace(clinic, patients=tuple(patients))


def _plan_over(clinic: Clinic, patient: Patient) -> dt.date | None:
    """The Monday after the last week of the plan; None for who leaves otherwise, or whose admission is not known."""
    steps = clinic.plan[patient.plan].steps
    if patient.discharged or not patient.admitted:
        return None
    return monday_of(patient.admitted) + (1 + sum(step.weeks or 0 for step in steps)) * A_WEEK


def _told(line: WeekLine) -> str:
    continuity = "" if line.continuity is None else f", continuity {line.continuity:.1f} %"
    return (
        f"{line.monday}: {line.status}, wishes {line.granted:.1f} %{continuity}, {line.patients} patients "
        f"({line.came} new, {line.left} left, {line.moved_patients} moved, of these "
        f"{line.other_number} on fewer or more days), days as asked {line.as_asked}"
    )


if __name__ == "__main__":
    main()
