"""Clinician wishes: each wished type is led at least once, each wished track worked at least once, no avoided one ever.

Co-leading is leading; a track is worked with a session in one of its blocks. Wished: granted <= sessions of it.
Avoided: granted + sessions of it at one time <= 1. Not asked: a clinician without hours this week.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, any_of, day_list, none_of, wish_of

KIND = "Clinician wishes"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per type or track that a clinician wishes or avoids."""
    for clinician in week.clinic.clinicians:
        why_not = "" if week.has_hours(clinician.name) else "without hours this week"
        for name in dict.fromkeys(clinician.wishes):
            yield wish_of(week, KIND, clinician, name, why_not, names=(name,))
        for name in dict.fromkeys(clinician.avoids):
            yield wish_of(week, KIND, clinician, f"not {name}", why_not, names=(name,), avoid=True)


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the sessions held."""
    held = _held(formulation, wish)
    return 2 * (none_of(formulation, [[once] for once in held]) if wish.avoid else any_of(formulation, held))


def _held(formulation: Formulation, wish: Wish) -> list[cp_model.LinearExprT]:
    """For every slot, 1 if the clinician holds a session of the type or in the track in it."""
    (name,) = wish.names
    if name in formulation.clinic.track:
        in_slots = formulation.busy.where(clinician=wish.who)
        return [formulation.busy[busy] for busy in in_slots if busy.slot.track == name]
    tables, what = (formulation.leads, formulation.joins), {"clinician": wish.who, "type": name}
    slots = dict.fromkeys(candidate.slot for table in tables for candidate in table.where(**what))
    return [sum(table.total(**what, slot=slot) for table in tables) for slot in slots]


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the clinician has sessions of the type or in the track, as wished, or has none, as wished."""
    return 2 * (bool(_sessions(week, timetable, wish)) != wish.avoid)


def _sessions(week: Week, timetable: Timetable, wish: Wish) -> list[Session]:
    (name,) = wish.names
    sessions = timetable.of_clinician.get(wish.who, ())
    if name in week.clinic.track:
        return [session for session in sessions if session.slot.track == name]
    return [session for session in sessions if session.is_group and session.type == name]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """The days with what was to be avoided."""
    has = day_list(session.slot.date for session in _sessions(week, timetable, wish))
    return f"has it {has}" if wish.avoid else ""


WISH = WishKind(KIND, ask, build, score, why_not)
