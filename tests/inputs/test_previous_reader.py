"""The timetable of another week: what the clinic does not have is told once; what cannot be read is a fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inputs.previous_reader import PreviousFile, read_previous
from models.clinic import Clinic, Lock, When
from models.errors import WorkbookError

Tables = dict[str, list[list[Any]]]
ReadBack = Callable[[Tables], PreviousFile]
MON = dt.datetime(2026, 11, 23)


@pytest.fixture
def week() -> Tables:
    """A timetable of the week before: a group in the morning, one in the evening, each with one patient."""
    return {
        "Sessions": [
            [
                "Date", "Day", "Start", "End", "Track", "Block", "Kind", "Type", "Clinicians", "Room", "Patient IDs",
                "Lock",
            ],
            [MON, "Mon", "9:00", "9:50", "morning", "M1", "Group", "cbt", "rivera", "R1", "007", "x"],
            [MON, "Mon", "17:30", "18:20", "Evening", "E1", "Group", "CBT", "Rivera; Osei", "R1", "12; 007", None],
        ],
        "Attendance": [
            ["Patient ID", "Date", "Track", "Block", "Start", "End", "Kind", "Type", "Clinicians", "Room", "Lock"],
            [12, MON, "Evening", "E1", "17:30", "18:20", "Group", "CBT", "Osei; Rivera", "R1", "x"],
            ["007", MON, "Morning", "M1", "9:00", "9:50", "Group", "CBT", "Rivera", "R1", None],
            ["007", MON, "Evening", "E1", "17:30", "18:20", "Group", "CBT", "Rivera; Osei", "R1", None],
        ],
        "Assignments": [
            ["Patient ID", "Track", "Days", "Therapist"],
            ["007", "Morning", "Mon; Wed", "Rivera"],
            [12, "Evening", "Mon", None],
        ],
        "Wishes": [
            ["Who", "Kind", "Wish", "Weight", "Asked", "Granted", "Why not"],
            ["007", "Track", "Evening; Morning", 8, "yes", 0.5, "is in Morning"],
            ["007", "Groups", "CBT", 3, "yes", 0, "no group then"],
            ["007", "Days", "Sat", 2, "no", 0, "closed"],
            ["Rivera", "Clinician wishes", "CBT", 1, "yes", 1, None],
        ],
    }  # fmt: skip


@pytest.fixture
def read_back(write_book: Callable[..., Path], clinic: Clinic) -> ReadBack:
    """Writes a timetable and reads it as the previous one."""
    return lambda week: read_previous(write_book(week, "last.xlsx"), clinic)


def test_known_names_are_spelt_as_in_the_clinic(read_back: ReadBack, week: Tables) -> None:
    """Sessions, assignments, locks and shares come back without a warning."""
    file = read_back(week)
    first, second = file.previous.timetable.sessions
    day = MON.date()
    assert file.warnings == ()
    assert file.previous.monday == day
    assert (first.slot.track, first.type, first.clinicians, first.locked) == ("Morning", "CBT", ("Rivera",), True)
    assert second.patients == ("12", "007")
    assert file.previous.timetable.assignments["007"].own == {"Therapist": "Rivera"}
    assert file.previous.kept == (Lock("12", "CBT", When(first=day, last=day), "E1", "Evening"),)


def test_what_the_timetable_says_is_bent_is_declared(read_back: ReadBack, week: Tables) -> None:
    """By rule, who and day as the findings of an audit have them; the whole week has no day."""
    week["Findings"] = [
        ["Rule", "Tier", "Who", "Day", "Slot", "Amount", "Unit"],
        ["Groups have their smallest size", "Policy", "CBT", "Mon", "M1", 2, "patients"],
        ["Caseloads are kept", "Policy", "Rivera", None, None, 1, "patients"],
    ]
    assert read_back(week).declared == {
        ("Groups have their smallest size", "CBT", "Mon"), ("Caseloads are kept", "Rivera", ""),
    }  # fmt: skip


def test_the_share_of_wishes_granted(read_back: ReadBack, week: Tables) -> None:
    """Asked weight alone, of patients alone; without the sheet nothing is known."""
    assert read_back(week).previous.shares == {"007": 4 / 11}
    del week["Wishes"]
    assert read_back(week).previous.shares == {}


def test_what_is_gone_is_one_warning(read_back: ReadBack, week: Tables) -> None:
    """Names that the clinic does not have stay in the timetable as written."""
    week["Sessions"] += [
        [MON, "Mon", "9:00", "9:50", "Morning", "M9", "Group", "Yoga", "Vireo", "R7", "099; 007", None],
        [MON, "Mon", "12:00", "12:50", None, "Tea", "Individual", "Coaching", "Vireo", None, "099", None],
        [MON, "Mon", "20:00", "20:50", "Night", "N1", "Group", "CBT", "Osei", "R1", "099", None],
    ]
    week["Assignments"].append(["099", "Night", "Mon", "Wren"])
    del week["Attendance"]
    file = read_back(week)
    assert [str(warning) for warning in file.warnings] == [
        "not in the clinic's workbook, so passed over: patient 099; clinicians Vireo (Sessions!I4), "
        "Wren (Assignments!D4); group type Yoga (Sessions!H4); room R7 (Sessions!J4); block Mon 9:00-9:50 Morning M9 "
        "(Sessions!F4); individual session Coaching (Sessions!H5); window Mon 12:00-12:50 Tea (Sessions!F5); "
        "track Night (Sessions!E6)"
    ]
    assert file.previous.timetable.sessions[2].patients == ("099", "007")


def test_who_has_left_may_have_a_comma_in_the_name(read_back: ReadBack, week: Tables) -> None:
    """While a comma typed by hand between known names parts them."""
    week["Sessions"][1][8:11] = ["Smith, John", "R1", "9, 9"]
    week["Sessions"][2][8:11] = ["rivera, osei", "R1", "12, 007"]
    week["Assignments"].append(["9, 9", "Morning", "Mon", "Smith, John"])
    del week["Attendance"]
    file = read_back(week)
    first, second = file.previous.timetable.sessions
    assert (first.clinicians, first.patients) == (("Smith, John",), ("9, 9",))
    assert (second.clinicians, second.patients) == (("Rivera", "Osei"), ("12", "007"))
    (told,) = file.warnings
    assert "patient 9, 9; clinician Smith, John (Sessions!I2)" in told.text


@pytest.mark.parametrize(
    ("row", "column", "value", "fault"),
    [
        (1, 0, "23.11.2026", "Sessions!A2: "),
        (1, 0, dt.datetime(2026, 11, 16), "Sessions!A2: 2026-11-16 is in another week"),
        (1, 3, "8:00", "Sessions!D2: is not after the Start, 9:00-8:00"),
        (1, 10, None, "Sessions!K2: is blank"),
        (1, 10, "088", "Sessions!K2: 088 has no row in the sheet Assignments"),
    ],
)
def test_what_cannot_be_understood_is_a_fault(
    read_back: ReadBack, week: Tables, row: int, column: int, value: object, fault: str
) -> None:
    """With its cell, as in any workbook."""
    week["Sessions"][row][column] = value
    with pytest.raises(WorkbookError) as error:
        read_back(week)
    assert any(str(found).startswith(fault) for found in error.value.faults)


def test_doubtful_cells_are_warnings(read_back: ReadBack, week: Tables) -> None:
    """The date counts, not the day; a weight that is no number costs that wish alone."""
    week["Sessions"][1][1] = "Tue"
    week["Wishes"][1][3] = "heavy"
    file = read_back(week)
    assert [warning.cell for warning in file.warnings] == ["Sessions!B2", "Wishes!D2"]
    assert file.previous.shares == {"007": 0}
