"""Names that a spreadsheet might take for formulas, or that no page is made for."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from desk import Said, Workbook, iop
from openpyxl import load_workbook

Clinic = Callable[..., Workbook]
Solve = Callable[..., Said]

NASTY = {
    "Avocet": '=HYPERLINK("http://example.org","x")',
    "Bittern": "+1+1",
    "Bullfinch": "-2+3",
    "Bunting": "@SUM(A1)",
    "Group room 1": "=Room!A1",
    "Art studio": "{=1} <b>&</b> [bold]",
    "CBT": "\U0001f9e0 Thinking \U0001f3b5",
    "DBT skills": "\u05de\u05d9\u05d5\u05de\u05e0\u05d5\u05d9\u05d5\u05ea",
    "Process group": "P" * 300,
    "Morning": "=Morning",
    "Afternoon": "@Afternoon",
    "P001": "=cmd|' /C calc'!A0",
    "P002": "-7",
    "P003": "http://example.org/p003",
}


def test_a_name_never_becomes_a_formula(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """Not in the timetable, not as a link either; and the names come back as they were, so the audit reads them."""
    book = clinic(5, 2)
    for old, new in NASTY.items():
        book.rename(old, new)
    for row, name in enumerate(("=1+1", "+Ana", "\u202eanA", "N" * 300, "\u05d3\u05d5\u05d3 \U0001f33b"), start=2):
        book.put("Patients", row, "Name", name)
    book.put("Settings", "Clinic", "Value", "=Clinic()")
    said = solve(book)
    assert said.code == 0, said.all
    assert "Group types!A5: is 300 characters long" in said.err
    with zipfile.ZipFile(tmp_path / "week.xlsx") as package:
        parts = [package.read(name) for name in package.namelist()]
    assert not any(re.search(rb"<f[ >]|TargetMode", part) for part in parts)
    written = {cell for row in load_workbook(tmp_path / "week.xlsx")["Attendance"].values for cell in row}
    assert {"=cmd|' /C calc'!A0", "-7", "http://example.org/p003"} <= written


def test_control_signs_are_left_out(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """With a warning; nothing of them reaches a terminal or a page."""
    book = clinic(5, 2)
    book.put("Patients", "P001", "Name", "Ana_x0007__x001B_[31m Fir")
    said = solve(book)
    assert "Patients!B2: holds invisible control signs; they are left out" in said.err
    texts = [
        cell
        for sheet in load_workbook(tmp_path / "week.xlsx")
        for row in sheet.values
        for cell in row
        if isinstance(cell, str)
    ]
    assert any("Ana[31m Fir" in text for text in texts)
    assert not any(re.search(r"[\x00-\x08\x0b-\x1f\x7f]|_x00", text) for text in texts)


def test_names_cannot_break_out_of_a_message(clinic: Clinic, tmp_path: Path) -> None:
    """Line breaks, colours and 300 characters of a wrong name stay in one short line."""
    book = clinic(5, 2)
    book.put("Patients", "P001", "Therapist", "A\nPatients!A1: all is well\x85" + "x" * 300)
    said = iop(tmp_path, "check", book.save().name)
    (line,) = [line for line in said.err.splitlines() if "Patients!N2" in line]
    assert len(line) < 200
    assert not any(line.startswith("Patients!A1") for line in said.err.splitlines())
