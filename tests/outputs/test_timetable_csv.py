"""The timetable as CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.contract import OUTPUT_SHEETS, SUMMARY_LABELS
from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.timetable_csv import write_csv
from outputs.workbook import write_workbook

Rows = list[list[str]]


def _read(planned: PlannedWeek, folder: Path) -> dict[str, Rows]:
    """The rows of each file as a program reads them: without the apostrophe in front of a text."""
    write_csv(planned, folder)
    found = {}
    for file in folder.iterdir():
        with file.open(encoding="utf-8-sig", newline="") as stream:
            found[file.stem] = [[field.removeprefix("'") for field in row] for row in csv.reader(stream, strict=True)]
    return found


def test_a_file_for_each_sheet(bent: PlannedWeek, tmp_path: Path) -> None:
    """With the columns of the workbook's sheets, and as many rows."""
    read = _read(bent, tmp_path / "csv")
    write_workbook(bent, tmp_path / "week.xlsx")
    book = load_workbook(tmp_path / "week.xlsx")
    assert set(read) == {sheet.name for sheet in OUTPUT_SHEETS}
    for name in set(read) - {"Summary"}:
        assert read[name][0] == [cell.value for cell in book[name][1]]
        assert len(read[name]) == book[name].max_row


def test_the_summary_tells_the_version_of_the_columns(small: PlannedWeek, tmp_path: Path) -> None:
    """Then the figures of the contract."""
    rows = _read(small, tmp_path / "csv")["Summary"]
    assert rows[:4] == [["Label", "Value"], ["Format", "iop-timetable"], ["Version", "1"],
                        ["Clinic", "Harbor & Hill Example Clinic"]]  # fmt: skip
    assert [label for label, _ in rows[4:]] == list(SUMMARY_LABELS)
    assert dict(map(tuple, rows))["Wishes granted (%)"] == "96.37"


def test_the_files_are_as_in_rfc_4180(small: PlannedWeek, tmp_path: Path) -> None:
    """Lines end with CR LF, and the mark by which Excel knows UTF-8 comes first."""
    write_csv(small, tmp_path / "csv")
    text = (tmp_path / "csv" / "Sessions.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbfSession,Date,")
    assert text.count(b"\n") == text.count(b"\r\n") == len(small.timetable.sessions) + 1


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+Wren", "-7", "@SUM(A1)", "\t=1", "＝1+1", "'t Wren", "''", "plain", 'a "b", c', "🌿", "line\nbreak"],
)
def test_no_text_is_taken_for_a_formula_and_all_come_back(small: PlannedWeek, tmp_path: Path, name: str) -> None:
    """What stands in the file begins with no sign that starts a formula; control signs alone are left out."""
    session = replace(small.timetable.sessions[0], clinicians=(name,))
    odd = replace(small, timetable=Timetable((session,), {}))
    assert _read(odd, tmp_path / "csv")["Sessions"][1][9] == name.replace("\t", "")
    with (tmp_path / "csv" / "Sessions.csv").open(encoding="utf-8-sig", newline="") as stream:
        fields = [field for row in csv.reader(stream) for field in row]
    assert not [field for field in fields if field[:1] in set("=+-@\t\r＝＋－＠")]
