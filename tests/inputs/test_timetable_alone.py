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


def test_notes_are_no_own_clinicians(write_book: Callable[..., Path]) -> None:
    """A column that names nobody who holds a session is passed over, with a warning; a blank one may be a role's."""
    tables = week()
    tables["Assignments"][0] += ["Notes", "Nurse"]
    tables["Assignments"][1] += ["ask about the bus"]
    file = read_alone(write_book(tables))
    assert file.timetable.assignments["007"].own == {"Guide": "Rivera"}
    assert [(w.cell, w.text) for w in file.warnings] == [
        ("Assignments!E1", "the column Notes is not known and is passed over")
    ]


def test_an_own_clinician_need_not_hold_a_session(write_book: Callable[..., Path]) -> None:
    """Where the column, or the other timetable, names one who does."""
    tables = week()
    tables["Assignments"].append(["8", "Morning", "Mon", "Osei"])
    first = read_alone(write_book(tables, "a.xlsx")).timetable
    assert first.assignments["8"].own == {"Guide": "Osei"}
    tables["Sessions"][1][7] = "Wren"
    assert read_alone(write_book(tables, "b.xlsx"), first).timetable.assignments == first.assignments


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


@pytest.mark.parametrize(("clinician", "patient"), [("Smith, John", "7, 8"), ("Smith, John; Osei", "7, 8; 9")])
def test_a_comma_in_a_name_parts_nothing(write_book: Callable[..., Path], clinician: str, patient: str) -> None:
    """We write ; between names; whether or not another timetable is known, the name is one."""
    tables = week(patient, clinician)
    tables["Assignments"][1:] = [[name, "Morning", "Mon", "Smith, John"] for name in patient.split("; ")]
    first = read_alone(write_book(tables)).timetable
    assert first.sessions[0].clinicians == tuple(clinician.split("; "))
    assert first.sessions[0].patients == tuple(patient.split("; "))
    assert read_alone(write_book(tables), first).timetable == first


def test_a_comma_typed_by_hand_parts_names_that_are_known(write_book: Callable[..., Path]) -> None:
    """From elsewhere in the workbook: from Assignments, and from sessions with one clinician or ; between them."""
    tables = week("7, p8", "rivera, Osei, Wren")
    alone = [MON, "10:00", "10:50", "Morning", "M2", "Group", "CBT", "Osei; Wren", None, "7"]
    tables["Sessions"].append(alone)
    tables["Assignments"][1:] = [["7", "Morning", "Mon", "Rivera"], ["P8", "Morning", "Mon", None]]
    session, _ = read_alone(write_book(tables)).timetable.sessions
    assert (session.clinicians, session.patients) == (("Rivera", "Osei", "Wren"), ("7", "P8"))
