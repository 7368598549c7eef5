"""Locks and pairs kept apart that no timetable can keep are named, and the solver agrees."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from counting_cases import KEYS, is_possible, is_proved
from rule_cases import bare, off
from small import MON_TO_WED, MONDAY, patient, week_of

from models.calendar import Span
from models.clinic import Clinic, Lock, When
from models.findings import STRUCTURAL
from models.people import KeepApart
from models.program import Block, IndividualKind, Track
from models.source import Source
from optimizer.counting import shortages
from optimizer.rules import policies

MON, TUE, WED = (When((day,)) for day in MON_TO_WED)
NEXT_WEEK = MONDAY + dt.timedelta(days=8)
THERAPY = IndividualKind("Therapy", "Therapist", 50)
LATE = {
    "tracks": (Track("Morning", MON_TO_WED), Track("Late", MON_TO_WED)),
    "blocks": (
        Block("B1", "Morning", MON_TO_WED, Span(540, 600)),
        Block("B2", "Morning", MON_TO_WED, Span(615, 675)),
        Block("L1", "Late", MON_TO_WED, Span(600, 660)),
    ),
}
COLUMNS = ("Patient ID", "Group type", "Day", "Block", "Track", "Clinician", "Room")


def locked(*locks: Lock, **facts: Any) -> Clinic:
    """The bare clinic with these locks, each with a row of the sheet from row 2."""
    cells = dict(zip(COLUMNS, "ABCDEFG", strict=True))
    rows = (
        Lock(*(getattr(lock, name) for name in NAMES), Source("Locks", n, cells)) for n, lock in enumerate(locks, 2)
    )
    return bare(locks=tuple(rows), **facts)


NAMES = ("patient", "group", "when", "block", "track", "clinician", "room")
ALONE = {
    "an unqualified clinician": (locked(Lock("P1", "Art", clinician="Ash")), "Locks!F2", "another Clinician"),
    "a closed room": (
        locked(Lock(group="CBT", when=MON, room="R1"), time_off=(off("R1", "room", "Mon"),)),
        "Locks!G2",
        "another Room",
    ),
    "a room for individuals": (locked(Lock(group="CBT", room="Nook")), "Locks!G2", "another Room"),
    "a clinician who is off": (
        locked(Lock(when=TUE, clinician="Ash"), time_off=(off("Ash", "clinician", "Tue"),)),
        "Locks!F2",
        "another Clinician",
    ),
    "a day without blocks": (locked(Lock("P1", when=When((5,)))), "Locks!C2", "another Day"),
    "a type that may not run": (
        locked(Lock("P1", "CBT", TUE), alter={"CBT": {"days": (0,)}}),
        "Locks!B2",
        "another Group type",
    ),
    "a type that is not open": (
        locked(Lock("P1", "CBT"), alter={"CBT": {"open_to": ("x",)}}),
        "Locks!B2",
        "another Group type",
    ),
    "a track that is closed": (
        locked(Lock("P1", track="Late"), **LATE, alter={"P1": {"current_track": "Morning"}}),
        "Locks!E2",
        "the lock on P1, Late",
    ),
    "a session that is not due": (
        locked(
            Lock("P1", "Therapy"), individuals=(THERAPY,), alter={"P1": {"tags": ()}, "Therapy": {"open_to": ("x",)}}
        ),
        "Locks!B2",
        "another Group type",
    ),
    "an office that is not the room": (
        locked(Lock("P1", "Therapy", room="Nook"), individuals=(THERAPY,), alter={"Ash": {"office": "R1"}}),
        "Locks!G2",
        "another Room",
    ),
}
PAIRS = {
    "two tracks": (locked(Lock("P1", track="Late"), Lock("P1", block="B1"), **LATE), "P1 would be in two tracks"),
    "two sessions at once": (
        locked(Lock("P1", "CBT", MON, "B1"), Lock("P1", "Process", MON, "B1")),
        "P1 would be in two sessions at once",
    ),
    "a clinician in two places": (
        locked(Lock(None, "CBT", MON, "B1", None, "Ash"), Lock(None, "Process", MON, "B1", None, "Ash")),
        "Ash would be in two places",
    ),
    "a clinician in overlapping blocks": (
        locked(
            Lock(None, None, MON, "B1", None, "Ash"),
            Lock(None, None, MON, "X", None, "Ash"),
            blocks=(*LATE["blocks"][:2], Block("X", "Late", (0,), Span(570, 640))),
            tracks=LATE["tracks"],
        ),
        "Ash would be in two places",
    ),
    "a room with two sessions": (
        locked(Lock(None, "CBT", MON, "B1", None, None, "R1"), Lock(None, "Process", MON, "B1", None, None, "R1")),
        "R1 would hold two",
    ),
    "two individual sessions of one kind": (
        locked(
            Lock("P1", "Therapy", MON), Lock("P1", "Therapy", TUE), individuals=(THERAPY,), patients=(patient("P1", 2),)
        ),
        "more Therapy than is due",
    ),
    "two individual sessions with one clinician": (
        locked(
            Lock("P1", "Therapy", MON, "Noon", clinician="Ash"),
            Lock("P2", "Therapy", MON, "Noon", clinician="Ash"),
            individuals=(THERAPY,),
        ),
        "Ash would be in two places",
    ),
}
FREE = {
    "two leaders of one group": locked(
        Lock(None, "Art", MON, "B1", None, "Birch"), Lock(None, "Art", MON, "B1", None, "Cedar")
    ),
    "two clinicians of parallel groups": locked(
        Lock(None, "CBT", MON, "B1", None, "Ash"), Lock(None, "CBT", MON, "B1", None, "Cedar")
    ),
    "two patients of one group": locked(
        Lock("P1", "CBT", MON, "B1", None, "Ash"), Lock("P2", "CBT", MON, "B1", None, "Ash")
    ),
    "two rooms": locked(Lock(None, "CBT", MON, "B1", None, None, "R1"), Lock(None, "CBT", MON, "B1", None, None, "R2")),
    "a shared room": locked(
        Lock("P1", "Therapy", MON, "Noon", None, None, "Nook"),
        Lock("P2", "Therapy", MON, "Noon", None, None, "Nook"),
        individuals=(THERAPY,),
        alter={"Birch": {"role": "Therapist"}},
    ),
    "vague locks": locked(
        Lock(), Lock("P1"), Lock(clinician="Ash"), Lock(room="R1"), Lock(room="Nook"), individuals=(THERAPY,)
    ),
    "another week": locked(Lock("P1", "CBT", When(None, NEXT_WEEK, NEXT_WEEK)), Lock("P1", "CBT", MON)),
}


@pytest.mark.parametrize("name", ALONE)
def test_a_lock_that_nothing_fulfils(name: str) -> None:
    """The lock is named with the cell to change, and nothing else."""
    clinic, cell, words = ALONE[name]
    week = week_of(clinic)
    (found,) = [s for s in shortages(week) if s.tier == STRUCTURAL]
    assert (KEYS[found.rule], found.cell) == ("locks", cell)
    assert words in found.text
    assert is_proved(week, found)


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_of_locks(name: str) -> None:
    """The second lock is named with the cell of the first and what they would do together."""
    clinic, words = PAIRS[name]
    week = week_of(clinic)
    found = [s for s in shortages(week) if s.tier == STRUCTURAL and words in s.text]
    assert [(s.cell, "Locks!A2" in s.text) for s in found] == [("Locks!A3", True)]
    assert all(is_proved(week, s) for s in shortages(week))


@pytest.mark.parametrize("name", FREE)
def test_locks_that_hold_together(name: str) -> None:
    """No alarm where one timetable keeps all locks."""
    week = week_of(FREE[name])
    assert [s for s in shortages(week) if s.tier == STRUCTURAL] == []
    assert is_possible(week, policies())


def test_more_locked_days_than_days() -> None:
    """Locks of a patient that need more days than the week has are named together."""
    week = week_of(locked(Lock("P1", when=MON), Lock("P1", when=TUE), Lock("P1", "CBT", When((0, 1)))))
    (found,) = shortages(week)
    assert found.cell == "Locks!A4"
    assert "Locks!A2, Locks!A3 and Locks!A4" in found.text
    assert is_proved(week, found)


@pytest.mark.parametrize("chain", [False, True])
def test_kept_apart_in_the_only_track(chain: bool) -> None:
    """Pairs that take a patient's last track are named, also where one takes a track after the other."""
    people = [patient("P1", 1, current_track="Morning"), patient("P2", 1), patient("P3", 1)]
    pairs = [KeepApart("P1", "P2", True)]
    if chain:
        pairs += [KeepApart("P2", "P3", True), KeepApart("P1", "P3", True)]
    week = week_of(bare(patients=tuple(people), keep_apart=tuple(pairs), **LATE))
    found = [s for s in shortages(week) if KEYS[s.rule] == "keep_apart"]
    assert len(found) == chain
    assert is_possible(week, policies()) != chain
