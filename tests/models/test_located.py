"""The cell that a finding is about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rule_cases import DAY, bare, case
from small import MONDAY

from models.findings import POLICY, Finding
from models.located import cell_of
from models.source import Source
from models.timetable import Timetable

COLUMNS = {"Type": "I", "Clinicians": "J", "Room": "K", "Patient IDs": "M"}
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
    assert cell_of(replace(finding, date=None, slot=slot), TIMETABLE) == ""
