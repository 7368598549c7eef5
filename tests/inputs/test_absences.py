"""Absences and moments as they are written on the command line."""

from __future__ import annotations

import datetime as dt

import pytest
from small import MONDAY, small_clinic, week_of

from inputs.absences import absences, admissions, moment
from inputs.names import CellError
from models.calendar import WHOLE_DAY, Span
from models.clinic import TimeOff, When
from models.people import Patient

WEEK = week_of(small_clinic())
WEDNESDAY = dt.date(2026, 12, 2)


@pytest.mark.parametrize(
    ("list_of", "text", "expected"),
    [
        ("Clinicians", "ash: Wed", TimeOff("Ash", "clinician", When((2,)), WHOLE_DAY)),
        ("Clinicians", "Ash: Wed 9-12", TimeOff("Ash", "clinician", When((2,)), Span(540, 720))),
        ("Rooms", "R1: Mon-Tue 9am-12", TimeOff("R1", "room", When((0, 1)), Span(540, 720))),
        ("Patient IDs", "P2: 2026-12-02", TimeOff("P2", "patient", When(None, WEDNESDAY, WEDNESDAY), WHOLE_DAY)),
    ],
)
def test_who_and_when(list_of: str, text: str, expected: TimeOff) -> None:
    """Names in any spelling, then days, dates and times as in the workbook."""
    assert absences(WEEK, list_of, text) == (expected,)


def test_several_times() -> None:
    """Each time is a time off of its own."""
    assert [off.when.days for off in absences(WEEK, "Clinicians", "Ash: Mon 9-12; Wed")] == [(0,), (2,)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ash Wed", "has no colon"),
        ("Ashe: Wed", "did you mean Ash?"),
        ("Ash:", "nothing says when"),
        ("Ash: 2027-01-04", "is not in the timetable's week, which begins on 2026-11-30"),
        ("Ash: Wed 25-26", "25 is no hour"),
        ("Ash: Wed 1:00-5:00", "1:00 can mean morning or afternoon"),
    ],
)
def test_slips_are_told(text: str, told: str) -> None:
    """What is wrong, and what is allowed."""
    with pytest.raises(CellError, match=told.replace("?", r"\?")):
        absences(WEEK, "Clinicians", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wed", dt.datetime(2026, 12, 2)),
        ("wed 13:00", dt.datetime(2026, 12, 2, 13)),
        ("Wed 1pm", dt.datetime(2026, 12, 2, 13)),
        ("2026-12-02 9:30", dt.datetime(2026, 12, 2, 9, 30)),
    ],
)
def test_a_moment(text: str, expected: dt.datetime) -> None:
    """A day or date, with a time or from its beginning."""
    assert moment(MONDAY, text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [("Mon-Wed", "several days"), ("2026-12-09", "not in the timetable's week"), ("", "is no day"), ("Wed 3", "15")],
)
def test_no_moment(text: str, told: str) -> None:
    """Several days, another week, nothing, and an hour that can mean two."""
    with pytest.raises(CellError, match=told):
        moment(MONDAY, text)


def test_who_is_admitted() -> None:
    """An ID or several, or all who have no place yet."""
    assert admissions(WEEK, {"P1", "P2"}, ["P3"]) == ("P3",)
    assert admissions(WEEK, {"P1", "P2"}, ["ALL", "P3"]) == ("P3", "P4")
    with pytest.raises(CellError, match="P1 has a place"):
        admissions(WEEK, {"P1"}, ["P1"])
    with pytest.raises(CellError, match="no patient ID"):
        admissions(WEEK, set(), ["P77"])


def test_a_patient_without_days_is_not_admitted() -> None:
    """Nobody gets a place in a week before their admission."""
    clinic = small_clinic()
    later = Patient("P1", plan="Taper", days_per_week=2, admitted=MONDAY + dt.timedelta(days=14))
    week = week_of(small_clinic(patients=(later, *clinic.patients[1:])))
    with pytest.raises(CellError, match="no days in the week of 2026-11-30"):
        admissions(week, set(), ["P1"])
