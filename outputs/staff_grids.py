"""A timetable for each clinician and for each room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from models.calendar import Slot, Span
from models.caseloads import own_patients
from models.hours import hours_text, minutes_of
from models.people import Clinician
from models.program import Room
from models.result import PlannedWeek
from models.timetable import Session
from models.week import Week
from outputs.bends import Bends
from outputs.changed import change_text
from outputs.grids import CLOSED, Entry, Grid, Mark, Row, Section, Stack, rows_of
from outputs.words import count_text, person_text

_SHORTEST_BREAK = 15
"""Minutes: what is shorter is the way to the next session."""
_OFF_DUTY = Entry("Off duty", mark=Mark.CLOSED)


def clinician_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid per clinician, in the order of the Clinicians sheet; slots away from work are closed."""
    bends = Bends(planned)
    return [_clinician_grid(planned, bends, clinician) for clinician in planned.week.clinic.clinicians]


def room_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid per room, in the order of the Rooms sheet; slots in which it is shut are closed."""
    week, bends, grids = planned.week, Bends(planned), []
    for room in week.clinic.rooms:
        sessions = planned.timetable.of_room.get(room.name, ())
        there = week.open_rooms.get(room.name, frozenset())
        section = _section(week, sessions, there, lambda session: _seen_from_room(planned, bends, session))
        grids.append(Grid(room.name, _room_notes(room, sessions), week.dates, (section,), key=room.name))
    return grids


def _clinician_grid(planned: PlannedWeek, bends: Bends, clinician: Clinician) -> Grid:
    week, name = planned.week, clinician.name
    sessions = planned.timetable.of_clinician.get(name, ())
    there = week.at_work.get(name, frozenset())
    section = _section(week, sessions, there, lambda session: _seen_by_clinician(planned, bends, session, name))
    return Grid(
        title=name,
        notes=(_clinician_note(planned, clinician, sessions),),
        dates=week.dates,
        sections=(_day_section(week, name, sessions), section),
        alerts=bends.told(name),
        key=name,
    )


def _day_section(week: Week, clinician: str, sessions: Sequence[Session]) -> Section:
    """When the clinician is at work, how long with patients, and the breaks, day by day."""
    hours = [week.hours_of(clinician, date) for date in week.dates]
    held = [[s for s in sessions if s.slot.date == date] for date in week.dates]
    at_work = tuple((_at_work(spans),) for spans in hours)
    minutes = [sum(minutes_of(week, s) for s in of_day) for of_day in held]
    busy = tuple((Entry(hours_text(total)),) if total else () for total in minutes)
    breaks = tuple((Entry("", (_listed(_breaks(of_day)),)),) if of_day else () for of_day in held)
    return Section("", "", (Row("At work", "", at_work), Row("With patients", "", busy), Row("Breaks", "", breaks)))


def _at_work(spans: Sequence[Span]) -> Entry:
    if len(spans) > 1:
        return Entry("", tuple(map(str, spans)))
    return Entry(str(spans[0])) if spans else _OFF_DUTY


def _breaks(sessions: Sequence[Session]) -> list[Span]:
    """The free stretches between the first and the last of a day's sessions."""
    spans = [s.slot.span for s in sessions]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return [free for free in whole.without(spans) if free.minutes >= _SHORTEST_BREAK]


def _listed(spans: Sequence[Span]) -> str:
    return ", ".join(map(str, spans)) or "none"


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


def _seen_by_clinician(planned: PlannedWeek, bends: Bends, session: Session, name: str) -> Entry:
    week = planned.week
    others = ", ".join(c for c in session.clinicians if c != name)
    whom = () if session.is_group else tuple(person_text(week, p) for p in session.patients)
    concerned = (session.type,) if session.is_group else session.patients
    return Entry(
        heading=session.type,
        lines=tuple(line for line in (*whom, session.room or "", f"with {others}" if others else "") if line),
        category=week.clinic.category(session.type),
        mark=bends.mark(session, name, *concerned),
        aside=str(session.heads) if session.is_group else "",
        changed=bool(change_text(planned, session, name)),
    )


def _seen_from_room(planned: PlannedWeek, bends: Bends, session: Session) -> Entry:
    return Entry(
        heading=session.type,
        lines=(", ".join(session.clinicians),),
        category=planned.week.clinic.category(session.type),
        mark=bends.mark(session, session.room or "", session.type),
        aside=str(session.heads) if session.is_group else "",
        changed=bool(change_text(planned, session)),
    )


def _clinician_note(planned: PlannedWeek, clinician: Clinician, sessions: Sequence[Session]) -> str:
    if not sessions:
        return f"{clinician.role} · No sessions this week."
    groups = sum(s.is_group for s in sessions)
    own = own_patients(planned.week, planned.timetable)[clinician.name]
    parts = [
        clinician.role,
        f"{hours_text(sum(minutes_of(planned.week, s) for s in sessions))} with patients this week",
        count_text(groups, "groups"),
        count_text(len(sessions) - groups, "individual sessions"),
        f"own clinician of {count_text(own, 'patients')}" if own else "",
    ]
    return " · ".join(part for part in parts if part)


def _room_notes(room: Room, sessions: Sequence[Session]) -> tuple[str, ...]:
    if not sessions:
        return ("No sessions this week.",)
    seats = f"{room.seats} seats" if room.seats is not None else ""
    features = ", ".join(room.features)
    return (" · ".join(part for part in (seats, features, count_text(len(sessions), "sessions")) if part),)
