"""A timetable read back: Sessions is the truth, Assignments has tracks and days, and nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inputs.timetable_reader import TimetableFile, read_timetable
from models.calendar import Slot, Span
from models.clinic import Clinic, Lock, When
from models.errors import WorkbookError
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session

Tables = dict[str, list[list[Any]]]
ReadBack = Callable[[Tables], TimetableFile]
MON = dt.datetime(2026, 11, 30)
TIME = dt.timedelta
M1 = ["Morning", "M1", "Group", "CBT", "Rivera", "R1"]


@pytest.fixture
def week() -> Tables:
    """A timetable of two patients: a group in the morning, one in the evening, an individual session at noon."""
    return {
        "Summary": [["Label", "Value"], ["Week of", MON]],
        "Sessions": [
            [
                "Session", "Date", "Day", "Start", "End", "Track", "Block", "Kind", "Type", "Clinicians", "Room",
                "Heads", "Patient IDs", "Lock",
            ],
            [1, MON, "Mon", TIME(hours=9), TIME(hours=9, minutes=50), *M1, 1, "007", "x"],
            [2, "2026-11-30", None, "12pm", "12:50", None, "Noon", "Individual", "Therapy", "rivera", "R2", 1, "007"],
            [None, MON, "Mon", "17:30", "18:20", "Evening", "E1", "Group", "CBT", "Rivera; Osei", "R1", 1, 12, None],
        ],
        "Attendance": [
            [
                "Patient ID", "Date", "Day", "Track", "Block", "Start", "End", "Session", "Kind", "Type", "Clinicians",
                "Room", "Lock",
            ],
            ["007", MON, "Mon", "Morning", "M1", "9:00", "9:50", 1, "Group", "CBT", "Rivera", "R1"],
            ["007", MON, "Mon", None, "Noon", "12:00", "12:50", 2, "Individual", "Therapy", "Rivera", "R2"],
            ["12", MON, "Mon", "Evening", "E1", "17:30", "18:20", 3, "Group", "CBT", "Osei; Rivera", "R1", "x"],
        ],
        "Assignments": [
            ["Patient ID", "Track", "Days", "Days this week", "Therapist", "Case manager"],
            ["007", "Morning", "Mon; Wed", 2, "Rivera"],
            [12, "evening", "Mon", 1],
        ],
    }  # fmt: skip


@pytest.fixture
def read_back(write_book: Callable[..., Path], clinic: Clinic) -> ReadBack:
    """Writes a timetable and reads it back."""
    return lambda week: read_timetable(write_book(week, "timetable.xlsx"), clinic)


def test_a_timetable_comes_back_with_the_names_of_the_clinic(read_back: ReadBack, week: Tables) -> None:
    """Sessions, assignments, locks; other sheets are passed over without a word."""
    file = read_back(week)
    day = MON.date()
    assert file.warnings == ()
    assert file.timetable.sessions == (
        Session(Slot(day, Span(540, 590), "M1", "Morning"), GROUP, "CBT", ("Rivera",), "R1", ("007",), locked=True),
        Session(Slot(day, Span(720, 770), "Noon"), INDIVIDUAL, "Therapy", ("Rivera",), "R2", ("007",)),
        Session(Slot(day, Span(1050, 1100), "E1", "Evening"), GROUP, "CBT", ("Rivera", "Osei"), "R1", ("12",)),
    )
    assert file.timetable.assignments == {
        "007": Assignment("007", "Morning", (day, day + dt.timedelta(days=2)), {"Therapist": "Rivera"}),
        "12": Assignment("12", "Evening", (day,), {}),
    }
    assert file.kept == (Lock("12", "CBT", When(first=day, last=day), "E1", "Evening"),)
    assert file.timetable.sessions[0].source.cell("Room") == "Sessions!K2"


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "words"),
    [
        ("Sessions", "B2", "30.11.2026", "may be read in two ways"),
        ("Sessions", "B2", dt.datetime(2026, 12, 7), "2026-12-07 is in another week than the other sessions"),
        ("Sessions", "C2", "Tue", "is another day than the Date, 2026-11-30, which is a Mon"),
        ("Sessions", "D2", "9:10", "M1 is at 9:00-9:50 on Mon, not at 9:10-9:50"),
        ("Sessions", "F2", "Mornin", "did you mean Morning?"),
        ("Sessions", "G2", "E1", "the track Morning has no block E1 on Mon"),
        ("Sessions", "G3", "M1", "there is no window M1 on Mon"),
        ("Sessions", "H2", "Individual", "CBT is no individual session; write Group"),
        ("Sessions", "I2", "CBTT", "did you mean CBT?"),
        ("Sessions", "J2", "Rivera; Oseii", "did you mean Osei?"),
        ("Sessions", "K2", "R9", 'there is no room called "R9"'),
        ("Sessions", "M2", "007; 008", 'there is no patient ID called "008"'),
        ("Sessions", "M2", None, "is blank; fill it in"),
        ("Sessions", "A3", 1, "stands in Sessions!A2 already"),
        ("Sessions", "N2", "maybe", "neither yes nor no"),
        ("Assignments", "A2", 12, "12 stands in Assignments!A2 already"),
        ("Assignments", "B2", "Night", 'there is no track called "Night"'),
        ("Assignments", "C2", "Mon; Wendsday", "no day of the week"),
        ("Assignments", "E2", "River", "did you mean Rivera?"),
    ],
)
def test_a_wrong_cell_is_a_fault(
    read_back: ReadBack, week: Tables, sheet: str, cell: str, value: object, words: str
) -> None:
    """The fault names the cell, in a timetable edited by hand as in a clinic's workbook."""
    row, column = int(cell[1:]) - 1, ord(cell[0]) - ord("A")
    week[sheet][row][column:column + 1] = [value]  # fmt: skip
    with pytest.raises(WorkbookError) as error:
        read_back(week)
    found = {fault.cell: fault.text for fault in error.value.faults}
    assert words in " ".join(found.values())
    assert f"{sheet}!{cell}" in found or "already" in words


