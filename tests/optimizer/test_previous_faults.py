"""Rules that a previous timetable breaks in its own week."""

from __future__ import annotations

from dataclasses import replace

from rule_cases import DAY, bare, case
from small import MONDAY

from models.clinic import Clinic, Lock
from models.previous import Previous
from models.source import Source
from optimizer.previous_faults import Declared, previous_faults

TWICE = ("Mon B1 CBT Ash R1 P1", "Mon B1 Process Ash R2 P2")
RULE = "Clinicians are in one place at a time"


def found(clinic: Clinic, *lines: str, declared: Declared = ()) -> list[tuple[str, str]]:
    """Cell and rule of what the timetable of these lines breaks."""
    timetable = case(bare(), *lines).timetable
    columns = {"Clinicians": "J", "Patient IDs": "M"}
    sessions = tuple(replace(s, source=Source("Sessions", n, columns)) for n, s in enumerate(timetable.sessions, 2))
    previous = Previous(MONDAY, replace(timetable, sessions=sessions))
    return [(cell, finding.rule) for cell, finding in previous_faults(clinic, previous, declared)]


def test_nothing_is_broken() -> None:
    """The locks of the clinic are of the planned week, not of the previous one."""
    assert found(bare(locks=(Lock("P3", "CBT"),)), *DAY) == []


def test_an_edit_that_breaks_a_rule_is_named_by_its_cell() -> None:
    """Unless the timetable declares it."""
    assert ("Sessions!J2", RULE) in found(bare(), *TWICE)
    assert RULE not in [rule for _, rule in found(bare(), *TWICE, declared={(RULE, "Ash", "Mon")})]


def test_what_is_undone_by_those_who_left_is_no_edit() -> None:
    """Without Birch the second block is empty."""
    now = bare(clinicians=tuple(c for c in bare().clinicians if c.name != "Birch"))
    assert found(now, *DAY) == []
