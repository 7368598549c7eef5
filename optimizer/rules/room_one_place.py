"""A room holds no more sessions at once than it is made for.

For every class of like rooms and set of slots that all overlap: sessions <= Sessions at once of the class.
Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Session, Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.overlap import cliques
from optimizer.rule import Rule


def build(formulation: Formulation) -> None:
    """State the rule by real overlap of times; rooms of a class are told apart afterwards."""
    tables = (formulation.uses, formulation.offices)
    for rooms in formulation.room_classes.values():
        slots = [use.slot for table in tables for use in table.where(room=rooms.name)]
        for clique in cliques(slots):
            held = sum(table.total(room=rooms.name, slot=slot) for table in tables for slot in clique)
            formulation.add(held <= rooms.at_once)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Times at which more sessions begin or run in a room than it holds."""
    for room, sessions in timetable.of_room.items():
        for session in sessions:
            running = [s for s in sessions if s.slot.date == session.slot.date and _runs_at_start(s, session)]
            over = len(running) - week.clinic.room[room].at_once
            if over > 0 and session is running[-1]:
                yield Breach(room, over, session.slot.date, session.slot)


def _runs_at_start(session: Session, other: Session) -> bool:
    return session.slot.span.start <= other.slot.span.start < session.slot.span.end


RULE = Rule("room_one_place", "Rooms hold one session at a time, or as many as they are made for", audit, build)
