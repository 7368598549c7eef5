"""Clinics that are not like the example: each is solved with every rule kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import WITH_EVENING
from desk import Said, Workbook
from openpyxl import load_workbook

Clinic = Callable[..., Workbook]
Solve = Callable[..., Said]


def sessions(tmp_path: Path) -> Iterator[dict[str, Any]]:
    """The rows of the sheet Sessions of the timetable."""
    headers, *rows = load_workbook(tmp_path / "week.xlsx")["Sessions"].values
    return (dict(zip(headers, row, strict=True)) for row in rows)


def _one_track(book: Workbook) -> None:
    book.clear("Locks", "Scenarios")
    book.drop("Tracks", lambda row: row[0] == "Afternoon")
    book.drop("Blocks", lambda row: row[1] == "Afternoon")
    book.put("Tracks", "Morning", "Most patients", None)
    for row in range(2, 14):
        book.put("Patients", row, "Current track", "Morning")
        book.put("Patients", row, "Track wishes", None)


def _unequal_blocks(book: Workbook) -> None:
    """Three lengths in the morning, Mon-Thu; in the afternoon other times on Friday than on Monday and Wednesday."""
    book.clear("Locks")
    book.drop("Blocks", lambda row: row[1] is not None)
    book.put("Tracks", "Morning", "Days", "Mon-Thu")
    book.put("Tracks", "Afternoon", "Days", "Mon; Wed; Fri")
    for block, start, end in (("A", "8:30", "9:10"), ("B", "9:20", "10:10"), ("C", "10:20", "11:30")):
        book.add("Blocks", Block=block, Track="Morning", Start=start, End=end)
    for block, start, end in (("A", "13:00", "14:30"), ("B", "14:40", "16:00")):
        book.add("Blocks", Block=block, Track="Afternoon", Days="Mon; Wed", Start=start, End=end)
    for block, start, end in (("A", "12:00", "13:10"), ("B", "13:20", "14:00"), ("C", "14:00", "15:00")):
        book.add("Blocks", Block=block, Track="Afternoon", Days="Fri", Start=start, End=end)


def _saturday(book: Workbook) -> None:
    book.put("Tracks", "Morning", "Days", "Mon-Sat")
    for row in (2, 3, 4):
        book.put("Blocks", row, "Days", None)
    for clinician in ("Avocet", "Bittern", "Bunting"):
        book.put("Clinicians", clinician, "Sat", "8:00-17:00")
    book.add("Locks", Patient_ID="P007", Day="Sat")


def _wednesday_afternoon_with_one_clinician(book: Workbook) -> None:
    for clinician in ("Bittern", "Bullfinch", "Bunting"):
        book.put("Clinicians", clinician, "Wed", "8:00-12:00")
    book.put("Clinicians", "Buzzard", "Wed", "off")


@pytest.mark.parametrize(
    "change",
    [_one_track, _unequal_blocks, _wednesday_afternoon_with_one_clinician],
)
def test_a_clinic_of_another_kind_is_solved(clinic: Clinic, solve: Solve, change: Callable[[Workbook], None]) -> None:
    """Every rule is kept, by the solver and by the audit of the file."""
    book = clinic()
    change(book)
    said = solve(book)
    assert (said.code, "Every rule is kept." in said.out) == (0, True), said.all


@pytest.mark.parametrize(("patients", "seed"), [(1, 1), (1, 5), (5, 3)])
def test_a_tiny_clinic_is_solved(clinic: Clinic, solve: Solve, patients: int, seed: int) -> None:
    """One patient is a group of one."""
    said = solve(clinic(patients, seed))
    assert (said.code, "Every rule is kept." in said.out) == (0, True), said.all
    assert f": {patients} patient{'s' * (patients > 1)}, " in said.out


def test_the_timetable_is_that_of_the_clinic(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """Saturday has groups, at the times of its track only; the lock is kept."""
    book = clinic()
    _saturday(book)
    assert solve(book).code == 0
    saturday = [s for s in sessions(tmp_path) if s["Day"] == "Sat"]
    assert {s["Track"] for s in saturday if s["Kind"] == "Group"} == {"Morning"}
    assert any("P007" in s["Patient IDs"].split("; ") for s in saturday)
    assert {s["Date"] for s in saturday} == {dt.datetime(2026, 12, 5)}


def test_without_individual_sessions_there_are_none(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """An emptied sheet is not the usual sessions, and is told."""
    book = clinic(5, 3)
    book.clear("Individual sessions", "Locks")
    said = solve(book)
    assert (said.code, "Every rule is kept." in said.out) == (0, True), said.all
    assert "nobody gets individual sessions" in said.err
    assert {s["Kind"] for s in sessions(tmp_path)} == {"Group"}


@pytest.mark.slow
def test_a_whole_evening_with_one_clinician(clinic: Clinic, solve: Solve, tmp_path: Path) -> None:
    """Three tracks, and on Tuesday one clinician runs the evening alone."""
    book = clinic(WITH_EVENING)
    for clinician in ("Buzzard", "Chough"):
        book.put("Clinicians", clinician, "Tue", "8:00-17:00")
    said = solve(book)
    assert said.code == 0, said.all
    evening = [s for s in sessions(tmp_path) if (s["Day"], s["Track"]) == ("Tue", "Evening")]
    assert {s["Clinicians"] for s in evening} == {"Bittern"}
