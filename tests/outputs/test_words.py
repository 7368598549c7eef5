"""Plain words for dates, amounts, people, findings and wishes."""

from __future__ import annotations

import datetime as dt

import pytest

from models.calendar import Slot, Span
from models.findings import POLICY, Finding, ScoredWish, Wish
from models.hours import hours_text
from models.result import PlannedWeek
from outputs.words import (
    count_text,
    date_seen_from,
    date_text,
    finding_text,
    person_text,
    slot_text,
    wish_text,
)

WEDNESDAY = dt.date(2026, 12, 2)
BLOCK = Slot(WEDNESDAY, Span(540, 590), "Block 1", "Morning")


def test_dates_are_said_as_people_say_them() -> None:
    """Weekday, day and month; the year only where asked."""
    assert date_text(WEDNESDAY) == "Wed 2 Dec"
    assert date_text(WEDNESDAY, year=True) == "Wed 2 Dec 2026"


def test_the_year_is_told_where_it_is_another() -> None:
    """Than that of the Monday of the week that is looked at."""
    monday = dt.date(2026, 12, 28)
    dates = (WEDNESDAY, dt.date(2025, 12, 2), dt.date(2027, 1, 1))
    assert [date_seen_from(monday, date) for date in dates] == ["Wed 2 Dec", "Tue 2 Dec 2025", "Fri 1 Jan 2027"]


def test_a_window_has_no_track_in_its_name() -> None:
    """A block is named with its track, a window alone."""
    assert slot_text(BLOCK) == "9:00-9:50 Morning Block 1"
    assert slot_text(Slot(WEDNESDAY, Span(480, 530), "Early")) == "8:00-8:50 Early"


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (1, "sessions", "1 session"),
        (2, "session", "2 sessions"),
        (0, "patients", "0 patients"),
        (1, "groups per day", "1 group per day"),
        (3, "track days", "3 track days"),
        (1, "track days", "1 track day"),
        (1, "sessions beyond the limit of a run", "1 session beyond the limit of a run"),
        (90, "minutes", "90 minutes"),
        (2, "furlongs", "2 furlongs"),
    ],
)
def test_units_follow_their_number(amount: int, unit: str, text: str) -> None:
    """One is singular, all others plural, and only the thing counted changes."""
    assert count_text(amount, unit) == text


@pytest.mark.parametrize(("minutes", "text"), [(60, "1 h"), (1290, "21 h 30 min"), (0, "0 h")])
def test_hours(minutes: int, text: str) -> None:
    """Minutes are told as hours, with the rest where there is one."""
    assert hours_text(minutes) == text


def test_people(small: PlannedWeek) -> None:
    """Patients are named with ID and name, everybody else as given."""
    assert person_text(small.week, "P001") == "P001 Example Patient 1"
    assert person_text(small.week, "Rivera") == "Rivera"


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (Finding("r", POLICY, "Rivera", 2, "groups", date=WEDNESDAY, text="most is 3"),
         "Rivera, Wed 2 Dec: 2 groups (most is 3)"),
        (Finding("r", POLICY, "P001", 1, "sessions", slot=BLOCK),
         "P001, Wed 2 Dec, 9:00-9:50 Morning Block 1: 1 session"),
        (Finding("r", POLICY, "P001", 45, "minutes"), "P001: 45 minutes"),
    ],
)  # fmt: skip
def test_findings_say_who_where_and_how_much(finding: Finding, text: str) -> None:
    """The place is as exact as the finding is."""
    assert finding_text(finding) == text


def test_findings_call_patients_by_name_where_the_week_is_known(small: PlannedWeek) -> None:
    """With the week at hand the patient's name is told too."""
    finding = Finding("r", POLICY, "P002", 1, "days")
    assert finding_text(finding, small.week) == "P002 Example Patient 2: 1 day"


@pytest.mark.parametrize(
    ("scored", "text"),
    [
        (ScoredWish(Wish("Groups", "P1", "Art therapy", 3), 0, "No seat."), "Groups: Art therapy (No seat)"),
        (ScoredWish(Wish("Spread days", "P1", "", 2), 0), "Spread days"),
        (ScoredWish(Wish("Track", "P1", "Evening", 8), 0.5), "Track: Evening (granted half)"),
        (ScoredWish(Wish("Days", "P1", "Mon", 2, False, "Closed."), 0), "Days: Mon (Closed)"),
    ],
)  # fmt: skip
def test_wishes_say_why_not(scored: ScoredWish, text: str) -> None:
    """Kind, what was wished, and the reason where there is one."""
    assert wish_text(scored) == text
