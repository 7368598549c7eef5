"""What a clinic may get wrong in its workbook: every faulty cell is named, and nothing is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from desk import Workbook, iop

Clinic = Callable[..., Workbook]
Wrong = Callable[[Workbook], object]

CELLS: Sequence[tuple[str, object, str, object, str]] = [
    ("Patients", "P001", "Therapist", "Avocett", "did you mean Avocet?"),
    ("Patients", "P002", "Current track", "Afternon", "did you mean Afternoon?"),
    ("Patients", "P003", "Day wishes", "Wen", "is no day of the week"),
    ("Patients", "P004", "Group wishes", "Musik therapy", "did you mean Music therapy?"),
    ("Patients", "P005", "Days per week", -1, "write a whole number from 0 to 7"),
    ("Patients", "P006", "Days per week", 2.5, "is no whole number"),
    ("Patients", "P007", "Admitted", "11/12/2026", "may be read in two ways"),
    ("Patients", "P008", "Group avoids", "art therapy", "is in Group wishes too"),
    ("Patients", "P009", "Patient ID", "p001", "stands in Patients!A2 already"),
    ("Patients", "P010", "Discharged", dt.date(2026, 1, 1), "is before Admitted"),
    ("Clinicians", "Avocet", "Leads", "CBT; DBT skils", "did you mean DBT skills?"),
    ("Clinicians", "Bittern", "Mon", "17:00-9:00", "ends before it starts"),
    ("Clinicians", "Bullfinch", "Caseload", -3, "write a whole number of 0 or more"),
    ("Group types", "CBT", "Least patients", 12, "is more than Most patients, 10"),
    ("Group types", "DBT skills", "Days", "Funday", "did you mean Sunday?"),
    ("Rooms", "Office 1", "Seats", -2, "write a whole number of 1 or more"),
    ("Rooms", "Office 2", "Seats", "=1+1", "is no number"),
    ("Blocks", 2, "End", dt.time(8, 30), "is not after the start, 9:00"),
    ("Blocks", 5, "Track", "Aftrnoon", "did you mean Afternoon?"),
    ("Tracks", "Morning", "Days", "Mon-Fry", "is no day of the week"),
    ("Time off", "Avocet", "Day", "1.2.2026", "may be read in two ways"),
    ("Priorities", "Track", "Weight", 2.5, "is no whole number"),
]


def test_all_faulty_cells_are_named_together(clinic: Clinic, tmp_path: Path) -> None:
    """A workbook with a slip in every sheet is told all of them at once, each with what is allowed."""
    book = clinic()
    told = [f"  {book.put(sheet, row, header, value)}: " for sheet, row, header, value, _ in CELLS]
    said = iop(tmp_path, "solve", book.save().name)
    assert said.code == 3
    lines = said.err.splitlines()
    for cell, (*_, words) in zip(told, CELLS, strict=True):
        assert any(line.startswith(cell) and words in line for line in lines), f"{cell}{words}\n{said.err}"
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.xlsx"]


def _formula(book: Workbook) -> None:
    book.sheet("Patients")["G2"] = "=1+1"


def _header(sheet: str, header: str, new: str | None) -> Wrong:
    def write(book: Workbook) -> None:
        book.sheet(sheet).cell(1, book.column(sheet, header)).value = new

    return write


def _same_track_twice(book: Workbook) -> None:
    book.add("Locks", Patient_ID="P011", Track="Morning")
    book.add("Locks", Patient_ID="P011", Track="Afternoon")


def _same_time_twice(book: Workbook) -> None:
    for group in ("CBT", "DBT skills"):
        book.add("Locks", Patient_ID="P003", Day="Mon", Block="Block 1", Group_type=group)


def _blank(book: Workbook) -> None:
    for name in book.book.sheetnames[1:]:
        del book.book[name]


WRONG: Sequence[tuple[Wrong, str, str]] = [
    (lambda book: book.book.remove(book.sheet("Rooms")), "Rooms", "this sheet is missing"),
    (_header("Blocks", "Start", None), "Blocks", "the column Start is missing"),
    (_header("Clinicians", "Role", "Rolle"), "Clinicians!B1", "rename Rolle, if that is the one"),
    (_header("Rooms", "Room", None), "Rooms", "the column Room is missing"),
    (_blank, "Patients", "this sheet is missing"),
    (lambda book: book.clear("Tracks"), "Tracks", "no rows below its headers"),
    (lambda book: book.put("Blocks", 3, "Start", dt.time(9, 30)), "Blocks!D3", "overlaps Block 1, 9:00-9:55"),
    (lambda book: book.sheet("Patients").merge_cells("J2:J4"), "Patients!J2:J4", "these cells are merged"),
    (_formula, "Patients!G2", "holds a formula without a value"),
    (lambda book: book.put("Rooms", "Music room", "Features", None), "Group types!G10", "no room has the feature"),
    (lambda book: book.put("Rooms", "Music room", "Use", "Individual"), "Group types!G10", "can be held nowhere"),
    (lambda book: book.put("Patients", "P002", "Days per week", 0), "Locks!A4", "has no days in the week"),
    (lambda book: book.put("Patients", "P001", "Discharged", dt.date(2026, 11, 20)), "Locks!A3", "not in the program"),
    (lambda book: book.add("Keep apart", Patient_ID="P001", Other_patient_ID="P001"), "Keep apart!B2", "themself"),
    (_same_track_twice, "Locks!E6", "a patient has one track, and it is Morning in Locks!E5"),
    (_same_time_twice, "Locks!B6", "is at the same time as CBT in Locks!B5"),
    (lambda book: book.add("Locks", Group_type="Art therapy", Clinician="Avocet"), "Locks!F5", "may neither lead nor"),
]


@pytest.mark.parametrize(("make_wrong", "cell", "words"), WRONG)
def test_a_fault_is_named_with_its_cell(
    clinic: Clinic, tmp_path: Path, make_wrong: Wrong, cell: str, words: str
) -> None:
    """Exit code 3, the cell or sheet, what is wrong; nothing is written."""
    book = clinic()
    make_wrong(book)
    said = iop(tmp_path, "check", book.save().name)
    assert said.code == 3, said.all
    assert any(line.startswith(f"  {cell}: ") and words in line for line in said.err.splitlines()), said.err
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.xlsx"]


def _fewer_days_in_the_morning(book: Workbook) -> None:
    book.put("Tracks", "Morning", "Days", "Mon, Wed, Fri")
    for row in (2, 3, 4):
        book.put("Blocks", row, "Days", None)


def _never_there(book: Workbook) -> None:
    book.put("Patients", "P009", "Cannot attend", "Tue; Thu; Fri")
    for day in ("Mon", "Wed"):
        book.put("Clinicians", "Avocet", day, "off")
    book.clear("Locks")


def _old_lock(book: Workbook) -> None:
    book.add("Locks", Group_type="Art therapy", Day="2026-11-16", Clinician="Avocet")


@pytest.mark.parametrize(
    ("make_odd", "cell", "words"),
    [
        (_fewer_days_in_the_morning, "Patients!A8", "asks 5 days, but only 3 can be planned this week"),
        (_never_there, "Patients!N10", "at no time at work this week when P009 can come"),
        (lambda book: book.put("Patients", "P001", "Authorised days", 3), "Patients!H2", "no more are authorised"),
        (_header("Patients", "Name", "Nmae"), "Patients!B1", "is not known and is passed over; did you mean Name?"),
        (lambda book: book.book.create_sheet("Patient"), "Patient", "passed over; did you mean Patients?"),
        (lambda book: book.put("Group types", "Art therapy", "Facilitators", 2), "Group types!E11", "only 1 may"),
        (_old_lock, "Locks!C5", "this lock is for another week"),
    ],
)
def test_what_is_doubtful_is_a_warning(clinic: Clinic, tmp_path: Path, make_odd: Wrong, cell: str, words: str) -> None:
    """The week is planned all the same; the cell is named."""
    book = clinic()
    make_odd(book)
    said = iop(tmp_path, "check", book.save().name)
    assert said.code in (0, 6), said.all
    assert any(line.startswith(f"  {cell}: ") and words in line for line in said.err.splitlines()), said.err


def _two_places(book: Workbook) -> None:
    for group in ("CBT", "DBT skills"):
        book.add("Locks", Group_type=group, Clinician="Avocet", Day="Tue", Track="Morning", Block="Block 1")


def _two_sessions_in_one_room(book: Workbook) -> None:
    for group in ("CBT", "DBT skills"):
        book.add("Locks", Group_type=group, Room="Music room", Day="Tue", Track="Morning", Block="Block 1")


@pytest.mark.parametrize(
    ("clash", "words"),
    [
        (_two_places, "Avocet would be in two places at once"),
        (_two_sessions_in_one_room, "Music room would hold two sessions at once"),
        (lambda book: book.add("Locks", Patient_ID="P002", Day="Thu"), "Locks!C5: "),
        (lambda book: book.add("Locks", Group_type="CBT", Day="2026-12-01", Room="Office 1"), "Locks!G5: "),
        (lambda book: book.add("Time off", Who="Bunting", Day="2026-11-30 to 2026-12-04"), "Locks!B4: "),
    ],
)
def test_facts_that_clash_allow_no_timetable(clinic: Clinic, tmp_path: Path, clash: Wrong, words: str) -> None:
    """Exit code 4 from check and solve, with the rows of the locks; nothing is written."""
    book = clinic()
    clash(book)
    for command in ("check", "solve"):
        said = iop(tmp_path, command, book.save().name)
        assert (said.code, words in said.err, "Locks" in said.err) == (4, True, True), said.all
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.xlsx"]


def test_ids_are_text_however_they_are_stored(clinic: Clinic, tmp_path: Path) -> None:
    """007, 7 and 7.0 stay two IDs: the text keeps its zeros, the number has no point."""
    book = clinic()
    for row, value in ((4, "007"), (5, 7.0), (6, 12)):
        book.put("Patients", row, "Patient ID", value)
    book.add("Keep apart", Patient_ID="007", Other_patient_ID="7")
    assert iop(tmp_path, "check", book.save().name).code == 0
    book.add("Keep apart", Patient_ID="012", Other_patient_ID="7")
    said = iop(tmp_path, "check", book.save().name)
    assert (said.code, "Keep apart!A3" in said.err) == (3, True)
