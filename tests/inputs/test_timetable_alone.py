"""A timetable read without its clinic."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inputs.timetable_alone import read_alone
from models.errors import WorkbookError

Tables = dict[str, list[list[Any]]]
MON = dt.datetime(2026, 11, 23)


def week(patient: object = "007", clinician: str = "Rivera") -> Tables:
    """A timetable of one session."""
    return {
        "Sessions": [
            ["Date", "Start", "End", "Track", "Block", "Kind", "Type", "Clinicians", "Room", "Patient IDs"],
            [MON, "9:00", "9:50", "Morning", "M1", "Group", "CBT", clinician, None, patient],
        ],
        "Assignments": [["Patient ID", "Track", "Days", "Guide"], [patient, "Morning", "Mon", clinician]],
    }  # fmt: skip


def test_every_name_counts_as_written(write_book: Callable[..., Path]) -> None:
    """Own clinicians stand in all columns that the contract does not name."""
    file = read_alone(write_book(week()))
    (session,) = file.timetable.sessions
    assert (session.type, session.clinicians, session.room, session.patients) == ("CBT", ("Rivera",), None, ("007",))
    assert file.timetable.assignments["007"].own == {"Guide": "Rivera"}
    assert file.warnings == ()


def test_two_are_spelt_alike(write_book: Callable[..., Path]) -> None:
    """A name in other letters is the same name."""
    first = read_alone(write_book(week("p7", "Rivera"), "a.xlsx")).timetable
    second = read_alone(write_book(week("P7", "RIVERA"), "b.xlsx"), first).timetable
    assert second.sessions[0].patients == ("p7",)
    assert second.assignments["p7"].own == {"Guide": "Rivera"}


def test_what_cannot_be_understood_is_a_fault(write_book: Callable[..., Path]) -> None:
    """As in any workbook."""
    tables = week()
    tables["Sessions"][1][1] = "nine"
    with pytest.raises(WorkbookError, match="Sessions!B2"):
        read_alone(write_book(tables))
