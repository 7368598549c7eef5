"""The weekday and start of each individual session: granted <= sessions of the kind held then.

Asked of the sessions held in the previous week whose kind is due in this one. Not asked: a day not open in any
possible track.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.calendar import Slot, clock, day_name
from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.continuity.both_weeks import CLOSED, KIND, held_before, in_both
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, any_of, wish_of


def ask(week: Week) -> Iterator[Wish]:
    """A wish per session."""
    for person, _ in in_both(week):
        due = {kind.name for kind in person.individuals}
        for session in held_before(week, person.id):
            if not session.is_group and session.type in due:
                slot = session.slot.in_week(week.monday)
                reason = "" if slot.date in person.any_open_days else CLOSED
                yield wish_of(
                    week, KIND, person.patient, f"{session.type} {_when(slot)}", reason,
                    names=(session.type,), slot=slot, part="individual_session",
                )  # fmt: skip


def _when(slot: Slot) -> str:
    return f"{day_name(slot.date)} {clock(slot.span.start)}"


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the sessions held then."""
    meetings = formulation.meets.where(patient=wish.who, kind=wish.names[0])
    return 2 * any_of(formulation, [formulation.meets[m] for m in meetings if _when(m.slot) == _wished(wish)])


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if a session of the kind is held then."""
    return 2 * (_wished(wish) in _held(timetable, wish))


def _wished(wish: Wish) -> str:
    return _when(wish.slot) if wish.slot else ""


def _held(timetable: Timetable, wish: Wish) -> list[str]:
    sessions = timetable.of_patient.get(wish.who, ())
    return [_when(session.slot) for session in sessions if not session.is_group and session.type in wish.names]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """When it is now."""
    return f"now {'; '.join(held)}" if (held := _held(timetable, wish)) else "not held"


PART = WishKind(KIND, ask, build, score, why_not)
