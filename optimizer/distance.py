"""How far a week is from a timetable: what each person would notice."""

from __future__ import annotations

from ortools.sat.python import cp_model

from models.timetable import Session, Timetable
from optimizer.formulation import Formulation
from optimizer.pin import pinned_values
from optimizer.stated import room_class
from optimizer.variables import Day, Join, Lead, Meeting, Own, Seat

NOTICED = (Day, Seat, Meeting, Own, Lead, Join)
"""Rooms alone, and who of a type's parallel groups sits in which, do not count."""


def changes(formulation: Formulation, timetable: Timetable) -> cp_model.LinearExprT:
    """The number of facts that people would notice and in which the formulation's week differs from the timetable."""
    before = pinned_values(formulation, timetable, lambda candidate: isinstance(candidate, NOTICED))
    noticed = [variable for candidate, variable in formulation.variables() if isinstance(candidate, NOTICED)]
    return cp_model.LinearExpr.sum([1 - variable if before[variable.index] else variable for variable in noticed])


def rooms_changed(formulation: Formulation, timetable: Timetable) -> cp_model.LinearExprT:
    """The number of sessions in whose room none of their type (of their clinician, if individual) is held any more.

    Rooms are told apart by class only.
    """
    kept = [formulation.only_if(_in_its_room(formulation, session)) for session in timetable.sessions]
    return len(kept) - cp_model.LinearExpr.sum(kept)


def _in_its_room(formulation: Formulation, session: Session) -> cp_model.LinearExprT:
    """At least 1 if a session like this one is in the room in which it was."""
    place = {"room": room_class(formulation.room_classes, session.room), "slot": session.slot}
    if session.is_group:
        return formulation.uses.total(**place, type=session.type)
    return cp_model.LinearExpr.sum([formulation.offices.total(**place, clinician=who) for who in session.clinicians])
