"""Each day as the front desk needs it: what is held when and where, and who comes when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from models.calendar import Slot, Span, clock
from models.result import PlannedWeek
from models.timetable import Assignment, Session
from models.week import Week
from outputs.gaps import NOT_COVERED, blocks_not_covered, hours_there
from outputs.grids import Page
from outputs.numbering import in_order
from outputs.rosters import by_sheet
from outputs.words import count_text, date_text, person_text


@dataclass(frozen=True)
class Line:
    """A line of five cells, each with the page that it leads to; `gap` where nobody covers what it tells of."""

    texts: tuple[str, str, str, str, str]
    pages: tuple[Page | None, ...] = (None,) * 5
    gap: bool = False

    @property
    def begins(self) -> str:
        """The time of day at which it begins."""
        return self.texts[0].partition("-")[0]


@dataclass(frozen=True)
class DayList:
    """A day: notes for the desk, a line per session, a line per patient who comes, both in order of time."""

    date: dt.date
    title: str
    notes: tuple[str, ...]
    sessions: tuple[Line, ...]
    arrivals: tuple[Line, ...]


def day_lists(planned: PlannedWeek) -> list[DayList]:
    """One for each date on which anything is held."""
    missing = blocks_not_covered(planned)
    return [_day_list(planned, date, missing) for date in planned.week.dates]


def _day_list(planned: PlannedWeek, date: dt.date, missing: dict[Slot, list[str]]) -> DayList:
    held = sorted((s for s in planned.timetable.sessions if s.slot.date == date), key=in_order)
    coming = [a for a in planned.timetable.assignments.values() if date in a.days]
    gaps = [(slot, _gap(slot, patients)) for slot, patients in missing.items() if slot.date == date]
    lines = [*((s.slot, _session(planned.week, s)) for s in held), *gaps]
    return DayList(
        date=date,
        title=date_text(date, year=True),
        notes=tuple(filter(None, (_counts(held, coming), _away(planned.week, date), _shut(planned.week, date)))),
        sessions=tuple(line for _, line in sorted(lines, key=lambda pair: (pair[0].span, not pair[1].gap))),
        arrivals=_arrivals(planned, coming, date),
    )


def _counts(held: Sequence[Session], coming: Sequence[Assignment]) -> str:
    groups = sum(s.is_group for s in held)
    counts = (count_text(len(coming), "patients"), count_text(groups, "groups"))
    return " · ".join((*counts, count_text(len(held) - groups, "individual sessions")))


def _away(week: Week, date: dt.date) -> str:
    away = [c.name for c in week.clinic.clinicians if not week.hours_of(c.name, date)]
    return f"Not at work: {', '.join(away)}" if away else ""


def _shut(week: Week, date: dt.date) -> str:
    open_ = {room for room, slots in week.open_rooms.items() if any(slot.date == date for slot in slots)}
    shut = [room.name for room in week.clinic.rooms if room.name not in open_]
    return f"Rooms closed: {', '.join(shut)}" if shut else ""


def _session(week: Week, session: Session) -> Line:
    patients = by_sheet(week, session.patients)
    who = ", ".join(patients) if session.is_group else ", ".join(person_text(week, p) for p in patients)
    whose = None if session.is_group else Page("Patients", patients[0])
    room = session.room or ""
    return Line(
        (str(session.slot.span), session.type, ", ".join(session.clinicians), room, who),
        (None, None, Page("Clinicians", session.clinicians[0]), Page("Rooms", room), whose),
    )


def _gap(slot: Slot, patients: Sequence[str]) -> Line:
    return Line((str(slot.span), NOT_COVERED, "", "", ", ".join(patients)), gap=True)


def _arrivals(planned: PlannedWeek, coming: Sequence[Assignment], date: dt.date) -> tuple[Line, ...]:
    found = {a.patient: hours_there(planned, a.patient, date) for a in coming}
    hours = {patient: here for patient, here in found.items() if here}
    there = sorted(by_sheet(planned.week, list(hours)), key=lambda patient: hours[patient].start)
    return tuple(_arrival(planned, patient, date, hours[patient]) for patient in there)


def _arrival(planned: PlannedWeek, patient: str, date: dt.date, here: Span) -> Line:
    held = _of_day(planned, patient, date)
    own = [f"{clock(s.slot.span.start)} {s.type}, {', '.join(s.clinicians)}" for s in held if not s.is_group]
    first, room = (held[0].type, held[0].room or "") if held else (NOT_COVERED, "")
    return Line(
        (str(here), person_text(planned.week, patient), first, room, "; ".join(own)),
        (None, Page("Patients", patient), None, Page("Rooms", room), None),
        gap=not held,
    )


def _of_day(planned: PlannedWeek, patient: str, date: dt.date) -> list[Session]:
    return [s for s in planned.timetable.of_patient.get(patient, ()) if s.slot.date == date]
