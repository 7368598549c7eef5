"""What is said of hours and authorisations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from models.patient_hours import patient_hours
from models.program import TaperStep
from models.result import PlannedWeek
from outputs.authorisations import authorisation_warnings, notes
from outputs.hours_sheet import HOURS_WIDTHS, draw_hours


def _with_patient(planned: PlannedWeek, step: TaperStep | None = None, **facts: Any) -> PlannedWeek:
    """The week with other facts for P001, or another step of the plan."""
    person = planned.week.patients["P001"]
    changed = replace(person, patient=replace(person.patient, **facts), step=step or person.step)
    return replace(planned, week=replace(planned.week, patients=planned.week.patients | {"P001": changed}))


@pytest.mark.parametrize("until", [0, 1])
def test_days_after_the_authorisation_are_told(small: PlannedWeek, until: int) -> None:
    """Only days later than Authorised until count."""
    days = small.timetable.assignments["P001"].days
    (sentence,) = authorisation_warnings(_with_patient(small, authorised_until=days[until]))
    assert sentence.startswith("P001 is authorised until")
    assert sentence.count("Dec") + sentence.count("Nov") == len(days) - until


def test_authorisations_that_end_are_one_line(small: PlannedWeek) -> None:
    """On the last day planned or later in the week; nothing is said without an end."""
    assert authorisation_warnings(small) == []
    sunday = _with_patient(small, authorised_until=small.week.monday + dt.timedelta(days=6))
    assert authorisation_warnings(sunday) == ["Authorisations that end this week: P001 (Sun 6 Dec)"]


def test_notes_say_what_is_missing(small: PlannedWeek) -> None:
    """In hours and minutes, of the plan where the week asks less, and days beyond those authorised."""
    few = _with_patient(small, TaperStep(5, least_week=24 * 60), authorised_days=1)
    (first, *_) = patient_hours(few.week, few.timetable)
    below, over = notes(first)
    assert "below the plan's 24 h" in below
    assert over == f"{len(first.days) - 1} days more than authorised."
    short = replace(first, person=replace(first.person, least_week=first.minutes + 90, most_week=first.minutes - 60))
    assert notes(short)[:2] == ["1 h 30 min missing of the least this week.", "1 h more than the plan's most."]


def test_the_sheet_has_a_line_for_each_patient(small: PlannedWeek, drawn: Callable[..., Worksheet]) -> None:
    """What needs a look stands in red, and how many there are at the end."""
    late = _with_patient(small, authorised_until=small.week.monday)
    sheet = drawn(HOURS_WIDTHS, lambda paper: draw_hours(paper, "Hours", late))
    first = {str(row[0].value): row for row in sheet.iter_rows(min_row=4)}["P001 Example Patient 1"]
    assert sheet.max_row == 3 + len(small.week.attending) + 1
    assert "To look at: 1 of 6 patients" in str(sheet.cell(sheet.max_row, 1).value)
    assert str(first[-1].value).startswith("Planned after the authorisation ends: ")
    assert first[-1].font.color.rgb == "FFB3261E"


@pytest.mark.parametrize(
    ("until", "text"), [(dt.date(2026, 12, 31), "Thu 31 Dec"), (dt.date(2027, 12, 3), "Fri 3 Dec 2027")]
)
def test_an_authorisation_of_another_year_says_so(
    small: PlannedWeek, drawn: Callable[..., Worksheet], until: dt.date, text: str
) -> None:
    """Else it would be taken for one of this year."""
    planned = _with_patient(small, authorised_until=until)
    sheet = drawn(HOURS_WIDTHS, lambda paper: draw_hours(paper, "Hours", planned))
    assert sheet["H4"].value == text
