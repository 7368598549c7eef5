"""The fewest contact hours with which every rule can be kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ortools.sat.python import cp_model

from models.clinic import Clinic
from models.hours import minutes_of
from models.most import FewestHours, Tried
from models.timetable import Timetable
from models.week import Week
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.options import Options, Report
from optimizer.relax import KEEPING_ALL, begun
from optimizer.rules.contact_hours import contact_minutes
from optimizer.stage import Stage


def fewest_hours(week: Week, staff: Collection[str], options: Options, report: Report) -> FewestHours | Tried:
    """The fewest contact minutes of the staff; or the trial, where it found no timetable that keeps every rule."""
    clock = Clock(options)
    with clock.stopping_on_interrupt():
        if shortages(week):
            return Tried(proved=True)
        search = begun(week, clock, report)
        outcome = search.solve(KEEPING_ALL, clock.left)
        if search.values is None:
            return Tried(proved=outcome.impossible, stopped=clock.stopped)
        total = cp_model.LinearExpr.sum([contact_minutes(search.formulation, name) for name in staff])
        outcome = search.solve(Stage("Finding the fewest contact hours", total, -1), clock.left)
    there = sum(week.contact_there(name) for name in staff)
    return FewestHours(there, outcome.best, outcome.bound, search.timetable)


def with_hours_cut(week: Week, staff: Collection[str], timetable: Timetable) -> Clinic:
    """The clinic in which these clinicians have no more contact hours than the timetable asks of them."""
    held = {name: sum(minutes_of(week, s) for s in timetable.of_clinician.get(name, ())) for name in staff}
    people = (replace(c, most_contact=held[c.name]) if c.name in held else c for c in week.clinic.clinicians)
    return replace(week.clinic, clinicians=tuple(people))
