"""Days for the front desk, and the sheet of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from models.calendar import Span, clock
from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.day_grids import day_grids
from outputs.day_lists import DayList, Line, day_lists
from outputs.days_sheet import DAY_WIDTHS, draw_days
from outputs.grids import Mark, Page

MONDAY = dt.date(2026, 11, 30)


def _monday(planned: PlannedWeek) -> DayList:
    return day_lists(planned)[0]


def test_every_session_stands_on_its_day_once(small: PlannedWeek) -> None:
    """In order of time."""
    days = day_lists(small)
    assert [day.date for day in days] == list(small.week.dates)
    assert sum(len(day.sessions) for day in days) == len(small.timetable.sessions)
    starts = [int(line.texts[0].split(":")[0]) for line in days[0].sessions]
    assert starts == sorted(starts)


def test_everybody_who_comes_is_expected(small: PlannedWeek) -> None:
    """From the first start to the last end, with where to go first."""
    coming = {a.patient for a in small.timetable.assignments.values() if MONDAY in a.days}
    lines = {line.pages[1].whose: line for line in _monday(small).arrivals if line.pages[1]}
    assert set(lines) == coming
    for patient, line in lines.items():
        held = [s for s in small.timetable.of_patient[patient] if s.slot.date == MONDAY]
        first, last = min(s.slot.span.start for s in held), max(s.slot.span.end for s in held)
        assert line.texts[0] == f"{clock(first)}-{clock(last)}"
        assert line.texts[2] == held[0].type


def test_who_is_away_and_what_is_closed_is_told(small: PlannedWeek) -> None:
    """Clinicians without hours that day and rooms that are shut, and nothing where all are there."""
    assert _monday(small).notes == ("4 patients · 9 groups · 4 individual sessions",)
    first, *others = small.week.clinic.clinicians
    clinic = replace(small.week.clinic, clinicians=(replace(first, hours={}), *others))
    week = replace(small.week, clinic=clinic, open_rooms={**small.week.open_rooms, "Room 2": frozenset()})
    assert _monday(replace(small, week=week)).notes[1:] == ("Not at work: Rivera", "Rooms closed: Room 2")


def test_a_gap_is_told(bent: PlannedWeek) -> None:
    """A block that nobody covers, with the patients who wait."""
    (gap,) = (line for day in day_lists(bent) for line in day.sessions if line.gap)
    assert (gap.texts[1], gap.texts[4]) == ("NOT COVERED", "P001, P004")


def test_who_comes_to_a_day_that_nobody_covers_is_expected(small: PlannedWeek) -> None:
    """In the blocks of the track, and on the page too."""
    nobody = replace(small, timetable=Timetable((), small.timetable.assignments))
    coming = [a for a in small.timetable.assignments.values() if MONDAY in a.days]
    lines = _monday(nobody).arrivals
    assert {line.pages[1].whose for line in lines if line.pages[1]} == {a.patient for a in coming}
    assert {(line.texts[2], line.gap) for line in lines} == {("NOT COVERED", True)}
    morning = small.week.track_day["Morning", MONDAY]
    assert lines[0].texts[0] == str(Span(morning[0].span.start, morning[-1].span.end))
    arrivals = day_grids(nobody)[0].sections[-1]
    assert [e.mark for e in arrivals.entries] == [Mark.NOT_COVERED] * len(coming)


def _day(lines: int, day: int = 0) -> DayList:
    line = Line(
        ("9:00-9:50", "CBT", "Rivera", "Room 1", "P001"), (None, None, Page("Clinicians", "Rivera"), None, None)
    )
    date = MONDAY + dt.timedelta(days=day)
    return DayList(date, f"Day {day}", ("4 patients",), (line,) * lines, (line,) * lines)


def _sheet(drawn: Callable[..., Worksheet], *days: DayList) -> Worksheet:
    return drawn(
        DAY_WIDTHS, lambda paper: draw_days(paper, "Days", days), pages=[Page("Clinicians", "Rivera")]
    )  # fmt: skip


def test_a_note_is_as_high_as_it_is_long(drawn: Callable[..., Worksheet]) -> None:
    """All who are not at work are named, however many."""
    away = f"Not at work: {', '.join(f'Clinician {n}' for n in range(60))}"
    sheet = _sheet(drawn, replace(_day(1), notes=("4 patients", away)))
    heights = {cell.value: sheet.row_dimensions[cell.row].height for cell in sheet["A"]}
    assert heights["4 patients"] < 17
    assert heights[away] > 5 * 13


def test_a_short_day_is_one_page(drawn: Callable[..., Worksheet]) -> None:
    """Sessions and arrivals together, the next day on another page."""
    sheet = _sheet(drawn, _day(3), _day(3, 1))
    assert len(list(sheet.row_breaks.brk)) == 1
    bars = [cell.value for cell in sheet["A"] if str(cell.value).startswith("Day ")]
    assert bars == ["Day 0 · Sessions", "Day 0 · Arrivals", "Day 1 · Sessions", "Day 1 · Arrivals"]


def test_a_long_day_goes_on_under_its_name(drawn: Callable[..., Worksheet]) -> None:
    """Each page says which day it is and what its columns hold."""
    sheet = _sheet(drawn, _day(40))
    bars = [cell.value for cell in sheet["A"] if str(cell.value).startswith("Day ")]
    assert bars == [
        "Day 0 · Sessions",
        "Day 0 · Sessions (continued)",
        "Day 0 · Arrivals",
        "Day 0 · Arrivals (continued)",
    ]
    assert [cell.value for cell in sheet["A"]].count("Time") == 2


def test_a_line_shows_where_a_later_time_begins(drawn: Callable[..., Worksheet]) -> None:
    """Above the first session of each time but the first of the list."""
    day = _day(2)
    later = replace(day.sessions[0], texts=("10:05-10:55", *day.sessions[0].texts[1:]))
    sheet = _sheet(drawn, replace(day, sessions=(*day.sessions, later, later)))
    edges = {str(cell.value): cell.border.top.style for cell in sheet["A"] if "-" in str(cell.value)}
    assert [cell.border.top.style for cell in sheet["A"] if cell.value == "10:05-10:55"] == ["medium", "thin"]
    assert edges["9:00-9:50"] == "thin"


def test_names_lead_to_their_pages(drawn: Callable[..., Worksheet]) -> None:
    """As far as the workbook has them."""
    sheet = _sheet(drawn, _day(1))
    assert {cell.value: cell.hyperlink.location for cell in sheet["C"] if cell.hyperlink and cell.row > 1} == {
        "Rivera": "Clinicians_1"
    }


def test_a_gap_leads_nowhere(drawn: Callable[..., Worksheet]) -> None:
    """White letters stay white on red."""
    gap = replace(_day(1).sessions[0], gap=True)
    (cell,) = (cell for cell in _sheet(drawn, replace(_day(0), arrivals=(gap,)))["C"] if cell.value == "Rivera")
    assert (cell.hyperlink, cell.font.color.rgb) == (None, "FFFFFFFF")
