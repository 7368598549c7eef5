"""The timetable as JSON, and its schema."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from models.contract import output_sheet
from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.program_tables import program_tables
from outputs.timetable_json import timetable_json, write_json
from outputs.timetable_schema import timetable_schema

VALIDATOR = Draft202012Validator(timetable_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_schema_is_one() -> None:
    """It keeps the rules of JSON Schema."""
    Draft202012Validator.check_schema(timetable_schema())


def test_a_timetable_keeps_its_schema(small: PlannedWeek, bent: PlannedWeek) -> None:
    """With and without findings; also one without sessions."""
    empty = replace(small, timetable=Timetable((), {}), wishes=())
    assert [list(VALIDATOR.iter_errors(timetable_json(planned))) for planned in (small, bent, empty)] == [[], [], []]


@pytest.mark.parametrize(
    ("sheet", "column", "wrong"),
    [
        ("Sessions", "Date", "30/11/2026"),
        ("Sessions", "Start", "9:00"),
        ("Sessions", "Kind", "Other"),
        ("Sessions", "Patient IDs", "P001; P002"),
        ("Sessions", "Type", None),
        ("Attendance", "Lock", "x"),
        ("Assignments", "Days", ["Monday"]),
        ("Assignments", "Therapist", 3),
        ("Wishes", "Granted", "half"),
    ],
)
def test_the_schema_refuses_what_is_no_timetable(small: PlannedWeek, sheet: str, column: str, wrong: Any) -> None:
    """Each kind of column is checked, and none may be missing."""
    made = timetable_json(small)
    made[sheet][0][column] = wrong
    assert [list(error.path)[:3] for error in VALIDATOR.iter_errors(made)][:1] == [[sheet, 0, column]]


def test_no_column_may_be_missing(small: PlannedWeek) -> None:
    """Nor any sheet, nor the version."""
    made = timetable_json(small)
    del made["Sessions"][0]["Room"], made["version"], made["Findings"]
    assert len(list(VALIDATOR.iter_errors(made))) == 3


def test_it_says_what_the_sheets_say(bent: PlannedWeek) -> None:
    """The same columns in the same order; lists as lists, times with two digits, blanks as null, x as true."""
    made = timetable_json(bent)
    for table in program_tables(bent):
        assert [list(row) for row in made[table.name]] == [[c.name for c in table.columns]] * len(table.rows)
    assert {column.name for column in output_sheet("Sessions").columns} == set(made["Sessions"][0])
    shared = next(row for row in made["Sessions"] if row["Heads"] == 2)
    assert shared["Patient IDs"] == ["P001", "P004"]
    assert (made["Sessions"][0]["Start"], made["Sessions"][0]["Track"]) == ("08:00", None)
    assert [row["Lock"] for row in made["Sessions"]].count(True) == 1
    assert made["Assignments"][0]["Therapist"] == "Rivera"
    assert made["Summary"]["Week of"] == "2026-11-30"


def test_any_name_comes_back_as_it_was(small: PlannedWeek, tmp_path: Path) -> None:
    """Quotes, emoji and what looks like a formula; only what no file can hold is left out."""
    names = ('=1+1 "quoted" \\', "🌿, Wren", "half \ud83c sign")
    sessions = tuple(replace(small.timetable.sessions[0], clinicians=(name,)) for name in names)
    write_json(replace(small, timetable=Timetable(sessions, {})), tmp_path / "week.json")
    read = json.loads((tmp_path / "week.json").read_text(encoding="utf-8"))
    assert {row["Clinicians"][0] for row in read["Sessions"]} == {*names[:2], "half  sign"}
