"""The workbook, read back with openpyxl."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.contract import OUTPUT_SHEETS, SUMMARY_LABELS
from models.result import PlannedWeek
from outputs.stationery import LETTER, TABLOID
from outputs.workbook import write_workbook

FOR_PEOPLE = ["Summary", "Week", "Days", "Patients", "Clinicians", "Rooms", "Rosters", "Hours", "Rules", "Charts"]
FOR_PROGRAMS = ["Sessions", "Attendance", "Assignments", "Wishes", "Findings"]
NASTY = (
    '=HYPERLINK("http://example.invalid")', "+1+1", "-2", "@SUM(A1)", "{=1+1}", "a\x00\x07b", "L" * 300,
    "long words " * 27, "Zoë 😀", "עברית", "_x0041_", '&P &"x"', "007", "two\nlines", "\ud800", "http://example.invalid/x",
)  # fmt: skip


def _read(planned: PlannedWeek, folder: Path) -> Workbook:
    write_workbook(planned, folder / "week.xlsx")
    return openpyxl.load_workbook(folder / "week.xlsx", rich_text=False)


@pytest.fixture(scope="module")
def book(bent: PlannedWeek, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The bent week as a workbook."""
    return _read(bent, tmp_path_factory.mktemp("book"))


def _table(sheet: Worksheet) -> list[dict[str, Any]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def _texts(sheet: Worksheet) -> list[str]:
    return [str(value) for row in sheet.iter_rows(values_only=True) for value in row if value is not None]


def test_sheets_stand_in_their_order(book: Workbook) -> None:
    """Those for people first."""
    assert book.sheetnames == FOR_PEOPLE + FOR_PROGRAMS
    assert book.active is book["Summary"]


@pytest.mark.parametrize("sheet", OUTPUT_SHEETS, ids=lambda s: s.name)
def test_columns_are_those_of_the_contract(book: Workbook, bent: PlannedWeek, sheet: Any) -> None:
    """One header row with exactly the contract's columns, and no merged cells."""
    expected = [column.name for column in sheet.columns]
    if sheet.name == "Assignments":
        expected += bent.week.clinic.roles
    assert [cell.value for cell in book[sheet.name][1]] == expected
    assert not book[sheet.name].merged_cells.ranges


def test_sessions_hold_dates_times_and_numbers(book: Workbook, bent: PlannedWeek) -> None:
    """Programs get real dates, times and numbers; IDs are text."""
    rows = _table(book["Sessions"])
    assert len(rows) == len(bent.timetable.sessions)
    first = rows[0]
    assert first["Date"] == dt.datetime(2026, 11, 30)
    assert first["Start"] == dt.time(8, 0)
    assert first["Heads"] == 1
    assert first["Session"] == "S001"
    assert {row["Lock"] for row in rows} == {None, "x"}


def test_every_minute_survives(book: Workbook, bent: PlannedWeek) -> None:
    """Times read back are the minutes of the timetable."""
    starts = sorted(s.slot.span.start for s in bent.timetable.sessions)
    assert sorted(row["Start"].hour * 60 + row["Start"].minute for row in _table(book["Sessions"])) == starts


def test_summary_is_a_table_of_labels_and_values(book: Workbook, bent: PlannedWeek) -> None:
    """Each label of the contract once in column A, its value in B."""
    labels = [row["Label"] for row in _table(book["Summary"])]
    values = {row["Label"]: row["Value"] for row in _table(book["Summary"])}
    assert all(labels.count(label) == 1 for label in SUMMARY_LABELS)
    assert values["Rules bent"] == len(bent.findings)
    assert values["Week of"] == dt.datetime(2026, 11, 30)
    assert book["Summary"]["B2"].value.startswith("Grants 96.4 % of all wishes")


def test_links_lead_to_sheets(book: Workbook) -> None:
    """The names of sheets on the first one can be clicked."""
    links = [cell.hyperlink.location for row in book["Summary"].iter_rows() for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_not_covered_is_printed(book: Workbook) -> None:
    """In the week and on the pages of both patients."""
    assert sum("NOT COVERED" in text for text in _texts(book["Week"])) == 1
    assert sum("NOT COVERED" in text for text in _texts(book["Patients"])) == 2


def test_rules_say_kept_or_bent(book: Workbook) -> None:
    """Every rule with its result, those that are bent first; places below each other."""
    results = [(row[0].value, row[2].value) for row in book["Rules"].iter_rows(min_row=4) if row[0].value]
    assert results == [
        ("Every block filled", "Bent in 2 places"),
        ("Most groups per day", "Bent in 1 place"),
        ("One place at a time", "Kept"),
        ("Days attended", "Kept"),
    ]
    assert sum("1 session" in text for text in _texts(book["Rules"])) == 2


@pytest.mark.parametrize("name", FOR_PEOPLE + FOR_PROGRAMS)
def test_every_sheet_is_ready_to_print(book: Workbook, name: str) -> None:
    """Landscape, header rows frozen and repeated, footer with week and page numbers, an area to print."""
    sheet = book[name]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows in ("$1:$1", "$2:$2", "$2:$3")
    assert sheet.freeze_panes == f"{sheet.freeze_panes[0]}{int(sheet.print_title_rows[-1]) + 1}"
    assert "Week of Mon 30 Nov 2026 - &A, page &P" in sheet.oddFooter.center.text
    assert sheet.print_area


@pytest.mark.parametrize("name", ["Summary", "Rules", *FOR_PROGRAMS])
def test_lists_are_fitted_to_the_width_of_a_page(book: Workbook, name: str) -> None:
    """One page across and as many down as it takes."""
    assert book[name].sheet_properties.pageSetUpPr.fitToPage
    assert (book[name].page_setup.fitToWidth or 1, book[name].page_setup.fitToHeight) == (1, 0)


@pytest.mark.parametrize("name", ["Week", "Days", "Patients", "Clinicians", "Rooms", "Rosters", "Charts"])
def test_printable_sheets_are_a_page_wide_as_they_are(book: Workbook, name: str) -> None:
    """Their columns together are no wider than a page at 100 %."""
    sheet = book[name]
    pixels = sum(
        7 * dimension.width * (dimension.max - dimension.min + 1) for dimension in sheet.column_dimensions.values()
    )
    assert pixels <= {size.number: size.pixels for size in (LETTER, TABLOID)}[int(sheet.page_setup.paperSize)]
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage


def test_one_page_per_person(book: Workbook, bent: PlannedWeek) -> None:
    """A page break before every patient but the first, and the page's number beside each name."""
    sheet = book["Patients"]
    breaks = [b.id for b in sheet.row_breaks.brk]
    bars = [row[0].row for row in sheet.iter_rows() if str(row[-1].value).startswith("page ")]
    assert [bar - 1 for bar in bars[1:]] == breaks
    assert [sheet.cell(bar, 6).value for bar in bars] == [f"page {n}" for n in range(1, 7)]
    assert len(list(book["Clinicians"].row_breaks.brk)) == len(bent.week.clinic.clinicians) - 1


def test_every_link_leads_somewhere(book: Workbook) -> None:
    """To a sheet of the book or to a name, which is a cell of a sheet of the book."""
    links = {cell.hyperlink.location for sheet in book for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    names = {name for name in links if not name.startswith("'")}
    assert {name.split("'")[1] for name in links - names} <= set(book.sheetnames)
    assert names <= set(book.defined_names)
    assert {name.partition("_")[0] for name in names} == {"Patients", "Clinicians", "Rooms"}
    sheets = {target.attr_text.split("!")[0].strip("'") for target in book.defined_names.values()}
    assert sheets <= set(book.sheetnames)


def test_charts_have_their_numbers(book: Workbook) -> None:
    """Four of them, each made of a table on the sheet."""
    assert len(book["Charts"]._charts) == 4  # noqa: SLF001
    assert {"Patients by day and track", "Seats in groups", "Wishes by kind"} <= set(_texts(book["Charts"]))


def test_flat_sheets_have_filters(book: Workbook) -> None:
    """Every list can be filtered over all its columns."""
    for name in FOR_PROGRAMS:
        assert book[name].auto_filter.ref.startswith("A1:")


def test_what_stands_out_in_lists_does_so_once_edited_too(book: Workbook) -> None:
    """A wish that is not granted, a lock and a rule that is never bent are told by a rule of Excel's."""
    rules = {
        name: [(str(area.sqref), rule.formula[0]) for area in book[name].conditional_formatting for rule in area.rules]
        for name in FOR_PROGRAMS
    }
    assert rules["Wishes"] == [("F2:F7", 'AND($E2="yes",$F2<1)')]
    assert rules["Findings"] == [("B2:B4", '$B2="Structural"')]
    assert rules["Sessions"][0][1] == '$N2<>""'


def test_the_document_says_what_it_is(book: Workbook) -> None:
    """Title, clinic and quality stand in the properties."""
    assert book.properties.title == "Timetable, week of mon 30 nov 2026"
    assert book.properties.subject == "Harbor & Hill Example Clinic"
    assert "Grants 96.4 %" in str(book.properties.description)


def _renamed(thing: Any, names: dict[str, str]) -> Any:
    if isinstance(thing, str):
        return names.get(thing, thing)
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        return type(thing)(**{f.name: _renamed(getattr(thing, f.name), names) for f in dataclasses.fields(thing)})
    if isinstance(thing, dict):
        return {_renamed(key, names): _renamed(value, names) for key, value in thing.items()}
    return type(thing)(_renamed(x, names) for x in thing) if isinstance(thing, tuple | frozenset) else thing


def _nasty(planned: PlannedWeek) -> PlannedWeek:
    """The week with every name of the clinic replaced by one that begins with or is something nasty."""
    clinic = planned.week.clinic
    lists = (clinic.tracks, clinic.group_types, clinic.clinicians, clinic.rooms, clinic.individuals, clinic.patients)
    words = [clinic.settings.clinic, *(getattr(x, "name", "") for things in lists for x in things)]
    words += [*{g.category for g in clinic.group_types}, *{b.name for b in clinic.blocks}, *clinic.patient]
    return _renamed(planned, {w: f"{NASTY[n % len(NASTY)]}{n}" for n, w in enumerate(words)})  # type: ignore[no-any-return]


def test_a_name_is_never_a_formula(bent: PlannedWeek, tmp_path: Path) -> None:
    """Whatever people are called, every cell holds text, a number or a date, and no row bursts."""
    book = _read(_nasty(bent), tmp_path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert max(d.height or 0 for sheet in book for d in sheet.row_dimensions.values()) <= 409
    links = [c.hyperlink for sheet in book for row in sheet.iter_rows() for c in row if c.hyperlink]
    assert not [link for link in links if link.target]


def test_a_clinic_without_anybody_is_still_a_workbook(bent: PlannedWeek, tmp_path: Path) -> None:
    """No sessions, wishes, findings or rules: all sheets are there, with their headers."""
    empty = dataclasses.replace(bent.timetable, sessions=(), assignments={})
    week = dataclasses.replace(bent.week, patients={})
    book = _read(PlannedWeek(week, empty, (), (), (), bent.quality), tmp_path)
    assert [sheet.max_row for sheet in book if sheet.title in FOR_PROGRAMS] == [1] * 5


def test_where_it_cannot_be_written_is_an_os_error(small: PlannedWeek, tmp_path: Path) -> None:
    """The library's own error does not leak."""
    with pytest.raises(FileNotFoundError):
        write_workbook(small, tmp_path / "nowhere" / "week.xlsx")


def test_a_large_clinic_has_no_more_sheets(planned_week: Callable[[int], PlannedWeek], tmp_path: Path) -> None:
    """One of a kind, with a page for each patient; unless there are codes, to which one tells the meaning."""
    planned = planned_week(60)
    codes = {patient: f"K{n}" for n, patient in enumerate(planned.week.patients)}
    write_workbook(planned, tmp_path / "week.xlsx", codes)
    book = openpyxl.load_workbook(tmp_path / "week.xlsx")
    assert book.sheetnames == [*FOR_PEOPLE, "Codes", *FOR_PROGRAMS]
    assert len(list(book["Patients"].row_breaks.brk)) >= 59
    rows = [row[:3] for row in book["Codes"].iter_rows(min_row=4, values_only=True)]
    assert ("K0", "P001", "Example Patient 1") in rows
    assert len(rows) == 60
