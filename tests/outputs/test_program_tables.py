"""Rows for programs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from repair_cases import off, repaired
from small import MONDAY

from models.clinic import Lock, When
from models.contract import output_sheet
from models.result import PlannedWeek
from outputs import program_tables as tables


def test_sessions(bent: PlannedWeek) -> None:
    """One row per session, with lists joined by semicolons and x for the locked one."""
    rows = tables.session_rows(bent)
    assert len(rows) == len(bent.timetable.sessions)
    assert [row["Lock"] for row in rows].count("x") == 1
    assert next(row["Patient IDs"] for row in rows if row["Heads"] == 2) == "P001; P004"
    assert rows[0]["Start"] == dt.timedelta(hours=8)


def test_windows_have_no_track(small: PlannedWeek) -> None:
    """The track is blank exactly for windows."""
    rows = tables.session_rows(small)
    assert {row["Kind"] for row in rows if row["Track"] == ""} == {"Individual"}


def test_attendance_lists_each_patient_and_session(small: PlannedWeek) -> None:
    """Patients in the order of their sheet, sessions by the numbers of Sessions."""
    rows = tables.attendance_rows(small)
    heads = sum(s.heads for s in small.timetable.sessions)
    numbers = {row["Session"]: row["Type"] for row in tables.session_rows(small)}
    assert len(rows) == heads
    assert list(dict.fromkeys(row["Patient ID"] for row in rows)) == list(small.week.patients)
    assert all(numbers[row["Session"]] == row["Type"] for row in rows)


def test_what_sessions_locks_is_not_locked_again(small: PlannedWeek) -> None:
    """The x of Sessions also names the clinicians, so that the one of Attendance is left to the user."""
    locked = tuple(replace(s, locked=True) for s in small.timetable.sessions)
    rows = tables.attendance_rows(replace(small, timetable=replace(small.timetable, sessions=locked)))
    assert {(row["Kind"], row["Lock"]) for row in rows} == {("Group", ""), ("Individual", "")}


def test_a_repair_keeps_the_x_of_attendance() -> None:
    """It comes back in the patient's row, unless Sessions locks the session already."""
    wednesday = MONDAY + dt.timedelta(days=2)
    lock = Lock("P1", "CBT", When(first=wednesday, last=wednesday), "B1", "Morning")
    planned = repaired(off("P4", 0), kept=(lock,))
    locked = [row for row in tables.attendance_rows(planned) if row["Lock"] == "x"]
    assert [(row["Patient ID"], row["Type"], row["Date"]) for row in locked] == [("P1", "CBT", wednesday)]
    sessions = tuple(replace(session, locked=True) for session in planned.timetable.sessions)
    again = replace(planned, timetable=replace(planned.timetable, sessions=sessions))
    assert not any(row["Lock"] for row in tables.attendance_rows(again))


def test_assignments_have_a_column_per_role(small: PlannedWeek) -> None:
    """Track, days, days asked and both own clinicians."""
    assert tables.assignment_rows(small)[0] == {
        "Patient ID": "P001",
        "Track": "Morning",
        "Days": "Mon; Tue; Wed",
        "Days this week": 3,
        "Therapist": "Rivera",
        "Case manager": "Okafor",
    }


def test_wishes_not_asked_are_granted_nothing(small: PlannedWeek) -> None:
    """Asked is yes or no; the reason stands only where it is not granted."""
    unasked = replace(small.wishes[1], wish=replace(small.wishes[1].wish, asked=False, why_not="Nobody leads it."))
    rows = tables.wish_rows(replace(small, wishes=(small.wishes[0], replace(unasked, granted=0.0), small.wishes[2])))
    assert [(row["Asked"], row["Granted"]) for row in rows] == [("yes", 0.0), ("no", 0), ("yes", 1.0)]
    assert [row["Why not"] for row in rows] == ["No seat is left.", "Nobody leads it.", ""]


def test_findings_name_rule_day_and_slot(bent: PlannedWeek) -> None:
    """By title, in the order of the catalogue; the day of a slot is told too."""
    rows = tables.finding_rows(bent)
    assert rows[0] == {
        "Rule": "Every block filled",
        "Tier": "Policy",
        "Who": "P001",
        "Day": "Mon",
        "Slot": "9:00-9:50 Morning Block 1",
        "Amount": 1,
        "Unit": "sessions",
    }
    assert [row["Rule"] for row in rows][-1] == "Most groups per day"


def test_rows_have_exactly_the_columns_of_the_contract(bent: PlannedWeek) -> None:
    """No column is missing and none is made up, roles apart."""
    made = {
        "Sessions": tables.session_rows(bent),
        "Attendance": tables.attendance_rows(bent),
        "Assignments": tables.assignment_rows(bent),
        "Wishes": tables.wish_rows(bent),
        "Findings": tables.finding_rows(bent),
    }
    for name, rows in made.items():
        extra = set(bent.week.clinic.roles) if name == "Assignments" else set()
        assert set(rows[0]) == {c.name for c in output_sheet(name).columns} | extra
