"""The week as a poster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from outputs.grids import Entry, Grid, Page, Row, Section
from outputs.paper import Paper
from outputs.poster_layout import layout_of
from outputs.poster_sheet import draw_poster, poster_paper, poster_widths
from outputs.stationery import LETTER, TABLOID

Drawn = Callable[..., Worksheet]
DATES = tuple(dt.date(2026, 11, 30) + dt.timedelta(days=n) for n in range(5))


def _week(groups: int, tracks: int = 2, names: str = "Rivera") -> Grid:
    """So many groups in each of three blocks of each day."""
    entry = Entry("DBT skills", (names, "Room 1"), "Evidence-based", aside="9", leads_to=Page("Clinicians", "Rivera"))
    rows = tuple(Row(f"{n}:00-{n}:50", f"Block {n}", ((entry,) * groups,) * 5) for n in (9, 10, 11))
    sections = tuple(Section(f"Track {n}", "9:00-11:50", rows, is_track=True) for n in range(tracks))
    return Grid("Week", (), DATES, sections)


def _drawn(drawn: Drawn, grid: Grid) -> Worksheet:
    def draw(paper: Paper) -> None:
        draw_poster(paper, "Week", grid)

    return drawn(poster_widths(LETTER, grid), draw, pages=[Page("Clinicians", "Rivera")])


@pytest.mark.parametrize(("groups", "paper"), [(1, LETTER), (3, LETTER), (6, TABLOID)])
def test_the_paper_is_large_enough(groups: int, paper: object) -> None:
    """Letter for as long as the type on it can be read from afar."""
    assert poster_paper(_week(groups)) is paper


@pytest.mark.parametrize("groups", [1, 3, 5])
def test_each_track_has_one_page(drawn: Drawn, groups: int) -> None:
    """However many groups there are, with its name in large type."""
    sheet = _drawn(drawn, _week(groups, tracks=3))
    assert len(list(sheet.row_breaks.brk)) == 2
    assert [c.value for c in sheet["A"] if c.value and "Track" in c.value] == [
        f"Track {n}   9:00-11:50" for n in range(3)
    ]


@pytest.mark.parametrize(("groups", "least"), [(1, 12), (5, 8)])
def test_few_groups_are_in_large_type(drawn: Drawn, groups: int, least: float) -> None:
    """The names of groups on a page with room are read from afar."""
    sizes = {cell.font.size for cell in _drawn(drawn, _week(groups))["B"] if cell.hyperlink and cell.row > 1}
    assert min(sizes) >= least


def test_a_name_leads_to_its_page(drawn: Drawn) -> None:
    """The cell below the group's name can be clicked, and is plain text to look at."""
    sheet = _drawn(drawn, _week(1))
    links = [cell for cell in sheet["B"] if cell.hyperlink and cell.row > 1]
    assert {(cell.value, cell.hyperlink.location) for cell in links} == {("Rivera", "Clinicians_1")}
    assert {cell.font.underline for cell in links} == {None}


def test_a_name_that_wraps_is_no_link(drawn: Drawn) -> None:
    """LibreOffice would cut it off."""
    sheet = _drawn(drawn, _week(1, names=", ".join(["Rivera", "Lindqvist", "Okafor", "Marchetti"])))
    assert not [cell for cell in sheet["B"] if cell.hyperlink and cell.row > 1]


def test_a_track_that_fits_no_page_goes_on(drawn: Drawn) -> None:
    """Block after block, under its name."""
    sheet = _drawn(drawn, _week(14, tracks=1))
    assert "Track 0   continued" in [cell.value for cell in sheet["A"]]


def test_a_full_track_is_read_from_afar() -> None:
    """Six groups at a time, some of two leaders, keep headings of 14 points on Tabloid, the long name 12."""
    grid = _week(6, names="Dipper, Dunlin")
    entry = replace(grid.sections[0].rows[0].days[0][0], heading="Relationships and self-worth")
    rows = tuple(replace(row, days=((*row.days[0][1:], entry), *row.days[1:])) for row in grid.sections[0].rows)
    layout = layout_of(replace(grid.sections[0], rows=rows), poster_widths(TABLOID, grid), 580)
    assert (layout.size.heading, layout.pages) == (14, 1)
