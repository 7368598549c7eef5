"""A published timetable edited by hand: the audit names the rule, who and when."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk import Said, Workbook, iop

Edit = Callable[["Sheet"], object]


class Sheet:
    """The sheet Sessions of a timetable, its rows by what they hold."""

    def __init__(self, book: Workbook) -> None:
        self.book = book

    def get(self, row: int, header: str) -> Any:
        """What stands below the header in the row."""
        return self.book.sheet("Sessions").cell(row, self.book.column("Sessions", header)).value

    def put(self, row: int, header: str, value: Any) -> None:
        """Type over it."""
        self.book.put("Sessions", row, header, value)

    def rows(self, **values: Any) -> list[int]:
        """The rows that hold these values."""
        numbers = range(2, self.book.sheet("Sessions").max_row + 1)
        return [n for n in numbers if all(self.get(n, header) == value for header, value in values.items())]

    def delete(self, row: int) -> None:
        """Delete the row."""
        self.book.sheet("Sessions").delete_rows(row)


@pytest.fixture
def audited(published: tuple[Path, Path], tmp_path: Path) -> Callable[[Callable[[Workbook], object]], Said]:
    """Edits a copy of the published timetable and audits it."""

    def edit_and_audit(edit: Callable[[Workbook], object]) -> Said:
        clinic, week = published
        book = Workbook(Path(shutil.copy(week, tmp_path / "edited.xlsx")))
        edit(book)
        return iop(tmp_path, "audit", clinic, book.save().name)

    return edit_and_audit


def _on(edit: Edit) -> Callable[[Workbook], object]:
    return lambda book: edit(Sheet(book))


def _move_a_patient(sheet: Sheet) -> None:
    """From the first block of a day into a group of the second, where they already are."""
    row, later = next(
        (one, two)
        for one in sheet.rows(Kind="Group", Block="Block 1")
        for two in sheet.rows(Kind="Group", Block="Block 2", Day=sheet.get(one, "Day"), Track=sheet.get(one, "Track"))
        if ";" in sheet.get(one, "Patient IDs")
    )
    first, _, others = sheet.get(row, "Patient IDs").partition("; ")
    sheet.put(row, "Patient IDs", others)
    if first not in sheet.get(later, "Patient IDs").split("; "):
        sheet.put(later, "Patient IDs", f"{sheet.get(later, 'Patient IDs')}; {first}")


def _double_book(sheet: Sheet) -> None:
    for row in sheet.rows(Kind="Group"):
        other = [n for n in sheet.rows(Date=sheet.get(row, "Date"), Start=sheet.get(row, "Start")) if n > row]
        if other:
            sheet.put(other[0], "Clinicians", sheet.get(row, "Clinicians"))
            return


def _too_many(sheet: Sheet) -> None:
    row = sheet.rows(Type="Art therapy")[0]
    sheet.put(row, "Patient IDs", "; ".join(f"P{n:03}" for n in range(1, 13)))


EDITS: list[tuple[Edit, str, str]] = [
    (_move_a_patient, "Every block of an attended day is filled: P0", "Block 1: 1 session (NOT COVERED)"),
    (lambda s: s.delete(s.rows(Kind="Group")[0]), "Every block of an attended day is filled: P0", "(NOT COVERED)"),
    (lambda s: s.delete(s.rows(Type="Case management")[0]), "Individual sessions of the week are held: P0", "not held"),
    (
        lambda s: s.put(s.rows(Kind="Group", Day="Wed")[0], "Room", "Office 1"),
        "Groups are in rooms that suit them: Office 1, Wed 2 Dec", "1 session",
    ),
    (_double_book, "Clinicians are in one place at a time: ", "at one time"),
    (_too_many, "Groups fit their largest size and their room: Art therapy", "4 patients (most is 8)"),
    (
        lambda s: s.put(s.rows(Kind="Group", Day="Tue")[0], "Clinicians", "Buzzard"),
        "Clinicians are at work for the whole session: Buzzard, Tue 1 Dec", "1 session",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "rule", "words"), EDITS)
def test_what_an_edit_breaks_is_named(
    audited: Callable[[Callable[[Workbook], object]], Said], edit: Edit, rule: str, words: str
) -> None:
    """Exit code 6 and a line with cells of the timetable, the rule, who, when and how much."""
    said = audited(_on(edit))
    assert said.code == 6, said.all
    assert "Rules broken in" in said.out
    named = [line for line in said.out.splitlines() if f": {rule}" in line and words in line]
    assert any(line.startswith(("  Sessions!", "  Assignments!")) for line in named), said.out


@pytest.mark.parametrize(
    "edit", [lambda s: s.get(2, "Lock"), lambda s: s.put(2, "Lock", "x"), lambda s: s.put(2, "Session", "another name")]
)
def test_what_breaks_nothing_is_fine(audited: Callable[[Callable[[Workbook], object]], Said], edit: Edit) -> None:
    """As published; with a lock; with other labels."""
    said = audited(_on(edit))
    assert (said.code, "Every rule is kept." in said.out) == (0, True), said.all


@pytest.mark.parametrize(
    ("edit", "cell", "words"),
    [
        (lambda s: s.put(2, "Clinicians", "Avocett"), "Sessions!J2", "did you mean Avocet?"),
        (lambda s: s.put(3, "Room", "Offic 1"), "Sessions!K3", "did you mean Office 1?"),
        (lambda s: s.put(4, "Patient IDs", "P0O1"), "Sessions!M4", "did you mean P001?"),
        (lambda s: s.put(5, "Lock", "maybe"), "Sessions!N5", "neither yes nor no"),
        (lambda s: s.put(2, "Start", dt.time(6)), "Sessions!D2", "write its times"),
        (lambda s: s.put(2, "Clinicians", None), "Sessions!J2", "is blank; fill it in"),
        (lambda s: s.put(3, "Session", s.get(2, "Session")), "Sessions!A3", "stands in Sessions!A2 already"),
    ],
)
def test_a_slip_in_an_edit_is_a_fault(
    audited: Callable[[Callable[[Workbook], object]], Said], edit: Edit, cell: str, words: str
) -> None:
    """As in the clinic's own workbook: the cell, what is wrong, what is meant."""
    said = audited(_on(edit))
    assert said.code == 3, said.all
    assert any(line.startswith(f"  {cell}: ") and words in line for line in said.err.splitlines()), said.err


def test_warnings_stand_below_the_broken_rules(
    audited: Callable[[Callable[[Workbook], object]], Said],
) -> None:
    """One edit that breaks a rule and differs from Attendance is one warning, told last."""
    said = audited(lambda book: [book.put("Sessions", row, "Room", "Art studio") for row in range(2, 12)])
    assert said.code == 6, said.all
    assert said.err.splitlines()[0] == "1 warning in the timetable:"
    assert said.all.index("Rules broken in") < said.all.index("1 warning in the timetable:")


def test_other_sheets_that_differ_are_warnings(audited: Callable[[Callable[[Workbook], object]], Said]) -> None:
    """Sessions is the truth for who is where."""
    said = audited(lambda book: book.put("Attendance", 2, "Room", "Art studio"))
    assert said.code == 0, said.all
    assert "  Attendance!L2: differs from Sessions, which says " in said.err
