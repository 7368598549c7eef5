"""Every fault is found, in its own cell, in words that say what is allowed; one slip is one fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from inputs.reader import ClinicFile, read_clinic
from models.errors import WorkbookError

Put = Callable[[str, int, str, Any], str]
Read = Callable[[dict[str, list[list[Any]]]], ClinicFile]
Tables = dict[str, list[list[Any]]]

CELLS = [
    ("Tracks", 2, "Days", "Mon-Frday", "did you mean Friday?"),
    ("Tracks", 2, "Days", None, "is blank; fill it in"),
    ("Tracks", 3, "Most patients", -3, "-3 is not allowed; write a whole number of 0 or more"),
    ("Clinicians", 3, "Clinician", "RIVERA", "stands in Clinicians!A2 already"),
    ("Blocks", 2, "Track", "Mornin", "did you mean Morning?"),
    ("Blocks", 2, "End", "8:50", "8:50 is not after the start, 9:00"),
    ("Blocks", 2, "Start", 3, "write 15 or 3pm, or 3am"),
    ("Blocks", 3, "Start", "9:40", "M2, 9:40-10:50, overlaps M1, 9:00-9:50 (Blocks!D2), on Mon-Fri"),
    ("Blocks", 3, "Block", "m1", "the track Morning has this name already on Mon-Fri"),
    ("Blocks", 4, "Days", "Mon-Wed", "the track Evening does not run on Tue"),
    ("Group types", 2, "Least patients", 11, "11 is more than Most patients, 10"),
    ("Group types", 2, "Least patients", 0, "write a whole number of 1 or more"),
    ("Group types", 2, "Most patients", 7.5, "7.5 is no whole number"),
    ("Group types", 3, "Room needs", "Sinc", 'no room has the feature "Sinc"; did you mean Sink?'),
    ("Group types", 3, "Tracks", "Morning; Nite", 'no track called "Nite"'),
    ("Rooms", 2, "Room", "R1; R0", "holds a ;"),
    ("Group types", 3, "Category", "cbt", "is a category and a group type (Group types!A2)"),
    ("Clinicians", 2, "Leads", "CBT; Art thrapy", "did you mean Art therapy?"),
    ("Clinicians", 2, "Mon", "17-9", "ends before it starts"),
    ("Clinicians", 2, "Mon", dt.datetime(2026, 9, 12), "Excel has turned what was typed into 2026-09-12"),
    ("Clinicians", 2, "Track limits", "Evenin 1", "did you mean Evening?"),
    ("Clinicians", 2, "Office", "R3", "there is no room called"),
    ("Clinicians", 2, "Most contact hours per week", "lots", "is no number"),
    ("Clinicians", 3, "Avoids", "Rain", "there is no track or group type called"),
    ("Rooms", 2, "Use", "Groups", "did you mean Group?"),
    ("Rooms", 2, "Seats", 0, "write a whole number of 1 or more"),
    ("Patients", 3, "Patient ID", "007", "stands in Patients!A2 already"),
    ("Patients", 3, "Patient ID", None, "is blank; fill it in"),
    ("Patients", 3, "Patient ID", "Young", "is a tag and a patient ID"),
    ("Patients", 3, "Tags", "all", "is a tag and a word for everyone"),
    ("Patients", 3, "Tags", "Standard", "is a tag and a taper plan"),
    ("Patients", 2, "Admitted", "02/11/2026", "is a date as text, which may be read in two ways"),
    ("Patients", 2, "Discharged", "2026-11-01", "2026-11-01 is before Admitted, 2026-11-02"),
    ("Patients", 3, "Days per week", None, "is blank, and so is Admitted"),
    ("Patients", 3, "Days per week", 8, "write a whole number from 0 to 7"),
    ("Patients", 2, "Therapist", "Riviera", "did you mean Rivera?"),
    ("Patients", 2, "Therapist", "Osei", "Osei has the role Case manager, not Therapist; write Rivera"),
    ("Patients", 2, "Taper plan", "Standart", "did you mean Standard?"),
    ("Patients", 2, "Cannot attend", "Morning; Tues 9", "no stretch of a day"),
    ("Patients", 2, "Day wishes", "Mon; Blursday", '"Blursday" is no day of the week'),
    ("Settings", 3, "Setting", "Week off", "did you mean Week of?"),
    ("Settings", 3, "Setting", "Clinic", "stands in Settings!A2 already"),
    ("Settings", 3, "Value", "11/30/2026", "may be read in two ways"),
]  # fmt: skip
ROWS = [
    ("Settings", ["Setting", "Value"], ["Staff break between", "9-10, 11-12"], "Value", "one stretch"),
    ("Settings", ["Setting", "Value"], ["Staff break (minutes)", 200], "Value", "does not fit into 11:00-14:00"),
    ("Settings", ["Setting", "Value"], ["Rest between days (hours)", 25], "Value", "from 0 to 24"),
    ("Individual sessions", ["Session", "With", "Minutes"], ["cbt", "Therapist", 50], "Session",
     '"cbt" is an individual session and a group type (Group types!A2); give one of them another name'),
    ("Patients", ["Patient ID", "Days per week"], ["osei", 3], "Patient ID",
     '"osei" is a patient ID and a clinician (Clinicians!A'),
    ("Individual sessions", ["Session", "With", "Minutes", "From days", "To days"], ["Therapy", "Therapist", 50, 4, 2],
     "From days", "4 is more than To days, 2"),
    ("Taper plans", ["Plan", "Step", "Days per week", "Most hours per week", "Least hours per day"],
     ["Standard", 1, 5, 14, 3], "Most hours per week", "less than the least hours"),
    ("Treatment mix", ["Applies to", "Group", "Least per week", "Most per week"], ["All", "CBT", 3, 2],
     "Least per week", "3 is more than Most per week, 2"),
    ("Treatment mix", ["Applies to", "Group"], ["All", "Skils"], "Group", "did you mean Skills?"),
    ("Keep apart", ["Patient ID", "Other patient ID"], ["007", "007"], "Other patient ID", "kept apart from themself"),
    ("Keep apart", ["Patient ID", "Other patient ID"], ["007", 7], "Other patient ID", "did you mean 007?"),
    ("Time off", ["Who", "Day"], ["Riveira", "Mon"], "Who", "did you mean Rivera?"),
    ("Time off", ["Who", "Day", "From", "To"], ["Osei", "Mon", "10:00", "9:00"], "To", "not after From, 10:00"),
    ("Time off", ["Who", "Day"], ["Osei", "12/24/2026"], "Day", "may be read in two ways"),
    ("Priorities", ["Wish", "Weight"], ["Tracks", 3], "Wish", "did you mean Track?"),
    ("Priorities", ["Wish", "Weight"], ["Track", 11], "Weight", "from 0 to 10"),
    ("Priorities", ["Wish", "Weight"], ["Track", -1], "Weight", "from 0 to 10"),
    ("Scenarios", ["Scenario", "Change", "Target"], ["as it  IS", "close room", "R1"], "Scenario",
     "is what the clinic without changes is called; write another name"),
    ("Scenarios", ["Scenario", "Change"], ["Storm", "close rom"], "Change", "did you mean close room?"),
]  # fmt: skip


def faults_of(read: Read, tables: Tables) -> list[tuple[str, str]]:
    """Cell and words of every fault."""
    with pytest.raises(WorkbookError) as error:
        read(tables)
    return [(fault.cell, fault.text) for fault in error.value.faults]


@pytest.mark.parametrize(("sheet", "row", "column", "value", "words"), CELLS)
def test_one_wrong_cell_is_one_fault(
    read: Read, tables: Tables, put: Put, sheet: str, row: int, column: str, value: object, words: str
) -> None:
    """The fault names the cell; nothing else is reported in its wake."""
    cell = put(sheet, row, column, value)
    found = faults_of(read, tables)
    assert [where for where, _ in found] == [cell] or "is a tag and" in words
    assert words in " ".join(text for _, text in found)


@pytest.mark.parametrize(("sheet", "headers", "row", "column", "words"), ROWS)
def test_one_wrong_row_of_another_sheet_is_one_fault(
    read: Read, tables: Tables, sheet: str, headers: list[str], row: list[Any], column: str, words: str
) -> None:
    """Optional sheets are held to the same rules."""
    tables[sheet] = [headers, row]
    ((cell, text),) = faults_of(read, tables)
    assert cell == f"{sheet}!{'ABCDEFG'[headers.index(column)]}2"
    assert words in text


def test_all_faults_are_told_together_in_the_order_of_the_workbook(read: Read, tables: Tables, put: Put) -> None:
    """Two slips in one cell are two faults."""
    cells = [
        put("Tracks", 3, "Most patients", "many"),
        put("Group types", 3, "Least patients", "few"),
        put("Patients", 2, "Group wishes", "CBTT; Yoga"),
        put("Patients", 3, "Days per week", "two"),
    ]
    assert [cell for cell, _ in faults_of(read, tables)] == [*cells[:3], cells[2], cells[3]]


@pytest.mark.parametrize("sheet", ["Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Patients"])
def test_a_missing_sheet_is_a_fault(read: Read, tables: Tables, sheet: str) -> None:
    """By its name, with the one that looks like it."""
    tables[sheet + "x"] = tables.pop(sheet)
    assert (sheet, f"this sheet is missing; rename the sheet {sheet}x, if that is the one") in faults_of(read, tables)


@pytest.mark.parametrize("sheet", ["Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Patients"])
@pytest.mark.parametrize("rows", [0, 1])
def test_a_required_sheet_without_rows_is_a_fault(read: Read, tables: Tables, sheet: str, rows: int) -> None:
    """Blank as a whole, or with headers only."""
    tables[sheet] = tables[sheet][:rows]
    assert sheet in [cell for cell, _ in faults_of(read, tables)]


def test_a_missing_column_is_a_fault_once(read: Read, tables: Tables) -> None:
    """In the header that looks like it, else for the sheet; weekdays may be blank but not missing."""
    tables["Blocks"][0][3] = "Strat"
    del tables["Clinicians"][0][6]
    for row in tables["Clinicians"][1:]:
        del row[6:7]
    found = dict(faults_of(read, tables))
    assert found["Blocks!D1"] == "the column Start is missing; rename Strat, if that is the one"
    assert found["Clinicians"].startswith("the column Wed is missing; row 1 holds the headers")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("columns", "fault"),
    [
        (
            ["Admitted"],
            ("Patients!B2", "is blank, and there is no column Days per week; fill it in, or add that"),
        ),
        (
            ["Days per week"],
            ("Patients!B2", "is blank, and there is no column Admitted; fill it in, or add that"),
        ),
        ([], ("Patients!A2", "neither Admitted nor Days per week is given; add one of the columns")),
    ],
)
def test_a_patient_of_whom_no_day_is_known(
    read: Read, tables: Tables, columns: list[str], fault: tuple[str, str]
) -> None:
    """The cell to fill in is told, also where the file lacks one of the columns."""
    tables["Patients"] = [["Patient ID", *columns], ["007"]]
    assert fault in faults_of(read, tables)


def test_two_sheets_or_columns_of_one_name_are_faults(read: Read, tables: Tables) -> None:
    """Neither is chosen."""
    tables["Rooms"][0].append(" seats ")
    found = faults_of(read, tables | {"TRACKS ": tables["Tracks"]})
    assert ("TRACKS ", "there are two sheets of this name; rename or delete one") in found
    assert ("Rooms!F1", "there are two columns Seats; rename or delete one") in found


def test_a_least_size_above_all_seats_is_a_warning(read: Read, tables: Tables, put: Put) -> None:
    """Whatever Most patients says; a room without a number of seats takes any size."""
    put("Rooms", 2, "Seats", 1)
    (warning,) = read(tables).warnings
    assert str(warning) == (
        "Group types!C2: 2 is more than any room that suits has seats, so every group of it bends a rule; "
        "make it 1 or less"
    )
    put("Rooms", 2, "Seats", None)
    assert read(tables).warnings == ()


def test_a_type_that_nobody_leads_is_a_warning(read: Read, tables: Tables, put: Put) -> None:
    """The last of its leaders may have left, as in a scenario: rules about it are bent, if need be."""
    put("Clinicians", 2, "Leads", None)
    told = {warning.cell: warning.text for warning in read(tables).warnings}
    assert told["Group types!A2"].startswith("no clinician leads CBT, so no group of it is held; write it in Leads")


def test_a_role_that_nobody_has_is_a_warning(read: Read, tables: Tables) -> None:
    """The last of them may have left; it may be a slip as well."""
    tables["Individual sessions"] = [["Session", "With", "Minutes"], ["Talk", "Terapist", 50]]
    told = {warning.cell: warning.text for warning in read(tables).warnings}
    assert told["Individual sessions!B2"] == (
        'no clinician has the role "Terapist", so no Talk is held, which bends a rule; did you mean Therapist?'
    )


def test_a_fault_in_an_individual_session_casts_no_doubt_on_its_role(
    write_book: Callable[..., Path], tables: Tables
) -> None:
    """Its column in Patients is known all the same; others are not."""
    tables["Individual sessions"] = [["Session", "With", "Minutes"], ["Talk", "Therapist", "long"]]
    tables["Patients"][0].append("Therapists")
    with pytest.raises(WorkbookError) as error:
        read_clinic(write_book(tables))
    assert [fault.cell for fault in error.value.faults] == ["Individual sessions!C2"]
    assert [warning.cell for warning in error.value.warnings] == ["Patients!U1"]


def test_a_type_that_no_room_suits(read: Read, tables: Tables, put: Put) -> None:
    """It is told where the type is defined."""
    put("Rooms", 2, "Use", "Individual")
    found = dict(faults_of(read, tables))
    assert "no room is used for groups, so CBT can be held nowhere" in found["Group types!G2"]
    assert "no room with Sink is used for groups" in found["Group types!G3"]


@pytest.mark.parametrize(("sheet", "kinds"), [("Patients", ("Group", "Clinician")), ("Clinicians", ("",))])
def test_wished_and_avoided_is_a_fault(
    read: Read, tables: Tables, put: Put, sheet: str, kinds: tuple[str, ...]
) -> None:
    """Of groups and clinicians by a patient, of types and tracks by a clinician."""
    cells = []
    for kind in kinds:
        names = "Rivera" if kind == "Clinician" else "CBT"
        put(sheet, 2, f"{kind} wishes".strip().capitalize(), names)
        cells.append(put(sheet, 2, f"{kind} avoids".strip().capitalize(), names))
    found = faults_of(read, tables)
    assert [cell for cell, _ in found] == cells
    assert all("too; take it out of one of them" in text for _, text in found)


def test_an_own_clinician_has_the_tags_asked(read: Read, tables: Tables, put: Put) -> None:
    """The fault is in the cell of the clinician."""
    put("Clinicians", 3, "Tags", "Spanish")
    put("Patients", 2, "Clinician tags", "spanish")
    cell = put("Patients", 2, "Therapist", "Rivera")
    ((where, text),) = faults_of(read, tables)
    assert where == cell
    assert "Rivera does not have the tag Spanish" in text


def test_a_name_that_fits_two_is_a_fault_where_it_is_used(read: Read, tables: Tables, put: Put) -> None:
    """A room called like a clinician is fine until somebody takes time off."""
    put("Rooms", 3, "Room", "Osei")
    put("Clinicians", 2, "Office", "Osei")
    read(tables)
    put("Time off", 2, "Who", "Osei")
    put("Time off", 2, "Day", "Mon")
    ((cell, text),) = faults_of(read, tables)
    assert (cell, text) == (
        "Time off!A2",
        '"Osei" is the name of a clinician and a room; give one of them another name',
    )


def test_a_day_of_a_track_without_blocks(read: Read, tables: Tables, put: Put) -> None:
    """Told where the track says its days."""
    put("Blocks", 4, "Days", "Mon")
    ((cell, text),) = faults_of(read, tables)
    assert (cell, text[:27]) == ("Tracks!B3", "Evening has no block on Wed")


def test_steps_of_a_taper_plan(read: Read, tables: Tables) -> None:
    """Numbers once each, and only the last step until discharge."""
    tables["Taper plans"] = [
        ["Plan", "Step", "Weeks", "Days per week"],
        ["A", 1, None, 5],
        ["A", 2, 2, 4],
        ["A", 2, 2, 3],
    ]
    found = dict(faults_of(read, tables))
    assert "only the last step" in found["Taper plans!C2"]
    assert "has a step 2 already" in found["Taper plans!B4"]


def test_a_priority_given_twice(read: Read, tables: Tables) -> None:
    """Neither weight is chosen."""
    tables["Priorities"] = [["Wish", "Weight"], ["Track", 3], ["track", 4]]
    assert [cell for cell, _ in faults_of(read, tables)] == ["Priorities!A3"]


def test_merged_cells_and_formulas_without_values(write_book: Callable[..., Path], tables: Tables) -> None:
    """The range and the cell are named."""
    path = write_book(tables)
    book = openpyxl.load_workbook(path)
    book["Tracks"].merge_cells("C2:C3")
    book["Rooms"]["C2"] = "=5+5"
    book.save(path)
    with pytest.raises(WorkbookError) as error:
        read_clinic(path)
    found = {fault.cell: fault.text for fault in error.value.faults}
    assert "merged" in found["Tracks!C2:C3"]
    assert "formula without a value" in found["Rooms!C2"]


def test_a_timetable_is_no_clinic(write_book: Callable[..., Path]) -> None:
    """Given in place of the clinic's workbook, it is recognised."""
    with pytest.raises(WorkbookError, match="it is a timetable") as error:
        read_clinic(write_book({"Sessions": [["Session"]], "Assignments": [["Patient ID"]], "Patients": [["x"]]}))
    assert len(error.value.faults) == 1
