"""The workbook opened and saved again by LibreOffice, then printed: nothing is lost."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from inputs.timetable_reader import read_timetable
from models.result import PlannedWeek
from outputs.numbering import in_order
from outputs.workbook import write_workbook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
WITH_BREAKS = ["Week", "Days", "Patients", "Clinicians", "Rooms", "Rosters", "Charts"]
LISTS = ["Summary", "Hours", "Rules", "Sessions", "Attendance", "Assignments", "Wishes", "Findings"]
FOOT = re.compile(r"- (\w+), page \d+")


class Copies(NamedTuple):
    """What was planned and written, the same saved again by LibreOffice, and the pages that it prints."""

    planned: PlannedWeek
    written: Workbook
    saved: Workbook
    saved_file: Path
    pages: Counter[str]


def _convert(file: Path, kind: str, folder: Path) -> Path:
    own = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", kind, "--outdir", str(folder / kind), str(file)]
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    return folder / kind / f"{file.stem}.{kind}"


@pytest.fixture(scope="module")
def copies(planned_week: Callable[[int], PlannedWeek], tmp_path_factory: pytest.TempPathFactory) -> Copies:
    """Twelve patients, one of whom has a name that would be a formula."""
    folder = tmp_path_factory.mktemp("libreoffice")
    planned = _with_a_formula_for_a_name(planned_week(12))
    write_workbook(planned, folder / "week.xlsx")
    saved = _convert(folder / "week.xlsx", "xlsx", folder)
    printed = PdfReader(_convert(saved, "pdf", folder))
    pages = Counter(FOOT.findall(page.extract_text())[-1] for page in printed.pages)
    written, again = (openpyxl.load_workbook(file, rich_text=True) for file in (folder / "week.xlsx", saved))
    return Copies(planned, written, again, saved, pages)


def _with_a_formula_for_a_name(planned: PlannedWeek) -> PlannedWeek:
    first, *others = planned.week.clinic.patients
    clinic = replace(planned.week.clinic, patients=(replace(first, name='=HYPERLINK("x")'), *others))
    return replace(planned, week=replace(planned.week, clinic=clinic))


def test_nothing_is_lost(copies: Copies) -> None:
    """The copy reads back as what was planned, without a warning."""
    found = read_timetable(copies.saved_file, copies.planned.week.clinic)
    expected = copies.planned.timetable
    assert sorted(found.timetable.sessions, key=in_order) == sorted(expected.sessions, key=in_order)
    assert found.timetable.assignments == expected.assignments
    assert found.warnings == ()


@pytest.mark.parametrize("name", WITH_BREAKS)
def test_it_prints_to_the_expected_pages(copies: Copies, name: str) -> None:
    """A page more than there are breaks, and none that spills over its right edge."""
    assert copies.pages[name] == 1 + len(list(copies.written[name].row_breaks.brk))


def test_every_list_is_printed(copies: Copies) -> None:
    """On at least a page each, Week on one for each track and one for the individual sessions."""
    assert set(copies.pages) == {*WITH_BREAKS, *LISTS}
    assert copies.pages["Week"] == 4
    assert copies.pages["Patients"] == 12


@pytest.mark.parametrize("name", WITH_BREAKS + LISTS)
def test_it_keeps_its_look(copies: Copies, name: str) -> None:
    """Type, colours, borders and alignment of every cell, merged cells, and the widths of columns."""
    ours, theirs = copies.written[name], copies.saved[name]
    assert [_look(cell) for cell in _cells(ours)] == [_look(theirs[cell.coordinate]) for cell in _cells(ours)]
    assert {str(merged) for merged in ours.merged_cells.ranges} == {str(m) for m in theirs.merged_cells.ranges}
    assert _heights(theirs) == pytest.approx(_heights(ours), abs=0.6)


@pytest.mark.parametrize("name", WITH_BREAKS + LISTS)
def test_it_keeps_its_texts_and_links(copies: Copies, name: str) -> None:
    """No text becomes a formula, and every link leads where it did."""
    ours, theirs = copies.written[name], copies.saved[name]
    assert [str(cell.value) for cell in _cells(ours)] == [str(theirs[cell.coordinate].value) for cell in _cells(ours)]
    assert {cell.data_type for cell in _cells(theirs)} <= {"s", "n", "d"}
    assert _links(theirs) == _links(ours)
    assert {name.lstrip("'") for name in _links(theirs).values() if not name.startswith("'")} <= set(
        copies.saved.defined_names
    )


@pytest.mark.parametrize("name", WITH_BREAKS + LISTS)
def test_it_is_still_ready_to_print(copies: Copies, name: str) -> None:
    """Breaks, repeated rows, filters, charts and the paper; frozen rows belong to a window, and here is none."""
    ours, theirs = copies.written[name], copies.saved[name]
    assert [b.id for b in theirs.row_breaks.brk] == [b.id for b in ours.row_breaks.brk]
    assert (theirs.print_title_rows, theirs.print_area) == (ours.print_title_rows, ours.print_area)
    assert (theirs.page_setup.paperSize, theirs.page_setup.orientation) == (ours.page_setup.paperSize, "landscape")
    assert theirs.auto_filter.ref == ours.auto_filter.ref
    assert len(theirs._charts) == len(ours._charts)  # noqa: SLF001


def _cells(sheet: Worksheet) -> Iterator[Cell]:
    return (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)


def _look(cell: Cell) -> tuple[object, ...]:
    edges = tuple(edge.style for edge in (cell.border.left, cell.border.right, cell.border.top, cell.border.bottom))
    fill = cell.fill.fgColor.rgb if cell.fill.fill_type else None
    return _types(cell), fill, edges, cell.alignment.horizontal or "general", bool(cell.alignment.wrap_text)


def _types(cell: Cell) -> list[tuple[str, float, bool]]:
    """The name, size and weight of the type of the cell, one after the other where they differ within it."""
    whole = (cell.font.name, cell.font.size, bool(cell.font.bold))
    pieces = cell.value if isinstance(cell.value, CellRichText) else [""]
    types = (
        (piece.font.rFont, piece.font.sz, bool(piece.font.b)) if isinstance(piece, TextBlock) else whole
        for piece in pieces
    )
    return [kind for kind, _ in groupby(types)]


def _heights(sheet: Worksheet) -> list[float]:
    return [sheet.row_dimensions[row].height or 15.0 for row in range(1, sheet.max_row + 1)]


def _links(sheet: Worksheet) -> dict[str, str]:
    return {cell.coordinate: str(cell.hyperlink.location).replace("$", "") for cell in _cells(sheet) if cell.hyperlink}
