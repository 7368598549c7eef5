"""Group avoids: each avoided group type is not attended.

granted + groups of the type taken <= 1, for every day while a type comes once a day at most, else for every block.
Not asked: what is not asked of Groups, and a type that the treatment mix requires of the patient by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.rules.same_type_per_day import KEY as SAME_TYPE_PER_DAY
from optimizer.variables import Seat
from optimizer.wish import WishKind, day_list, none_of, wish_of
from optimizer.wishes.groups import attended, why_not_offered

KIND = "Group avoids"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per avoided group type."""
    for person in week.attending:
        for group in dict.fromkeys(person.patient.group_avoids):
            reason = why_not_offered(week, person, group) or _why_required(person, group)
            yield wish_of(week, KIND, person.patient, group, reason, names=(group,))


def _why_required(person: PatientWeek, group: str) -> str:
    required = any(demand.row.group == group and demand.least > 0 for demand in person.mix)
    return "the treatment mix requires it" if required else ""


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the groups not taken."""
    seats = formulation.takes.where(patient=wish.who, type=wish.names[0])
    return 2 * none_of(formulation, ([formulation.takes[s] for s in at_once] for at_once in _sets(formulation, seats)))


def _sets(formulation: Formulation, seats: Sequence[Seat]) -> list[list[Seat]]:
    """Seats of which the patient takes one at most."""
    once_a_day = formulation.clinic.settings.same_type_per_day == 1 and SAME_TYPE_PER_DAY not in formulation.bending
    sets: dict[object, list[Seat]] = {}
    for seat in seats:
        sets.setdefault(seat.slot.date if once_a_day else seat.slot, []).append(seat)
    return list(sets.values())


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if no group of the type is attended."""
    return 2 * (not attended(timetable, wish))


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """The days with the type."""
    return f"has it {day_list(session.slot.date for session in attended(timetable, wish))}"


WISH = WishKind(KIND, ask, build, score, why_not)
