"""Who has what in the calendar."""

from __future__ import annotations

from dataclasses import replace

from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.calendars import OwnCalendar, calendars


def _texts(calendar: OwnCalendar) -> str:
    return "\n".join(text for event in calendar.events for text in (event.title, *event.lines))


def test_everybody_with_sessions_has_a_calendar(small: PlannedWeek) -> None:
    """Clinicians, rooms, patients; each session once in each."""
    owned = calendars(small)
    for kind, sessions in (
        ("Clinician", small.timetable.of_clinician),
        ("Room", small.timetable.of_room),
        ("Patient", small.timetable.of_patient),
    ):
        found = {c.owner: tuple(event.session for event in c.events) for c in owned if c.kind == kind}
        assert found == dict(sessions)


def test_who_is_not_in_the_workbook_any_more_has_one_too(small: PlannedWeek) -> None:
    """A timetable made by hand may name somebody else."""
    session = replace(small.timetable.sessions[0], clinicians=("Stranger",))
    owned = calendars(replace(small, timetable=Timetable((session,), {})))
    assert owned[0].name == "Clinician Stranger"


def test_no_calendar_names_a_patient_but_the_own(small: PlannedWeek) -> None:
    """Clinicians and rooms see heads; a patient's calendar has no name at all, not even the own."""
    people = [text for p in small.week.clinic.patients for text in (p.id, p.name)]
    for calendar in calendars(small):
        assert not [text for text in people if text in _texts(calendar)], calendar.name


def test_clinicians_get_names_if_asked(small: PlannedWeek) -> None:
    """In the title of an individual session, below that of a group; rooms still have none."""
    owned = calendars(small, with_names=True)
    events = [event for calendar in owned if calendar.kind == "Clinician" for event in calendar.events]
    for event in events:
        named = event.lines if event.session.is_group else (event.title.partition(": ")[2],)
        assert {f"{p} {small.week.clinic.patient[p].name}" for p in event.session.patients} <= set(named)
        assert ("Example Patient" in event.title) != event.session.is_group
    assert not any("Example Patient" in _texts(c) for c in owned if c.kind == "Room")


def test_a_calendar_tells_the_others_who_lead(small: PlannedWeek) -> None:
    """Not whose calendar it is."""
    session = replace(small.timetable.sessions[0], clinicians=("Rivera", "Okafor"))
    first, second, *_ = calendars(replace(small, timetable=Timetable((session,), {})))
    assert [first.events[0].lines[1], second.events[0].lines[1]] == ["With Okafor", "With Rivera"]
