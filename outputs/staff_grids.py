"""A timetable for each clinician and for each room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from models.calendar import Slot
from models.people import Clinician
from models.program import Room
from models.result import PlannedWeek
from models.timetable import Session
from models.week import Week
from outputs.figures import contact_minutes
from outputs.grids import CLOSED, Entry, Grid, Section, Stack, rows_of
from outputs.words import count_text, hours_text, person_text


def clinician_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid per clinician, in the order of the Clinicians sheet; slots away from work are closed."""
    week, grids = planned.week, []
    for clinician in week.clinic.clinicians:
        sessions = planned.timetable.of_clinician.get(clinician.name, ())
        there = week.at_work.get(clinician.name, frozenset())

        def entry(session: Session, name: str = clinician.name) -> Entry:
            return _seen_by_clinician(week, session, name)

        section = _section(week, sessions, there, entry)
        grids.append(Grid(clinician.name, _clinician_notes(planned, clinician, sessions), week.dates, (section,)))
    return grids


def room_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid per room, in the order of the Rooms sheet; slots in which it is shut are closed."""
    week, grids = planned.week, []
    for room in week.clinic.rooms:
        sessions = planned.timetable.of_room.get(room.name, ())
        there = week.open_rooms.get(room.name, frozenset())
        section = _section(week, sessions, there, lambda session: _seen_from_room(week, session))
        grids.append(Grid(room.name, _room_notes(room, sessions), week.dates, (section,)))
    return grids


def _section(
    week: Week, sessions: Sequence[Session], there: Collection[Slot], entry: Callable[[Session], Entry]
) -> Section:
    """Rows for all blocks and windows in which at least one of the sessions is held."""
    used = {(s.slot.span, s.slot.track, s.slot.block) for s in sessions}
    slots = {s for s in week.slots if (s.span, s.track, s.block) in used} | {s.slot for s in sessions}

    def stack(slot: Slot) -> Stack:
        held = tuple(entry(s) for s in sessions if s.slot == slot)
        return held or (() if slot in there else (CLOSED,))

    return Section("", "", rows_of(slots, week.dates, stack, with_track=True))


def _category(week: Week, session: Session) -> str:
    kind = week.clinic.group_type.get(session.type) if session.is_group else None
    return kind.category if kind else ""


def _seen_by_clinician(week: Week, session: Session, name: str) -> Entry:
    category = _category(week, session)
    whom: tuple[str, ...]
    if session.is_group:
        whom = (", ".join(part for part in (count_text(session.heads, "patients"), session.room) if part),)
    else:
        whom = (*(person_text(week, p) for p in session.patients), session.room or "")
    others = ", ".join(c for c in session.clinicians if c != name)
    lines = (*whom, f"with {others}" if others else "", category)
    return Entry(session.type, tuple(line for line in lines if line), category)


def _seen_from_room(week: Week, session: Session) -> Entry:
    category = _category(week, session)
    heads = (count_text(session.heads, "patients"),) if session.is_group else ()
    lines = (", ".join((*session.clinicians, *heads)), category)
    return Entry(session.type, tuple(line for line in lines if line), category)


def _clinician_notes(planned: PlannedWeek, clinician: Clinician, sessions: Sequence[Session]) -> tuple[str, ...]:
    if not sessions:
        return (clinician.role, "No sessions this week.")
    groups = sum(s.is_group for s in sessions)
    own = sum(clinician.name in a.own.values() for a in planned.timetable.assignments.values())
    minutes = sum(contact_minutes(planned.week, s) for s in sessions)
    parts = [
        clinician.role,
        count_text(groups, "groups"),
        count_text(len(sessions) - groups, "individual sessions"),
        f"{hours_text(minutes)} with patients",
        f"own clinician of {count_text(own, 'patients')}" if own else "",
    ]
    return (", ".join(part for part in parts if part),)


def _room_notes(room: Room, sessions: Sequence[Session]) -> tuple[str, ...]:
    if not sessions:
        return ("No sessions this week.",)
    seats = f"{room.seats} seats" if room.seats is not None else ""
    features = ", ".join(room.features)
    return (", ".join(part for part in (seats, features, count_text(len(sessions), "sessions")) if part),)
