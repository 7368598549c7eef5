"""From week to week: the last timetable, edited by hand, is continued, and told apart from the new one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from desk import REPEATABLE, Workbook, iop

SAME = ("-o", "next.xlsx", "--force", *REPEATABLE)


@pytest.fixture
def desk(published: tuple[Path, Path], tmp_path: Path) -> Path:
    """A folder with the clinic and its timetable of last week."""
    for path, name in zip(published, ("clinic.xlsx", "last.xlsx"), strict=True):
        shutil.copy(path, tmp_path / name)
    return tmp_path


def edited(path: Path) -> Workbook:
    """The timetable after three edits: an x, a clinician in two groups at once, and one whom nobody knows."""
    book = Workbook(path)
    sheet = book.sheet("Sessions")
    at = {name: book.column("Sessions", name) for name in ("Date", "Start", "Kind", "Clinicians", "Lock")}
    groups = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, at["Kind"]).value == "Group"]
    when = {row: (sheet.cell(row, at["Date"]).value, sheet.cell(row, at["Start"]).value) for row in groups}
    one, other = next((a, b) for a in groups for b in groups if a < b and when[a] == when[b])
    book.put("Sessions", groups[0], "Lock", "x")
    book.put("Sessions", other, "Clinicians", sheet.cell(one, at["Clinicians"]).value)
    book.put("Sessions", groups[-1], "Clinicians", "Vireo")
    return book


def test_an_unchanged_week_moves_nobody(desk: Path) -> None:
    """With --keep, whether or not it was the best."""
    said = iop(desk, "solve", "clinic.xlsx", "--previous", "last.xlsx", "--keep", *SAME)
    assert said.code == 0, said.all
    assert "Against the previous timetable, nobody is moved." in said.out
    assert iop(desk, "diff", "last.xlsx", "next.xlsx").out.splitlines()[1:] == ["Nothing differs."]


@pytest.mark.slow
@pytest.mark.parametrize("saved_by", ["hand", "LibreOffice"])
def test_edits_are_respected_or_named(desk: Path, saved_by: str) -> None:
    """The x keeps its session, the edit that breaks a rule is named by its cell, who is not known is told once."""
    if saved_by == "LibreOffice" and shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    path = edited(desk / "last.xlsx").save()
    if saved_by == "LibreOffice":
        own = f"-env:UserInstallation={(desk / 'settings').as_uri()}"
        command = ["soffice", own, "--headless", "--convert-to", "xlsx", "--outdir", str(desk / "saved"), str(path)]
        subprocess.run(command, check=True, timeout=120, capture_output=True)
        shutil.copy(desk / "saved" / "last.xlsx", path)
    said = iop(desk, "solve", "clinic.xlsx", "--previous", "last.xlsx", "--keep", *SAME)
    assert said.code == 0, said.all
    assert "not in the clinic's workbook, so passed over: clinician Vireo (Sessions!J" in said.err
    assert "Clinicians are in one place at a time: " in said.err
    kept = _locked(desk / "next.xlsx")
    assert kept == _locked(path)
    assert len(kept) == 1


def _locked(path: Path) -> list[list[object]]:
    """All but number, heads and patients of the sessions with an x in Lock."""
    rows = Workbook(path).sheet("Sessions").iter_rows(min_row=2, values_only=True)
    return [list(row[1:11]) for row in rows if row[13] == "x"]


def test_keep_needs_a_timetable(desk: Path) -> None:
    """Told as a usage error."""
    said = iop(desk, "solve", "clinic.xlsx", "--keep")
    assert said.code == 2
    assert "--keep needs the timetable to keep: --previous TIMETABLE." in said.err


def test_the_changes_as_a_workbook(desk: Path) -> None:
    """Beside the lines on the terminal; a file of that name is not lost."""
    book = Workbook(desk / "last.xlsx")
    shutil.copy(book.path, desk / "edited.xlsx")
    other = Workbook(desk / "edited.xlsx")
    other.drop("Sessions", lambda values: values[0] == "S001")
    (desk / "changes.xlsx").write_text("mine")
    said = iop(desk, "diff", "last.xlsx", other.save().name, "-o", "changes.xlsx")
    assert said.code == 0, said.all
    assert "no longer: " in said.out
    assert (desk / "changes.xlsx").read_text() == "mine"
    assert Workbook(desk / "changes-2.xlsx").sheet("Sessions").max_row > 4
