"""The copy for a wall tells nobody who a patient is."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.clinic import Clinic, TimeOff, When
from models.errors import Fault
from models.findings import POLICY, Finding
from models.resolve import plan_week
from models.result import PlannedWeek
from outputs.formats import chosen_formats, write_formats
from outputs.targets import timetable_targets
from outputs.wall import wall_copy

REASON, TAG = "court hearing", "Veteran"


@pytest.fixture(scope="module")
def told(bent: PlannedWeek) -> PlannedWeek:
    """A week in which tags, reasons, findings, wishes and warnings tell of patients."""
    old = bent.week.clinic
    people = tuple(
        replace(p, name=f"Wren{n} Alder{n}", tags=(TAG,), clinician_tags=(TAG,)) for n, p in enumerate(old.patients)
    )
    staff = tuple(replace(c, tags=(TAG,)) for c in old.clinicians)
    off = TimeOff("P001", "patient", When(days=(6,)), reason=REASON)
    clinic = replace(old, patients=people, clinicians=staff, time_off=(off,))
    week = replace(plan_week(clinic, bent.week.monday), warnings=(Fault("Patients!F7", f"P003 has a {REASON}."),))
    findings = (*bent.findings, Finding("days", POLICY, "P002", 1, "days", text=f"P002 has a {REASON}"))
    wishes = tuple(replace(scored, why_not=f"{scored.wish.who} is a {TAG}.") for scored in bent.wishes)
    return replace(bent, week=week, findings=findings, wishes=wishes)


@pytest.fixture(scope="module")
def copies(told: PlannedWeek, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The desk's copy of that week and the one for the wall, as --wall writes them."""
    folder = tmp_path_factory.mktemp("wall")
    chosen = chosen_formats(["xlsx"], names_in_calendars=False, wall=True)
    desk, wall = timetable_targets(folder / "c.xlsx", folder / "week-2.xlsx", told.week.monday, chosen)
    write_formats(told, (desk, wall), force=False)
    return desk[1], wall[1]


def _parts(file: Path) -> str:
    """All that is in the file, whatever Excel shows of it."""
    with zipfile.ZipFile(file) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def _secrets(clinic: Clinic) -> set[str]:
    names = {word for patient in clinic.patients for word in (patient.name, *patient.name.split())}
    return {*clinic.patient, *names, TAG, REASON, *REASON.split()}


def _found(told: PlannedWeek, file: Path) -> set[str]:
    text = _parts(file)
    return {word for word in _secrets(told.week.clinic) if re.search(rf"\b{re.escape(word)}\b", text)}


def test_nothing_in_the_file_tells_who_a_patient_is(told: PlannedWeek, copies: tuple[Path, Path]) -> None:
    """No name, ID, tag or reason, as a whole word, in any part of it; the desk's copy has all the IDs and names."""
    desk, wall = copies
    assert _found(told, wall) == set()
    assert _found(told, desk) >= {*told.week.clinic.patient, "Wren1", REASON}


def test_each_patient_has_a_code_that_only_the_desk_resolves(told: PlannedWeek, copies: tuple[Path, Path]) -> None:
    """Every code stands in both copies, the sheet that tells its meaning in one."""
    codes = wall_copy(told)[1]
    desk, wall = map(_parts, copies)
    assert set(codes) == set(told.timetable.assignments)
    assert all(code in wall and code in desk for code in codes.values())
    assert ('name="Codes"' in wall, 'name="Codes"' in desk) == (False, True)


def test_what_is_authorised_is_for_the_desk_alone(copies: tuple[Path, Path]) -> None:
    """The wall has no sheet Hours, and does not speak of one."""
    desk, wall = map(_parts, copies)
    assert ('name="Hours"' in wall, 'name="Hours"' in desk) == (False, True)
    assert ("Sheet Hours" in wall, "Sheet Hours" in desk) == (False, True)


def test_the_order_tells_nothing(told: PlannedWeek) -> None:
    """Patients stand in the order of their codes, everywhere."""
    hidden, codes = wall_copy(told)
    ordered = sorted(codes.values())
    assert list(hidden.week.patients) == list(hidden.timetable.assignments) == ordered
    assert all(list(s.patients) == sorted(s.patients) for s in hidden.timetable.sessions)
    assert [s.wish.who for s in hidden.wishes] == sorted(s.wish.who for s in hidden.wishes)


def test_the_copy_stands_beside_the_other(copies: tuple[Path, Path]) -> None:
    """With a word more in its name; of the two only the other one has the sheet Codes and is confidential."""
    assert [path.name for path in copies] == ["week-2.xlsx", "week-2-wall.xlsx"]
    books = [load_workbook(path) for path in copies]
    assert ["Codes" in book.sheetnames for book in books] == [True, False]
    feet = [{sheet.oddFooter.right.text: sheet.title for sheet in book.worksheets} for book in books]
    assert [{*foot} for foot in feet] == [{"Confidential", ""}, {"Codes stand for patients", ""}]
    assert [foot[""] for foot in feet] == ["Rooms", "Rooms"]
