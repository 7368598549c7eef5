"""A week to plan as one parcel that can be sent to another process or machine, and what comes back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.clinic import Clinic
from models.errors import SchedulerError, StoppedError
from models.resolve import plan_week
from models.result import Answer, Refusal
from models.timetable import Timetable
from optimizer.options import Options, Report, silent
from optimizer.solve import plan


@dataclass(frozen=True)
class Task:
    """Plan the week of the clinic that holds `date`; the search begins near the timetable `start`, if there is one."""

    name: str
    clinic: Clinic
    date: dt.date
    options: Options
    start: Timetable | None = None


def answer(task: Task, report: Report = silent) -> Answer:
    """The best week that is found in the time given, or why there is none. A mistake of the program is raised."""
    try:
        return plan(plan_week(task.clinic, task.date), task.options, report, task.start)
    except SchedulerError as error:
        return Refusal(task.name, str(error), error.exit_code, isinstance(error, StoppedError))
