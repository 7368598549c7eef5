"""Grids drawn on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from outputs.grid_drawing import day_widths
from outputs.grid_sheets import draw_grids
from outputs.grids import CLOSED, Entry, Grid, Mark, Page, Row, Section
from outputs.paper import Paper
from outputs.stationery import LETTER
from outputs.type_size import HAND

Drawn = Callable[..., Worksheet]
DATES = (dt.date(2026, 11, 30), dt.date(2026, 12, 1))
GROUP = Entry("CBT", ("Rivera", "Room 1"), "Evidence-based", aside="7")


def _grid(rows: int = 1, title: str = "P001", stack: tuple[Entry, ...] = (GROUP,), section: str = "") -> Grid:
    row = Row("9:00-9:50", "Block 1", (stack, (CLOSED,)))
    sections = (Section(section, "6 patients", (row,) * rows),)
    return Grid(title, ("Morning track",), DATES, sections, ("Ask at the desk.",), key=title)


def _sheet(drawn: Drawn, *grids: Grid) -> Worksheet:
    def draw(paper: Paper) -> None:
        draw_grids(paper, "Patients", grids, HAND)

    pages = [Page("Sheet", grid.key) for grid in grids]
    return drawn(day_widths(LETTER.pixels, 2), draw, pages=pages)


def _column(sheet: Worksheet, letter: str) -> list[str]:
    return [str(cell.value) for cell in sheet[letter] if cell.value is not None]


@pytest.mark.parametrize("days", [1, 5, 7])
def test_any_number_of_days_fits_the_page(days: int) -> None:
    """Columns share what the column of times leaves."""
    widths = day_widths(LETTER.pixels, days)
    assert len(widths) == days + 1
    assert LETTER.pixels - days < sum(widths) <= LETTER.pixels


def test_a_grid_from_top_to_bottom(drawn: Drawn) -> None:
    """Title, index, then name with page, notes, alerts, days, rows and what the signs mean."""
    sheet = _sheet(drawn, _grid())
    assert _column(sheet, "A") == [
        "Week",
        "Patients",
        "A click on a name leads to its page. The number is that of the page, for printing it alone.",
        "P001",
        "Morning track",
        "‼ Ask at the desk.",
        "Time",
        "9:00-9:50\nBlock 1",
        "● Evidence-based     Number: how many patients",
    ]
    assert _column(sheet, "B") == ["Days", "P001  1", "Mon 30 Nov", "●\xa0CBT \xa07\nRivera\nRoom 1"]
    assert _column(sheet, "C") == ["Patients", "page 1", "Tue 1 Dec"]


def test_the_index_leads_to_each_page(drawn: Drawn) -> None:
    """A click on a name goes to the row of its title, told by a name of the workbook that moves along with it."""
    sheet = _sheet(drawn, *(_grid(title=f"P00{n}") for n in range(1, 5)))
    names = {cell.value: cell.hyperlink.location for row in sheet["A4:C5"] for cell in row if cell.hyperlink}
    assert list(names) == ["P001  1", "P003  3", "P002  2", "P004  4"]
    targets = {name: sheet.parent.defined_names[name].attr_text for name in names.values()}
    rows = [int(target.rpartition("$")[2]) for target in targets.values()]
    assert [sheet.cell(row, 1).value for row in rows] == ["P001", "P003", "P002", "P004"]


def test_a_long_index_is_not_printed(drawn: Drawn) -> None:
    """The first page to print is that of the first name, and the numbers are those of the pages printed."""
    sheet = _sheet(drawn, *(_grid(title=f"P{n:03d}") for n in range(100)))
    (first,) = [cell.row for cell in sheet["A"] if cell.value == "P000"]
    assert sheet["B4"].value == "P000  1"
    assert sheet.print_area.startswith(f"'Sheet'!$A${first}:")
    bars = [cell.value for cell in sheet["C"] if str(cell.value).startswith("page ")]
    assert bars == [f"page {n}" for n in range(1, 101)]
    assert len(sheet.row_breaks.brk) == 99


def test_links_are_no_ugly_blue(drawn: Drawn) -> None:
    """Neither underlined nor in the blue of a browser."""
    sheet = _sheet(drawn, _grid())
    fonts = [cell.font for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert fonts
    assert {(font.underline, font.color.rgb) for font in fonts} <= {(None, "FF1B222C"), (None, "FF1F3A5F")}


def test_the_menu_is_not_printed(drawn: Drawn) -> None:
    """It stays in sight on the screen; the area to print begins below it and the index, the title is repeated."""
    sheet = _sheet(drawn, _grid())
    assert sheet.print_area.startswith("'Sheet'!$A$5:")
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.freeze_panes == "B3"
    assert [sheet.cell(1, n).hyperlink.location for n in (1, 2, 3)] == ["'Week'!A1", "'Days'!A1", "'Patients'!A1"]


def test_colours_tell_category_and_mark(drawn: Drawn) -> None:
    """Each category has its tint, a gap is red, a closed cell grey."""
    stack = (GROUP, Entry("Art", ("x",), "Experiential"), Entry("NOT COVERED", ("2",), mark=Mark.NOT_COVERED))
    sheet = _sheet(drawn, _grid(stack=stack))
    fills = [sheet.cell(row, 2).fill.fgColor.rgb for row in (9, 10, 11)]
    assert len(set(fills)) == 3
    assert fills[2] == "FFB3261E"
    assert [sheet.cell(row, 3).fill.fgColor.rgb for row in (9, 10, 11)] == ["FFEBEDEF"] * 3


@pytest.mark.parametrize(
    ("mark", "changed", "sign"),
    [
        (Mark.BENT, False, "‼"),
        (Mark.NONE, True, "∆"),
        (Mark.BENT, True, "‼\xa0∆"),
        (Mark.NOT_COVERED, False, "‼"),
    ],
)
def test_marks_are_signs_too(drawn: Drawn, mark: Mark, changed: bool, sign: str) -> None:
    """Whoever sees no colours sees the sign; what it means stands below, unless the words say it."""
    sheet = _sheet(drawn, _grid(stack=(Entry("CBT", ("Rivera",), mark=mark, changed=changed),)))
    assert sheet["B9"].value == f"{sign}\xa0CBT\nRivera"
    legends = [text for text in _column(sheet, "A") if text.startswith(f"{sign[0]} ") and "Ask" not in text]
    assert len(legends) == (mark is not Mark.NOT_COVERED)


def test_rows_are_high_enough_for_their_text(drawn: Drawn) -> None:
    """Four lines of text take at least 12 points each."""
    short = _sheet(drawn, _grid(stack=(Entry("CBT", ("a", "b", "c")),)))
    assert short.row_dimensions[9].height >= 48


def test_a_short_timetable_is_in_large_type(drawn: Drawn) -> None:
    """As large as asked, since it fits."""
    assert _sheet(drawn, _grid(rows=3))["B9"].font.size == HAND.line


def test_a_long_timetable_is_in_smaller_type(drawn: Drawn) -> None:
    """So that it stays on one page as long as it can be read."""
    sheet = _sheet(drawn, _grid(rows=10))
    assert sheet["B9"].font.size < HAND.line
    assert not list(sheet.row_breaks.brk)


def test_long_names_wrap_within_bounds(drawn: Drawn) -> None:
    """A name of 300 characters is cut, and its row grows without bursting."""
    sheet = _sheet(drawn, _grid(title="N" * 300, stack=(Entry("T" * 300, ("word " * 60,)),)))
    assert len(sheet["A5"].value) == 70
    assert 60 < sheet.row_dimensions[9].height <= 400


def test_a_very_long_timetable_goes_on_under_its_name(drawn: Drawn) -> None:
    """The next page repeats the name, the days and the section, and has the next number."""
    sheet = _sheet(drawn, _grid(rows=25, section="Morning"), _grid(title="P002"))
    names = _column(sheet, "A")
    assert names.count("P001 (continued)") == len(list(sheet.row_breaks.brk)) - 1 > 0
    assert "Morning · continued" in names
    assert names.count("Time") == names.count("P001 (continued)") + 2
    pages = [text for text in _column(sheet, "C") if text.startswith("page")]
    assert pages == [f"page {n}" for n in range(1, 1 + len(pages))]