def test_a_patient_without_an_assignment_is_a_fault(read_back: ReadBack, week: Tables) -> None:
    """Told where the patient stands in a session."""
    del week["Assignments"][2]
    with pytest.raises(WorkbookError, match=re.escape("Sessions!M4: 12 has no row in the sheet Assignments")):
        read_back(week)


def test_a_clinic_s_workbook_is_no_timetable(read_back: ReadBack, tables: Tables) -> None:
    """Said as such, not as two missing sheets."""
    with pytest.raises(WorkbookError, match="it is a clinic's workbook; give a timetable made from it"):
        read_back(tables)


@pytest.mark.parametrize(
    ("row", "column", "value", "cell", "words"),
    [
        (1, 9, "Art therapy", "Attendance!J2", "differs from Sessions, which says CBT"),
        (1, 10, "Osei", "Attendance!K2", "which says Rivera"),
        (2, 11, None, "Attendance!L3", "which says R2"),
        (
            1,
            0,
            "12",
            "Attendance!A2",
            "12 is in no session then, as Sessions says; Attendance differs in 1 more place (",
        ),
        (1, 9, "CBTT", "Attendance!J2", "did you mean CBT?"),
    ],
)
def test_where_attendance_differs_is_a_warning(
    read_back: ReadBack, week: Tables, row: int, column: int, value: object, cell: str, words: str
) -> None:
    """Sessions counts, and the cell that differs is named."""
    before = read_back(week).timetable
    week["Attendance"][row][column] = value
    file = read_back(week)
    assert file.timetable == before
    (warning,) = file.warnings
    assert (warning.cell, words in warning.text) == (cell, True)
    assert warning.text.endswith("(the sheet Sessions counts)")


def test_an_x_keeps_the_type_that_sessions_says(read_back: ReadBack, week: Tables) -> None:
    """An edit of Type in Sessions is not undone by an x in Attendance, which still says the old type."""
    week["Sessions"][1][8:10] = ["Art therapy", "Lindqvist, Ida"]
    week["Sessions"][1][1:3] = week["Attendance"][1][1:3] = ["2026-12-01", "Tue"]
    week["Attendance"][1].append("x")
    assert [(lock.patient, lock.group) for lock in read_back(week).kept] == [("007", "Art therapy"), ("12", "CBT")]


def test_an_x_where_the_patient_is_no_more_is_a_warning_of_its_own(read_back: ReadBack, week: Tables) -> None:
    """Its cell is told, whatever else differs; it keeps nothing."""
    week["Attendance"][3][0] = "007"
    week["Attendance"][1][9] = "Art therapy"
    file = read_back(week)
    assert file.kept == ()
    assert [(w.cell, w.text) for w in file.warnings] == [
        (
            "Attendance!J2",
            "differs from Sessions, which says CBT; Attendance differs in 1 more place (the sheet Sessions counts)",
        ),
        ("Attendance!M4", "keeps nothing: 007 is in no session then, as Sessions says; move the x, or delete it"),
    ]


def test_a_patient_without_a_row_in_attendance_is_a_warning(read_back: ReadBack, week: Tables) -> None:
    """The cell of the session that names the patient is told."""
    del week["Attendance"][1]
    assert [(w.cell, w.text) for w in read_back(week).warnings] == [
        ("Sessions!M2", "007 has no row in Attendance for this session (the sheet Sessions counts)")
    ]


def test_a_timetable_without_attendance_needs_none(read_back: ReadBack, week: Tables) -> None:
    """Only Sessions and Assignments are needed."""
    assert read_back({name: week[name] for name in ("Sessions", "Assignments")}).warnings == ()


def test_heads_that_do_not_fit_are_a_warning(read_back: ReadBack, week: Tables) -> None:
    """The IDs count."""
    week["Sessions"][1][11] = 5
    (warning,) = read_back(week).warnings
    assert (warning.cell, warning.text) == ("Sessions!L2", "says 5, but Patient IDs names 1; Patient IDs counts")
