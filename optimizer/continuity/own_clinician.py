"""The own clinician of each role: granted = is the own one again.

Asked of the roles that have an own clinician this week. Not asked: a clinician without hours this week.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.continuity.both_weeks import KIND, in_both
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, wish_of
from optimizer.wishes.clinicians import AWAY


def ask(week: Week) -> Iterator[Wish]:
    """A wish per patient and role."""
    for person, before in in_both(week):
        for role, name in before.own.items():
            if role in person.roles_due or role in person.patient.own:
                reason = "" if week.has_hours(name) else AWAY
                target = f"{name} as own {role.lower()}"
                yield wish_of(week, KIND, person.patient, target, reason, names=(role, name), part="own_clinician")


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the own clinician."""
    return 2 * formulation.own(wish.who, *wish.names)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the own clinician is the same."""
    role, name = wish.names
    return 2 * (_own(timetable, wish.who, role) == name)


def _own(timetable: Timetable, patient: str, role: str) -> str:
    assigned = timetable.assignments.get(patient)
    return assigned.own.get(role, "") if assigned else ""


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """Who it became."""
    now = _own(timetable, wish.who, wish.names[0])
    return f"now {now}" if now else "has none"


PART = WishKind(KIND, ask, build, score, why_not)
