"""Who has what in the calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from models.previous import Previous
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


@pytest.mark.parametrize(("weeks_ago", "cancelled"), [(0, 2), (1, 0)])
def test_sessions_too_many_are_cancelled_where_the_week_was_published(
    small: PlannedWeek, weeks_ago: int, cancelled: int
) -> None:
    """As many as there are fewer, also for who has none left; another week stays as it is."""
    before = small.timetable.of_patient["P001"]
    left = tuple(s for s in small.timetable.sessions if s not in before[:2])
    monday = small.week.monday - dt.timedelta(days=7 * weeks_ago)
    week = replace(small.week, previous=Previous(monday, small.timetable))
    owned = {c.name: c for c in calendars(replace(small, week=week, timetable=Timetable(left, {})))}
    events = owned["Patient P001"].events
    assert [event.is_cancelled for event in events] == [False] * (len(before) - 2) + [True] * cancelled
    assert ("Patient P001" in _owners_of_an_empty_week(replace(small, week=week))) == (weeks_ago == 0)


def _owners_of_an_empty_week(planned: PlannedWeek) -> set[str]:
    return {calendar.name for calendar in calendars(replace(planned, timetable=Timetable((), {})))}
