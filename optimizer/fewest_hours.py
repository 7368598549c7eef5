"""The fewest contact hours with which every rule can be kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ortools.sat.python import cp_model

from models.errors import NoTimetableInTimeError
from models.timetable import Timetable
from models.week import Week
from optimizer.clock import Clock
from optimizer.extract import Solution, timetable_of
from optimizer.options import Options, Report
from optimizer.rules import formulate
from optimizer.rules.contact_hours import contact_minutes
from optimizer.search import Search
from optimizer.stage import Stage

NONE_KEEPS_ALL = "No timetable was found that keeps every rule, so no hours can be cut; see iop solve."


@dataclass(frozen=True)
class FewestHours:
    """Contact minutes of some clinicians together: the fewest found, their timetable, and what none can go below."""

    minutes: int
    bound: int
    shown: Timetable


def fewest_hours(week: Week, staff: Collection[str], options: Options, report: Report) -> FewestHours:
    """The fewest contact minutes of the staff; NoTimetableInTimeError where no timetable keeps every rule."""
    clock = Clock(options)
    with clock.stopping_on_interrupt():
        search = Search(formulate(week), clock, report)
        search.solve(Stage("Looking for a timetable that keeps every rule"), clock.left)
        if search.values is None:
            raise NoTimetableInTimeError(NONE_KEEPS_ALL)
        total = cp_model.LinearExpr.sum([contact_minutes(search.formulation, name) for name in staff])
        outcome = search.solve(Stage("Finding the fewest contact hours", total, -1), clock.left)
    return FewestHours(outcome.best, outcome.bound, timetable_of(Solution(search.formulation, search.values)))
