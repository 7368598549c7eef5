"""A week to plan as one parcel that can be sent to another process or machine, and what comes back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.calendar import monday_of
from models.clinic import Clinic
from models.errors import SchedulerError, StoppedError
from models.previous import Previous
from models.resolve import plan_week
from models.result import Answer, Refusal
from models.timetable import Timetable
from models.week import Week
from optimizer.options import Options, Report, silent
from optimizer.solve import plan


@dataclass(frozen=True)
class Task:
    """Plan the week of the clinic that holds `date`; the search begins near the timetable `start`, if there is
    one, and moves nobody from there without need. No timetable that keeps every rule can have more than `most`
    half-grants, if that is known."""

    name: str
    clinic: Clinic
    date: dt.date
    options: Options
    start: Timetable | None = None
    most: int | None = None


def week_of(task: Task) -> Week:
    """The week to plan. Raises WorkbookError as `plan_week` does."""
    start = Previous(monday_of(task.date), task.start, wished=False) if task.start else None
    return plan_week(task.clinic, task.date, start)


def answer(task: Task, report: Report = silent) -> Answer:
    """The best week that is found in the time given, or why there is none. A mistake of the program is raised."""
    try:
        return plan(week_of(task), task.options, report, most=task.most)
    except SchedulerError as error:
        return Refusal(task.name, str(error), error.exit_code, isinstance(error, StoppedError))
