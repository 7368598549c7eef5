"""Same groups: of patients in both weeks, each group attended in the previous week (weekday, block, type) again.

granted = takes the type in that block. Not asked: a type that is gone, not open to the patient, that nobody leads, or
that may not run in a possible track on an open day; a track that the patient may not be in; a day not open in any
possible track.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.calendar import Slot
from models.findings import Wish
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.continuity.both_weeks import CLOSED, GONE, block_text, held_before, in_both, is_then
from optimizer.continuity.track import ELSEWHERE
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, wish_of
from optimizer.wishes.groups import why_not_offered

KIND = "Same groups"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per group attended."""
    for person, _ in in_both(week):
        attended = [session for session in held_before(week, person.id) if session.is_group]
        for group, slot in dict.fromkeys((session.type, session.slot.in_week(week.monday)) for session in attended):
            why_not = _why_not(week, person, group, slot)
            yield wish_of(week, KIND, person.patient, f"{group} {block_text(slot)}", why_not, names=(group,), slot=slot)


def _why_not(week: Week, person: PatientWeek, group: str, slot: Slot) -> str:
    if group not in week.clinic.group_type:
        return GONE
    if slot.track not in person.tracks:
        return ELSEWHERE
    return why_not_offered(week, person, group) if slot.date in person.any_open_days else CLOSED


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the group taken."""
    seats = formulation.takes.where(patient=wish.who, type=wish.names[0])
    return 2 * cp_model.LinearExpr.sum([formulation.takes[s] for s in seats if is_then(wish, s.slot)])


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the group is attended."""
    return 2 * (wish.names[0] in _attended(timetable, wish))


def _attended(timetable: Timetable, wish: Wish) -> list[str]:
    sessions = timetable.of_patient.get(wish.who, ())
    return [session.type for session in sessions if session.is_group and is_then(wish, session.slot)]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """What is attended in its place."""
    instead = _attended(timetable, wish)
    return f"{'; '.join(instead)} instead" if instead else "no group then"


WISH = WishKind(KIND, ask, build, score, why_not)
