"""Weeks that are not like the others: days are cut where the contract says so, and cover is bent least."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import Said, Workbook, iop
from openpyxl import load_workbook

Clinic = Callable[..., Workbook]
Solve = Callable[..., Said]
Change = Callable[[Workbook], object]
WHOLE_WEEK = "2026-11-30 to 2026-12-04"


def attended(tmp_path: Path, patient: str) -> str:
    """The days of a patient in the timetable: "Mon; Wed"."""
    rows = {row[0]: row[2] for row in load_workbook(tmp_path / "week.xlsx")["Assignments"].values}
    return str(rows[patient])


def _part_of_a_day(book: Workbook) -> None:
    book.add("Time off", Who="P007", Day="Thu", From=dt.time(9), To=dt.time(10))
    book.add("Time off", Who="Afternoon", Day="Fri", From=dt.time(14), To=dt.time(15))


def _holiday_and_discharge(book: Workbook) -> None:
    book.add("Time off", Who="Everyone", Day=dt.date(2026, 12, 2))
    book.put("Patients", "P007", "Discharged", dt.date(2026, 12, 3))


def _away_and_admission(book: Workbook) -> None:
    book.add("Time off", Who="P001", Day=dt.date(2026, 12, 1))
    book.put("Patients", "P007", "Admitted", dt.date(2026, 12, 2))


CUT: list[tuple[Change, str, str]] = [
    (_holiday_and_discharge, "Mon; Tue; Thu; Fri", "Mon; Tue; Thu"),
    (_away_and_admission, "Mon; Wed; Thu; Fri", "Wed; Thu; Fri"),
    (_part_of_a_day, "Mon; Tue; Wed; Thu; Fri", "Mon; Tue; Wed; Thu; Fri"),
]

OWN = "Individual sessions are held by the own clinician"


@pytest.mark.parametrize(("change", "first", "seventh"), CUT)
def test_days_that_cannot_be_are_cut_without_a_bent_rule(
    clinic: Clinic, solve: Solve, tmp_path: Path, change: Change, first: str, seventh: str
) -> None:
    """A holiday, a discharge on Thursday, a day away, an admission on Wednesday, an hour away."""
    book = clinic()
    change(book)
    said = solve(book)
    assert (said.code, "Every rule is kept." in said.out) == (0, True), said.all
    for patient, days in (("P001", first), ("P007", seventh)):
        assert attended(tmp_path, patient) == days
        assert (f": {patient} asks 5 days, but only" in said.out) == (days.count(";") < 4)


def bent_lines(said: Said) -> list[str]:
    """The lines of the terminal that name what is bent."""
    lines = said.out.partition("Rules bent, dearest first:\n")[2].splitlines()
    return [line.strip() for line in lines[: next(n for n, line in enumerate(lines) if not line.startswith("  "))]]


def test_the_only_therapist_on_leave(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """Nobody can cover: no therapy, no process group; what can be kept is, provably, and the reason is private."""
    book = clinic(5, 1)
    book.clear("Locks")
    book.add("Time off", Who="Avocet", Day=WHOLE_WEEK, Reason="Pilgrimage")
    said = solve(book, "--time-limit", "2")
    assert said.code == 6, said.all
    assert "No timetable can keep every rule: rules are bent in 8 places, by as little as possible." in said.out
    rules = [line.split(":")[0] for line in bent_lines(said)]
    assert rules == ["Individual sessions of the week are held"] * 5 + ["At least the treatment mix"] * 3
    assert "Patients!N2: Avocet is at no time at work this week when P001 can come" in said.out
    assert "Individual sessions!A2: Individual sessions of the week are held: Therapy is due for P001" in said.err
    texts = {cell for sheet in load_workbook(tmp_path / "week.xlsx") for row in sheet.values for cell in row}
    assert not any("Pilgrimage" in str(text) for text in texts) and "Pilgrimage" not in said.all


def test_without_staff_there_is_still_a_timetable(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """Who needs all five days comes on the one without clinicians too, and finds nobody; the others come on others."""
    book = clinic(5, 1)
    book.clear("Locks")
    book.add("Time off", Who="All clinicians", Day=dt.date(2026, 12, 1))
    said = solve(book, "--time-limit", "3")
    assert said.code == 6, said.all
    assert "Not every rule can be kept, counting alone shows it:" in said.err
    bent = bent_lines(said)
    assert bent[0].endswith("is filled: P001 Amber Acanthus, Tue 1 Dec: 3 sessions (NOT COVERED)")
    assert len(bent) == 3
    _, first, *_ = load_workbook(tmp_path / "week.xlsx")["Findings"].values
    assert (first[2], first[5], first[6]) == ("P001", 3, "sessions")


@pytest.mark.slow
def test_a_therapist_on_leave_is_covered_and_nothing_else_bends(clinic: Clinic, tmp_path: Path) -> None:
    """Five individual sessions of Avocet's four patients are covered; all else is kept, and that is proved."""
    book = clinic()
    book.put("Locks", 2, "Clinician", None)
    book.add("Time off", Who="Avocet", Day=WHOLE_WEEK)
    said = iop(tmp_path, "solve", book.save().name, "-o", "week.xlsx", "--time-limit", "8", "--repeatable")
    assert said.code == 6, said.all
    assert "No timetable can keep every rule: " in said.out
    assert " by as little as possible." in said.out
    _, *findings = load_workbook(tmp_path / "week.xlsx")["Findings"].values
    assert {(rule, unit) for rule, *_, unit in findings} == {(OWN, "sessions")}
    assert sum(amount for *_, amount, _ in findings) == 5  # two of one patient on one day are one finding
    assert all(" covers for Avocet" in line for line in bent_lines(said))


def test_a_week_in_which_nobody_comes(clinic: Clinic, tmp_path: Path) -> None:
    """It is said, rather than called best possible."""
    book = clinic(5, 1)
    book.clear("Locks")
    book.add("Time off", Who="Everyone", Day="2026-11-30 to 2026-12-06")
    said = iop(tmp_path, "solve", book.save().name)
    assert (said.code, "No patient comes in this week" in said.out) == (0, True), said.all


def test_any_week_can_be_planned(clinic: Clinic, solve: Solve) -> None:
    """Years ahead too, where the dates of the workbook have passed; the sheet's own week does not count."""
    book = clinic(5, 1)
    book.clear("Locks")
    said = solve(book, "--week", "2026-12-16")
    assert (said.code, "Week of Mon 14 Dec 2026" in said.out) == (0, True), said.all
