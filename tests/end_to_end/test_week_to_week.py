"""From week to week: the last timetable, edited by hand, is continued, and told apart from the new one."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner
from desk import REPEATABLE, Workbook, iop

import cli
from commands.steps import read_week
from models.result import PlannedWeek
from optimizer.horizon import plan_weeks
from optimizer.options import Options, silent

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


def test_several_weeks(desk: Path) -> None:
    """A timetable for each, and a workbook with the path of each patient; each timetable reads back without a fault."""
    said = iop(desk, "solve", "clinic.xlsx", "--weeks", 2, "-o", "plan.xlsx", *REPEATABLE)
    assert said.code == 0, said.all
    assert "Week 2 of 2: " in said.err
    timetables = sorted(path.name for path in desk.glob("plan-2*.xlsx"))
    assert len(timetables) == 2
    assert Workbook(desk / "plan-weeks.xlsx").book.sheetnames == ["Weeks", "Paths", "Census"]
    assert iop(desk, "audit", "clinic.xlsx", timetables[1]).code == 0


def test_a_week_that_cannot_be_planned_keeps_those_before(desk: Path) -> None:
    """A lock for a patient who has left by then: the week is named, with its reason, and the first week is there."""
    book = Workbook(desk / "clinic.xlsx")
    book.put("Patients", "P001", "Discharged", dt.date(2026, 12, 4))
    book.add("Locks", Patient_ID="P001", Group_type="CBT", Day=dt.date(2026, 12, 7))
    book.save()
    said = iop(desk, "solve", "clinic.xlsx", "--weeks", 3, *REPEATABLE)
    assert said.code == 3, said.all
    assert "1 week of 3 is planned and kept; week 2 is not:" in said.err
    assert "  Locks!A5: P001 is not in the program" in said.err
    assert len(list(desk.glob("clinic-timetable-2*.xlsx"))) == 1
    assert (desk / "clinic-timetable-weeks.xlsx").exists()


def test_a_mistake_of_ours_keeps_the_weeks_before(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told with its place, without what it says, and the workbook of all weeks holds those that are planned."""
    first, *_ = plan_weeks(read_week(desk / "clinic.xlsx"), 1, Options(time_limit=1, workers=1), silent)

    def planned(*_: object) -> Iterator[PlannedWeek]:
        yield first
        raise KeyError("Quinn Alder")

    monkeypatch.setattr("commands.weeks.plan_weeks", planned)
    with chdir(desk):
        result = CliRunner().invoke(cli.main, ["solve", "clinic.xlsx", "--weeks", "3"])
    assert result.exit_code == 1
    assert "1 week of 3 is planned and kept; week 2 is not:\n  The program made a mistake (KeyError" in result.stderr
    assert "Any file that was written before is complete." in result.stderr
    assert "Quinn" not in result.output
    assert Workbook(desk / "clinic-timetable-weeks.xlsx").book.sheetnames == ["Weeks", "Paths", "Census"]
    assert (desk / f"clinic-timetable-{first.week.monday}.xlsx").exists()
    monkeypatch.setenv("IOP_DEBUG", "1")
    with chdir(desk):
        assert isinstance(CliRunner().invoke(cli.main, ["solve", "clinic.xlsx", "--weeks", "3"]).exception, KeyError)
