"""How far a week is from a timetable: what each person would notice."""

from __future__ import annotations

from ortools.sat.python import cp_model

from models.timetable import Timetable
from optimizer.formulation import Formulation
from optimizer.pin import pinned_values
from optimizer.variables import Day, Join, Lead, Meeting, Own, Seat

NOTICED = (Day, Seat, Meeting, Own, Lead, Join)
"""Rooms alone, and who of a type's parallel groups sits in which, do not count."""


def changes(formulation: Formulation, timetable: Timetable) -> cp_model.LinearExprT:
    """The number of facts that people would notice and in which the formulation's week differs from the timetable."""
    before = pinned_values(formulation, timetable)
    noticed = [variable for candidate, variable in formulation.variables() if isinstance(candidate, NOTICED)]
    return cp_model.LinearExpr.sum([1 - variable if before[variable.index] else variable for variable in noticed])
