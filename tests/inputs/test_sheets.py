"""Sheets and columns of a file are matched to those of the contract."""

from __future__ import annotations

import pytest

from inputs.report import Report
from inputs.sheets import column_values, match_columns, match_sheets, warn_of_unknown_sheets
from inputs.workbook_file import FailedFormula, RawSheet
from models.contract import Cell, Column, Sheet
from models.errors import Fault

PLAIN = Sheet("Plain", "For tests.", False, (Column("Name", Cell.NAME, "A name."),))
NEEDED = Sheet("Needed", "Also for tests.", True, (Column("Name", Cell.NAME, "A name.", True),))
USUAL = Sheet("Usual", "With rows.", False, (Column("Name", Cell.NAME, "A name."),), (("Ana",), ("Bo",)))
STRICT = Sheet("Strict", "Nothing means none.", False, USUAL.columns, USUAL.default_rows, empty_means_none=True)
HEADERS_ONLY = {1: {"A": "Name"}}


@pytest.mark.parametrize(
    ("sheet", "rows", "values", "in_file"),
    [
        (USUAL, None, ["Ana", "Bo"], False),
        (USUAL, {}, ["Ana", "Bo"], False),
        (USUAL, HEADERS_ONLY, ["Ana", "Bo"], False),
        (USUAL, HEADERS_ONLY | {2: {"A": "Cy"}}, ["Cy"], True),
        (STRICT, None, ["Ana", "Bo"], False),
        (STRICT, HEADERS_ONLY, [], True),
        (PLAIN, None, [], False),
    ],
)
def test_default_rows_stand_in_for_a_sheet_without_rows(
    sheet: Sheet, rows: dict[int, dict[str, str]] | None, values: list[str], in_file: bool
) -> None:
    """Absent, blank, or with headers only, unless that means none."""
    report = Report()
    raw = match_sheets([RawSheet(f" {sheet.name.upper()}", rows)] if rows is not None else [], [sheet], report)[
        sheet.name
    ]
    assert column_values(raw, "Name") == values
    assert raw.in_file is in_file
    assert report.faults == ()


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "this sheet is missing; add it: Also for tests."),
        ([RawSheet("Neded", HEADERS_ONLY)], "this sheet is missing; rename the sheet Neded, if that is the one"),
        ([RawSheet("Needed", {})], "this sheet is blank; fill it in: Also for tests."),
        ([RawSheet("Needed", HEADERS_ONLY)], "this sheet has no rows below its headers; fill it in: Also for tests."),
    ],
)
def test_a_required_sheet_has_rows(found: list[RawSheet], words: str) -> None:
    """Missing, misspelt, blank or with headers only: one fault each."""
    report = Report()
    match_sheets(found, [NEEDED], report)
    assert report.faults == (Fault("Needed", words),)


def test_strangers_are_passed_over_with_the_name_that_they_resemble() -> None:
    """The sheets of the template itself are none."""
    report = Report()
    warn_of_unknown_sheets([RawSheet(n, {}) for n in ("plain ", "Palin", "Notes", "LISTS")], [PLAIN], report)
    assert report.warnings == (
        Fault("Palin", "this sheet is not known and is passed over; did you mean Plain?"),
        Fault("Notes", "this sheet is not known and is passed over"),
    )


def test_headers_match_in_any_order_and_case() -> None:
    """Outer spaces and line breaks in a header do not matter; blank headers are no columns."""
    raw = RawSheet("Plain", {1: {"A": "  ", "B": "LEAST\npatients", "AA": " name "}})
    columns = (Column("Name", Cell.NAME, "."), Column("Least patients", Cell.WHOLE, "."))
    report = Report()
    assert match_columns(raw, columns, report) == {"Name": "AA", "Least patients": "B"}
    assert report.faults == report.warnings == ()


def test_a_header_that_is_a_failed_formula_is_a_fault() -> None:
    """It cannot be known which column it heads."""
    report = Report()
    match_columns(RawSheet("Plain", {1: {"A": FailedFormula("#NAME?")}}), PLAIN.columns, report)
    assert [fault.cell for fault in report.faults] == ["Plain!A1"]
