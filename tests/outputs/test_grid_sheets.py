"""Grids drawn on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from outputs.grid_sheets import draw_grids, grid_widths
from outputs.grids import CLOSED, Entry, Grid, Mark, Row, Section
from outputs.paper import PAGE_PIXELS, Paper

Drawn = Callable[..., Worksheet]
DATES = (dt.date(2026, 11, 30), dt.date(2026, 12, 1))
GROUP = Entry("CBT", ("Rivera", "Room 1"), "Evidence-based")


def _grid(rows: int = 1, title: str = "P001", stack: tuple[Entry, ...] = (GROUP,), section: str = "") -> Grid:
    row = Row("9:00-9:50", "Block 1", (stack, (CLOSED,)))
    return Grid(
        title, ("Morning track",), DATES, (Section(section, "6 patients", (row,) * rows),), ("Ask at the desk.",)
    )


def _sheet(drawn: Drawn, *grids: Grid, named: bool = True) -> Worksheet:
    def draw(paper: Paper) -> None:
        draw_grids(paper, "Patients", DATES, grids, named)

    return drawn(grid_widths(2), draw)


def _column(sheet: Worksheet, letter: str) -> list[str]:
    return [str(cell.value) for cell in sheet[letter] if cell.value is not None]


@pytest.mark.parametrize("days", [1, 5, 7])
def test_any_number_of_days_fits_the_page(days: int) -> None:
    """Columns share what the column of times leaves."""
    widths = grid_widths(days)
    assert len(widths) == days + 1
    assert PAGE_PIXELS - days < sum(widths) <= PAGE_PIXELS


def test_a_grid_from_top_to_bottom(drawn: Drawn) -> None:
    """Title and days once, then name with page, notes, alerts and rows."""
    sheet = _sheet(drawn, _grid())
    assert _column(sheet, "A") == [
        "Patients",
        "Time",
        "P001",
        "Morning track",
        "Ask at the desk.",
        "9:00-9:50\nBlock 1",
    ]
    assert _column(sheet, "B") == ["Mon 30 Nov", "CBT\nRivera\nRoom 1"]
    assert _column(sheet, "C") == ["Tue 1 Dec", "page 1"]


def test_colours_tell_category_and_mark(drawn: Drawn) -> None:
    """Each category has its tint, a gap is red, a closed cell grey."""
    stack = (GROUP, Entry("Art", ("x",), "Experiential"), Entry("NOT COVERED", ("2",), mark=Mark.NOT_COVERED))
    sheet = _sheet(drawn, _grid(stack=stack))
    fills = [sheet.cell(row, 2).fill.fgColor.rgb for row in (6, 7, 8)]
    assert len(set(fills)) == 3
    assert fills[2] == "FFB3261E"
    assert [sheet.cell(row, 3).fill.fgColor.rgb for row in (6, 7, 8)] == ["FFEEF0F2"] * 3


def test_rows_are_high_enough_for_their_text(drawn: Drawn) -> None:
    """Four lines of text take at least 12 points each; a long text takes more."""
    short = _sheet(drawn, _grid(stack=(Entry("CBT", ("a", "b", "c")),)))
    assert short.row_dimensions[6].height >= 48


def test_long_names_wrap_within_bounds(drawn: Drawn) -> None:
    """A name of 300 characters is cut, and its row grows without bursting."""
    sheet = _sheet(drawn, _grid(title="N" * 300, stack=(Entry("T" * 300, ("word " * 60,)),)))
    assert len(sheet["A3"].value) == 70
    assert 60 < sheet.row_dimensions[6].height <= 400


def test_a_long_timetable_goes_on_under_its_name(drawn: Drawn) -> None:
    """The next page repeats the name and the section, and has the next number."""
    sheet = _sheet(drawn, _grid(rows=12, section="Morning"), _grid(title="P002"))
    assert len(list(sheet.row_breaks.brk)) == 2
    names = _column(sheet, "A")
    assert "P001 (continued)" in names
    assert "Morning · continued" in names
    assert [text for text in _column(sheet, "C") if text.startswith("page")] == ["page 1", "page 2", "page 3"]


def test_a_section_that_fits_a_page_is_not_torn(drawn: Drawn) -> None:
    """The second track begins on a new page where the first one leaves too little room."""
    row = Row("9:00-9:50", "Block 1", ((GROUP,), (GROUP,)))
    sections = tuple(Section(name, "", (row,) * 6) for name in ("Morning", "Evening"))
    sheet = _sheet(drawn, Grid("Week", (), DATES, sections), named=False)
    (page_break,) = (b.id for b in sheet.row_breaks.brk)
    assert sheet.cell(page_break + 1, 1).value == "Evening"
    assert "Week" not in _column(sheet, "A")
