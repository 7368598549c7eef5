"""The cell that a finding is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from rule_cases import DAY, bare, case
from small import MONDAY

from models.findings import POLICY, Finding
from models.located import cell_of, cells_of
from models.source import Source
from models.timetable import Assignment, Timetable

COLUMNS = {"Track": "F", "Type": "I", "Clinicians": "J", "Room": "K", "Patient IDs": "M"}
SESSIONS = case(bare(), *DAY).timetable.sessions
TIMETABLE = Timetable(tuple(replace(s, source=Source("Sessions", n, COLUMNS)) for n, s in enumerate(SESSIONS, 2)), {})


@pytest.mark.parametrize(
    ("who", "slot", "cell"),
    [
        ("Ash", SESSIONS[0].slot, "Sessions!J2"),
        ("P1", SESSIONS[1].slot, "Sessions!M3"),
        ("R1", None, "Sessions!K2"),
        ("Process", None, "Sessions!I3"),
        ("Ash", SESSIONS[1].slot, ""),
    ],
)
def test_the_cell_that_names_whom_it_concerns(who: str, slot: object, cell: str) -> None:
    """In the session of the slot or, without one, the first of the day."""
    finding = Finding("Rule", POLICY, who, 1, "sessions", MONDAY)
    assert cell_of(replace(finding, slot=slot), TIMETABLE) == cell


@pytest.mark.parametrize(
    ("who", "date", "cells"),
    [
        ("P1 and P2", MONDAY, ("Sessions!M2", "Sessions!M3")),
        ("Morning", MONDAY, ("Sessions!F2", "Sessions!F3")),
        ("Ash", None, ("Sessions!J2",)),
        ("P1", None, ("Assignments!A7",)),
        ("P1", MONDAY + dt.timedelta(days=2), ("Assignments!A7",)),
        ("Yew", MONDAY, ()),
    ],
)
def test_all_cells_that_name_whom_it_concerns(who: str, date: dt.date | None, cells: tuple[str, ...]) -> None:
    """Of every session of the time; where there is none, or it is the patient's week as a whole, of Assignments."""
    of_p1 = Assignment("P1", "Morning", (MONDAY,), source=Source("Assignments", 7, {"Patient ID": "A"}))
    timetable = replace(TIMETABLE, assignments={"P1": of_p1})
    assert cells_of(Finding("Rule", POLICY, who, 1, "sessions", date), timetable) == cells
