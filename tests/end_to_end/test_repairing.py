"""A sick call on the real command line: the new workbook, the calls, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from desk import Said, Workbook, iop

LIMIT = ("--repeatable", "--time-limit", "2")


@pytest.fixture
def desk(published: tuple[Path, Path], tmp_path: Path) -> Path:
    """A folder with a clinic and its published timetable."""
    clinic, week = published
    shutil.copy(clinic, tmp_path / "clinic.xlsx")
    shutil.copy(week, tmp_path / "week.xlsx")
    return tmp_path


def _repair(desk: Path, *words: str) -> Said:
    return iop(desk, "repair", "clinic.xlsx", "week.xlsx", *LIMIT, *words)


def _a_leader(desk: Path) -> tuple[str, str]:
    """A clinician who leads a group, and on which day."""
    row = next(row for row in Workbook(desk / "week.xlsx").sheet("Sessions").iter_rows(2) if row[7].value == "Group")
    return str(row[9].value).split("; ")[0], str(row[2].value)


def test_a_sick_call(desk: Path) -> None:
    """The new timetable lies beside the published one, which is untouched; the calls are told and printed."""
    before = (desk / "week.xlsx").read_bytes()
    who, day = _a_leader(desk)
    said = _repair(desk, "--away", f"{who}: {day}")
    assert said.code in (0, 6), said.all
    assert "Patients to call:" in said.out
    assert "Against the published timetable," in said.out
    assert (desk / "week.xlsx").read_bytes() == before
    book = Workbook(desk / "week-repaired.xlsx")
    rows = list(book.sheet("Sessions").iter_rows(2, values_only=True))
    assert not any(who in str(row[9]) for row in rows if row[2] == day)
    assert book.sheet("Calls").max_row > 3


def test_the_new_timetable_is_read_again(desk: Path) -> None:
    """Once the absence stands in Time off, the audit agrees, and a second repair has nothing to do."""
    who, day = _a_leader(desk)
    clinic = Workbook(desk / "clinic.xlsx")
    clinic.clear("Locks")
    clinic.save()
    code = _repair(desk, "--away", f"{who}: {day}").code
    clinic.add("Time off", Who=who, Day=day)
    clinic.save()
    assert iop(desk, "audit", "clinic.xlsx", "week-repaired.xlsx").code == code
    again = iop(desk, "repair", "clinic.xlsx", "week-repaired.xlsx", *LIMIT)
    assert "Nothing has to change" in again.out


def test_nothing_to_do(desk: Path) -> None:
    """An absence that meets no session writes no file."""
    who = _a_leader(desk)[0]
    said = _repair(desk, "--away", f"{who}: Sun")
    assert (said.code, "No file is written" in said.out) == (0, True)
    assert f"{who} holds no session on Sun, so that changes nothing." in said.err
    assert not (desk / "week-repaired.xlsx").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--away", "Nobody Known: Wed"), "there is no clinician called"),
        (("--closed", "Attic: Wed"), "there is no room called"),
        (("--absent", "P001: 2027-02-01"), "is not in the timetable's week"),
        (("--from", "yesterday"), "is no day"),
        (("--admit", "P001"), "has a place in the timetable already"),
        (("-o", "week.xlsx", "--force"), "is the published timetable"),
        (("-o", "clinic.xlsx", "--force"), "is the clinic's own workbook"),
    ],
)
def test_slips_are_told(desk: Path, words: tuple[str, ...], told: str) -> None:
    """What is wrong is said with the option, and nothing is written over."""
    said = _repair(desk, *words)
    assert said.code == 2
    assert told in " ".join(said.all.split())


def test_who_has_left_since_stays_in_what_has_begun(desk: Path) -> None:
    """A patient whose row is deleted after two days: those are written as they were, and nothing breaks."""
    clinic = Workbook(desk / "clinic.xlsx")
    who = next(str(row[0].value) for row in Workbook(desk / "week.xlsx").sheet("Attendance").iter_rows(3))
    for sheet in clinic.book.sheetnames:
        clinic.drop(sheet, lambda values: who in values)
    clinic.save()
    said = _repair(desk, "--from", "Wed 8:00", "--force")
    assert said.code in (0, 6), said.all
    again = _repair(desk, "--from", "Wed 8:00", "--away", f"{_a_leader(desk)[0]}: Fri", "--force")
    assert again.code in (0, 6), again.all
    once_more = iop(desk, "repair", "clinic.xlsx", "week-repaired.xlsx", "--from", "Wed 8:00", *LIMIT)
    assert once_more.code in (0, 6), once_more.all
    assert iop(desk, "diff", "week.xlsx", "week-repaired.xlsx").code == 0


def test_a_new_patient(desk: Path) -> None:
    """Who has come since is named, and gets a place if asked for."""
    clinic = Workbook(desk / "clinic.xlsx")
    clinic.add("Patients", Patient_ID="P099", Name="Invented Newcomer", Days_per_week=1)
    clinic.save()
    said = _repair(desk)
    assert "P099 is not in the timetable, and is left without a place; --admit P099 gives" in said.err
    assert "Nothing has to change" in said.out
    assert _repair(desk, "--admit", "all").code in (0, 6)
    assert Workbook(desk / "week-repaired.xlsx").row("Assignments", "P099")


def test_a_new_patient_for_whom_no_day_is_left(desk: Path) -> None:
    """Who is admitted when the week is over has no place in it; that is told though no file is written."""
    clinic = Workbook(desk / "clinic.xlsx")
    clinic.add("Patients", Patient_ID="P099", Name="Invented Newcomer", Days_per_week=1)
    clinic.save()
    said = _repair(desk, "--from", "Fri 23:00", "--admit", "P099")
    assert "P099 cannot come any more this week, because no day is left" in said.err
    assert "Nothing has to change" in said.out
