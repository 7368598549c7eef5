"""Small workbooks for the tests of the readers, made from tables of rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from inputs.reader import ClinicFile, read_clinic
from models.clinic import Clinic

Tables = dict[str, list[list[Any]]]
WriteBook = Callable[..., Path]

SMALL: Mapping[str, Sequence[Sequence[Any]]] = {
    "Settings": [["Setting", "Value"], ["Clinic", "Elm House"], ["Week of", "2026-11-30"]],
    "Tracks": [["Track", "Days", "Most patients", "Open to"], ["Morning", "Mon-Fri"], ["Evening", "Mon; Wed", 12]],
    "Blocks": [
        ["Block", "Track", "Days", "Start", "End"],
        ["M1", "Morning", None, "9:00", "9:50"],
        ["M2", "Morning", None, "10:00", "10:50"],
        ["E1", "Evening", None, "5:30 PM", "6:20 PM"],
        ["Noon", None, None, "12pm", "12:50"],
    ],
    "Group types": [
        [
            "Group type", "Category", "Least patients", "Most patients", "Facilitators", "Second facilitator above",
            "Room needs", "Open to", "Tracks", "Days",
        ],
        ["CBT", "Skills", 2, 10],
        ["Art therapy", "Experiential", None, 8, 1, None, "Sink", None, "Morning", "Tue; Thu"],
    ],
    "Clinicians": [
        [
            "Clinician", "Role", "Leads", "Assists", "Mon", "Tue", "Wed", "Thu", "Fri", "Most groups per day",
            "Most contact hours per week", "Most in a row", "Caseload", "Track limits", "Office", "Tags", "Wishes",
            "Avoids",
        ],
        ["Rivera", "Therapist", "CBT", None, "9-17", "9-17", "9-20", "9-17", "9-12", 3, 22.5, 2, 8, "Evening 1", "R2"],
        ["Osei", "Case manager", None, "CBT", "9-17", "9-17", "9-17", "9-17", "9-17"],
        ["Lindqvist, Ida", "Art therapist", "Art therapy", None, None, "9-12", None, "9-12", None],
    ],
    "Rooms": [
        ["Room", "Use", "Seats", "Features", "Sessions at once"],
        ["R1", "Group", 10, "Sink; Piano"],
        ["R2", "Individual", 2],
    ],
    "Patients": [
        [
            "Patient ID", "Name", "Tags", "Admitted", "Discharged", "Taper plan", "Days per week", "Authorised days",
            "Authorised until", "Current track", "Track wishes", "Cannot attend", "Day wishes", "Therapist",
            "Case manager", "Clinician tags", "Group wishes", "Group avoids", "Clinician wishes", "Clinician avoids",
        ],
        ["007", "Robin Test", "Young", "2026-11-02"],
        [12.0, "Kim Sample", None, None, None, None, 2, None, None, "Evening"],
    ],
}  # fmt: skip


@pytest.fixture
def tables() -> Tables:
    """The sheets of a small clinic without faults, to be changed by a test."""
    return {name: [list(row) for row in rows] for name, rows in SMALL.items()}


@pytest.fixture
def write_book(tmp_path: Path) -> WriteBook:
    """Writes tables of rows as a workbook and gives its path; texts stay texts, whatever they begin with."""

    def write(tables: Mapping[str, Sequence[Sequence[Any]]], name: str = "clinic.xlsx") -> Path:
        book = openpyxl.Workbook()
        book.remove(book["Sheet"])
        for title, rows in tables.items():
            sheet = book.create_sheet(title)
            for at, row in enumerate(rows, start=1):
                for across, value in enumerate(row, start=1):
                    cell = sheet.cell(at, across, value)
                    if isinstance(value, str):
                        cell.data_type = "s"
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def read(write_book: WriteBook) -> Callable[[Tables], ClinicFile]:
    """Writes the tables as a workbook and reads the clinic in it."""
    return lambda tables: read_clinic(write_book(tables))


@pytest.fixture
def clinic(read: Callable[[Tables], ClinicFile], tables: Tables) -> Clinic:
    """The small clinic."""
    return read(tables).clinic


@pytest.fixture
def put(tables: Tables) -> Callable[[str, int, str, Any], str]:
    """Writes a value below a header of the small clinic, adding sheet, column and row if need be; gives the cell."""

    def write(sheet: str, row: int, column: str, value: Any) -> str:
        rows = tables.setdefault(sheet, [[]])
        if column not in rows[0]:
            rows[0].append(column)
        at = rows[0].index(column)
        while len(rows) < row:
            rows.append([])
        rows[row - 1] += [None] * (at + 1 - len(rows[row - 1]))
        rows[row - 1][at] = value
        return f"{sheet}!{get_column_letter(at + 1)}{row}"

    return write
