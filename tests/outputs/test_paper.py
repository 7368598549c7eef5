"""Sheets as paper: where pages end, and what stands on each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from outputs.paper import Paper
from outputs.styles import BODY, HEADER

Drawn = Callable[..., Worksheet]


def _breaks(sheet: Worksheet) -> list[int]:
    return [b.id for b in sheet.row_breaks.brk]


def test_a_page_takes_what_fits(drawn: Drawn) -> None:
    """Rows of 100 points: the header and three fit, a fourth would be tight, a fifth does not."""

    def draw(paper: Paper) -> None:
        paper.row(100)
        paper.end_header()
        assert paper.room == 400
        paper.row(300)
        assert [paper.fits(height) for height in (100, 101)] == [True, False]
        paper.new_page()
        assert paper.fits(400)
        assert paper.page == 2
        paper.close()

    assert _breaks(drawn([100], draw)) == [2]


def test_no_page_stays_empty(drawn: Drawn) -> None:
    """A new page after a new page is the same page, and none begins before anything is written."""

    def draw(paper: Paper) -> None:
        paper.row(20)
        paper.end_header()
        for _ in range(3):
            paper.new_page()
        paper.row(20)
        paper.new_page()
        paper.new_page()
        paper.row(20)
        paper.close()

    assert _breaks(drawn([100], draw)) == [2]


def test_rows_never_burst(drawn: Drawn) -> None:
    """Excel takes rows of up to 409 points."""
    sheet = drawn([100], lambda paper: (paper.row(5000), paper.close()))
    assert 399 < sheet.row_dimensions[1].height <= 400


def test_the_header_is_frozen_and_repeated(drawn: Drawn) -> None:
    """All rows up to there, and as many columns as asked."""

    def draw(paper: Paper) -> None:
        paper.row(20)
        paper.row(20)
        paper.end_header(columns=1)
        paper.close()

    sheet = drawn([100, 100], draw)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$2", "B3")


@pytest.mark.parametrize("value", ["=1+1", "", "http://example.invalid", "007", "{=A1}"])
def test_texts_are_texts(drawn: Drawn, value: str) -> None:
    """In single cells and in merged ones; an empty text is an empty cell with its look."""

    def draw(paper: Paper) -> None:
        row = paper.row(20)
        paper.text(row, 0, value, BODY)
        paper.across(row, 1, 2, value, HEADER)
        paper.down(paper.row(20), paper.row(20), 0, [(value, {})], BODY)
        paper.across(paper.row(20), 0, 0, value)
        paper.close()

    sheet = drawn([100, 100, 100], draw)
    cells = [sheet["A1"], sheet["B1"], sheet["A2"], sheet["A4"]]
    assert [cell.value for cell in cells] == [value or None] * 4
    assert {cell.data_type for cell in cells} == {"s" if value else "n"}
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["B1:C1", "A2:A3"]
    assert sheet["A1"].border.left.style == "thin"
    assert sheet["A1"].hyperlink is None


@pytest.mark.parametrize(("rows", "squeezed"), [(1, True), (6, True), (7, False)])
def test_a_little_more_than_a_page_is_squeezed_into_one(drawn: Drawn, rows: int, squeezed: bool) -> None:
    """No last page for a line or two; a height of 0 stands for as many pages as it takes."""

    def draw(paper: Paper) -> None:
        for _ in range(rows):
            paper.row(100)
        paper.squeeze()
        paper.close()

    fitted: Any = drawn([100], draw, own_breaks=False)
    assert (fitted.page_setup.fitToHeight != 0) == squeezed


def test_only_sheets_without_breaks_of_their_own_are_fitted(drawn: Drawn) -> None:
    """Where pages are broken by hand nothing is scaled."""
    fitted: Any = drawn([100], lambda paper: paper.close(), own_breaks=False)
    assert fitted.sheet_properties.pageSetUpPr.fitToPage
