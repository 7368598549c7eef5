"""Faults and warnings are gathered and told in the order of the workbook."""

from __future__ import annotations

import pytest

from inputs.report import Report
from models.errors import Fault, WorkbookError


def test_faults_come_in_the_order_of_sheets_rows_and_columns() -> None:
    """Whatever order they were found in; faults of the file and of whole sheets come first."""
    report = Report(["Tracks", "Blocks"])
    cells = ["Blocks!B10", "Blocks!B9", "Blocks!AA9", "Tracks!A7", "Blocks", "Tracks", "", "Tracks!A2:B3"]
    for cell in cells:
        report.fault(cell, "wrong")
    with pytest.raises(WorkbookError) as error:
        report.stop_at_faults()
    assert [fault.cell for fault in error.value.faults] == [
        "", "Tracks", "Blocks", "Tracks!A2:B3", "Tracks!A7", "Blocks!B9", "Blocks!AA9", "Blocks!B10",
    ]  # fmt: skip


def test_nothing_is_told_twice() -> None:
    """The same words on the same cell are one fault or warning."""
    report = Report(["Tracks"])
    for _ in range(2):
        report.fault("Tracks!A2", "wrong")
        report.warn("Tracks!A3", "odd")
    assert report.faults == (Fault("Tracks!A2", "wrong"),)
    assert report.count == 1
    assert report.warnings == (Fault("Tracks!A3", "odd"),)


def test_warnings_are_told_with_the_faults() -> None:
    """A column that was passed over may explain what is missing."""
    report = Report(["Tracks"])
    report.warn("Tracks!C1", "odd")
    report.fault("Tracks!A2", "wrong")
    with pytest.raises(WorkbookError) as error:
        report.stop_at_faults()
    assert error.value.warnings == (Fault("Tracks!C1", "odd"),)


def test_a_sheet_is_clean_as_long_as_it_has_no_fault() -> None:
    """Warnings and faults of other sheets do not count."""
    report = Report(["Tracks", "Blocks"])
    report.stop_at_faults()
    report.warn("Tracks!A2", "odd")
    report.fault("Blocks!A2", "wrong")
    assert report.is_clean("Tracks")
    assert not report.is_clean("Tracks", "Blocks")
