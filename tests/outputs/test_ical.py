"""Calendars as files, read back by the library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from models.people import Clinician
from models.previous import Previous
from models.resolve import plan_week
from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.ical import calendar_files, write_calendars

NOW = dt.datetime(2026, 11, 26, 12, 0, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)
NEW_YORK = "America/New_York"
Read = dict[str, icalendar.Calendar]


def _read(planned: PlannedWeek, now: dt.datetime = NOW) -> Read:
    return {name: icalendar.Calendar.from_ical(text) for name, text in calendar_files(planned, now)}


def _with_settings(planned: PlannedWeek, **settings: str) -> PlannedWeek:
    clinic = planned.week.clinic
    clinic = replace(clinic, settings=replace(clinic.settings, **settings))
    return replace(planned, week=replace(planned.week, clinic=clinic))


def _in_week(planned: PlannedWeek, monday: dt.date, time_zone: str) -> PlannedWeek:
    """The same sessions in another week of a clinic that has a time zone and is open on Sundays."""
    away = monday - planned.week.monday
    sessions = [replace(s, slot=replace(s.slot, date=s.slot.date + away)) for s in planned.timetable.sessions]
    sunday = [replace(s, slot=replace(s.slot, date=monday + dt.timedelta(days=6))) for s in sessions]
    moved = _with_settings(planned, time_zone=time_zone)
    week = plan_week(moved.week.clinic, monday)
    return replace(moved, week=week, timetable=Timetable((*sessions, *sunday), {}))


def test_a_file_for_each_calendar(small: PlannedWeek, tmp_path: Path) -> None:
    """In a folder of their own; each can be read and says whose it is."""
    write_calendars(small, tmp_path / "calendars")
    written = {file.name: file.read_bytes() for file in (tmp_path / "calendars").iterdir()}
    assert {"Clinician Rivera.ics", "Room Room 1.ics", "Patient P001.ics"} <= set(written)
    found = icalendar.Calendar.from_ical(written["Clinician Rivera.ics"])
    assert found.calendar_name == "Harbor & Hill Example Clinic · Clinician Rivera"
    assert len(found.events) == len(small.timetable.of_clinician["Rivera"])


@pytest.mark.parametrize(("clinic", "title"), [("Harbor & Hill", "Harbor & Hill"), ("", "Timetable")])
@pytest.mark.parametrize("with_names", [False, True])
def test_a_patients_file_names_no_patient(small: PlannedWeek, clinic: str, title: str, with_names: bool) -> None:
    """Nor is the ID in it, which the file's name alone has; --names-in-calendars is for clinicians' calendars."""
    files = dict(calendar_files(_with_settings(small, clinic=clinic), NOW, with_names))
    text = files["Patient P001.ics"]
    assert icalendar.Calendar.from_ical(text).calendar_name == title
    assert not [p for p in small.week.clinic.patients if p.id.encode() in text or p.name.encode() in text]


def test_every_session_is_where_and_when_it_is_held(small: PlannedWeek) -> None:
    """Times, title and room come back as they were."""
    for event, session in zip(_read(small)["Room Room 1.ics"].events, small.timetable.of_room["Room 1"], strict=True):
        start = dt.datetime.combine(session.slot.date, dt.time(*divmod(session.slot.span.start, 60)))
        assert (event.start, event.duration) == (start, dt.timedelta(minutes=50))
        assert event.summary.startswith(session.type)
        assert event.location == "Room 1"


def test_without_a_time_zone_times_are_those_of_the_reader(small: PlannedWeek) -> None:
    """They belong to no zone, so that a computer set to another never moves a session."""
    assert {event.start.tzinfo for calendar in _read(small).values() for event in calendar.events} == {None}


@pytest.mark.parametrize(
    ("monday", "before", "after"),
    [(dt.date(2026, 10, 26), -4, -5), (dt.date(2027, 3, 8), -5, -4)],
    ids=["clocks go back", "clocks go forward"],
)
def test_clocks_on_the_wall_count(small: PlannedWeek, monday: dt.date, before: int, after: int) -> None:
    """In the week in which the clocks change, each session keeps its time of day, and its length."""
    moved = _in_week(small, monday, NEW_YORK)
    events = [event for calendar in _read(moved).values() for event in calendar.events]
    sunday = monday + dt.timedelta(days=6)
    hours = {event.start.date(): event.start.utcoffset() / dt.timedelta(hours=1) for event in events}
    assert hours == {day: after if day == sunday else before for day in hours}
    assert sunday in hours
    held = {(s.slot.date, s.slot.span.start) for s in moved.timetable.sessions}
    assert {(e.start.date(), e.start.hour * 60 + e.start.minute) for e in events} == held
    assert {event.end - event.start for event in events} == {dt.timedelta(minutes=50)}


@pytest.mark.parametrize("zone", [NEW_YORK, "America/Phoenix", "Europe/Berlin", "Australia/Lord_Howe"])
def test_the_file_itself_says_when_the_clocks_change(small: PlannedWeek, zone: str) -> None:
    """A program that does not know the zone gets the same moments as one that does."""
    calendar = _read(_in_week(small, dt.date(2026, 10, 26), zone))["Clinician Rivera.ics"]
    (described,) = calendar.timezones
    rules = described.to_tz()
    for event in calendar.events:
        wall = event.start.replace(tzinfo=None)
        assert wall.replace(tzinfo=rules).utcoffset() == wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def test_a_session_may_end_at_midnight(small: PlannedWeek) -> None:
    """That is the start of the next day."""
    session = small.timetable.sessions[0]
    slot = replace(session.slot, span=replace(session.slot.span, start=23 * 60, end=24 * 60))
    late = replace(small, timetable=Timetable((replace(session, slot=slot),), {}))
    (event,) = _read(late)["Clinician Rivera.ics"].events
    assert (event.start.hour, event.end.hour, event.end.date() - event.start.date()) == (23, 0, dt.timedelta(days=1))


def _identities(read: Read) -> dict[str, list[str]]:
    return {name: [str(event["UID"]) for event in calendar.events] for name, calendar in read.items()}


def test_the_same_week_is_the_same_file(small: PlannedWeek) -> None:
    """Byte for byte, for the same stamp."""
    assert list(calendar_files(small, NOW)) == list(calendar_files(small, NOW))


def test_a_week_planned_anew_replaces_what_was_imported(small: PlannedWeek) -> None:
    """The same identities with a later stamp and a higher number, also where a session has moved and changed."""
    before = _read(small)
    first, *others = small.timetable.sessions
    moved = replace(first, slot=small.week.windows[-1], type="Process")
    after = _read(replace(small, timetable=Timetable((*others, moved), small.timetable.assignments)), LATER)
    assert {name: set(ids) for name, ids in _identities(after).items()} == {
        name: set(ids) for name, ids in _identities(before).items()
    }
    stamps = [[(e["SEQUENCE"], e["DTSTAMP"].dt) for c in read.values() for e in c.events] for read in (before, after)]
    assert max(stamps[0]) < min(stamps[1])


def test_what_is_cancelled_has_the_identity_that_it_had(small: PlannedWeek) -> None:
    """So that the calendar takes away what it has."""
    week = replace(small.week, previous=Previous(small.week.monday, small.timetable))
    fewer = replace(small, week=week, timetable=Timetable(small.timetable.of_patient["P001"][2:], {}))
    events = _read(fewer, LATER)["Patient P001.ics"].events
    assert [str(event["STATUS"]) for event in events[-3:]] == ["CONFIRMED", "CANCELLED", "CANCELLED"]
    assert [str(event["UID"]) for event in events] == _identities(_read(small))["Patient P001.ics"]


def test_no_identity_is_given_twice(small: PlannedWeek) -> None:
    """Not in two calendars, nor in two weeks or clinics."""
    next_week = _in_week(small, dt.date(2026, 12, 7), "")
    other = _with_settings(small, clinic="Another clinic")
    found = [i for planned in (small, next_week, other) for ids in _identities(_read(planned)).values() for i in ids]
    assert len(found) == len(set(found))


def test_identities_tell_no_names(small: PlannedWeek) -> None:
    """They travel further than the titles."""
    assert all(len(i) == 36 and "P00" not in i for ids in _identities(_read(small)).values() for i in ids)


def test_patients_and_clinicians_keep_their_events_to_themselves(small: PlannedWeek) -> None:
    """In a shared calendar others see that the time is taken, and no more."""
    seen = {(name.partition(" ")[0], e["CLASS"]) for name, c in _read(small).items() for e in c.events}
    assert seen == {("Clinician", "PRIVATE"), ("Room", "PUBLIC"), ("Patient", "PRIVATE")}


Renamed = Callable[[PlannedWeek, list[str]], PlannedWeek]


@pytest.fixture
def renamed() -> Renamed:
    """Gives each name a clinician with one session."""

    def make(planned: PlannedWeek, names: list[str]) -> PlannedWeek:
        sessions = [replace(planned.timetable.sessions[0], clinicians=(name,)) for name in names]
        clinic = replace(planned.week.clinic, clinicians=tuple(Clinician(name, "Therapist") for name in names))
        return replace(planned, week=replace(planned.week, clinic=clinic), timetable=Timetable(tuple(sessions), {}))

    return make


@pytest.mark.parametrize(
    "name", ["Wren, Ida; MD", "Line\nbreak", "Ána 🌿 \u202eanA", "BEGIN:VEVENT", "back\\slash", "w" * 300]
)
def test_any_name_comes_back_as_it_was(small: PlannedWeek, renamed: Renamed, name: str) -> None:
    """Commas, line breaks, and whatever looks like the file's own words."""
    odd = renamed(small, [name])
    calendar = next(c for stem, c in _read(odd).items() if stem.startswith("Patient"))
    assert [str(event["DESCRIPTION"]).partition("\n")[2] for event in calendar.events] == [f"With {name}"]


def test_the_names_of_calendars_hold_no_sign_of_the_format(small: PlannedWeek, renamed: Renamed) -> None:
    """Commas, semicolons and backslashes are written as the format asks; line breaks become spaces."""
    odd = renamed(small, ["Wren, Ida;\n\\ MD"])
    texts = [text for name, text in calendar_files(odd, NOW) if name.startswith("Clinician")]
    assert b"Clinician Wren\\, Ida\\; \\\\ MD\r\n" in texts[0].replace(b"\r\n ", b"")


def test_names_of_files_are_taken_by_every_system(small: PlannedWeek, renamed: Renamed) -> None:
    """No signs that mean something to a system, none too long, no two alike."""
    names = ["a/b", "a:b", "A:B", "..", "x" * 300, "x" * 301, "🌿" * 200, "con", " ", "a\x00\nb"]
    files = [name for name in _read(renamed(small, names)) if name.startswith("Clinician")]
    assert len({name.casefold() for name in files}) == len(names)
    assert not any(set(name) & set('<>:"/\\|?*\n\0') for name in files)
    assert max(len(name.encode()) for name in files) < 255
