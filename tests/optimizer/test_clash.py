"""Where facts clash, exactly the rows that clash are named."""

from __future__ import annotations

import pytest
from rule_cases import bare, off
from small import MON_TO_WED, patient, week_of
from test_counting_locks import LATE, locked

from models.clinic import Clinic, Lock, When
from models.people import KeepApart
from models.source import Source
from optimizer.clash import NO_REASON, no_timetable
from optimizer.clock import Clock
from optimizer.options import Options

MON, TUE, WED = (When((day,)) for day in MON_TO_WED)
HARMLESS = (Lock("P2", when=MON), Lock(group="Process"), Lock("P2", "CBT"))
"""Rows 2 to 4 of every sheet of locks here: they hold whatever follows."""
CLOCK = Clock(Options(workers=1))
APART = KeepApart("P1", "P2", True, Source("Keep apart", 2))
CLASHES: dict[str, tuple[Clinic, list[str], str]] = {
    "two tracks for one patient": (
        locked(*HARMLESS, Lock("P1", track="Morning"), Lock("P1", track="Late"), **LATE),
        ["Locks!A5", "Locks!A6"],
        "P1 would be in two tracks",
    ),
    "a clinician in two places": (
        locked(
            *HARMLESS,
            Lock(None, "CBT", MON, "B1", None, "Ash"),
            Lock("P1", when=MON),
            Lock(None, "Process", MON, "B1", None, "Ash"),
        ),
        ["Locks!A5", "Locks!A7"],
        "Ash would be in two places at once",
    ),
    "a lock in a closed room": (
        locked(*HARMLESS, Lock(group="CBT", when=TUE, room="R1"), time_off=(off("R1", "room", "Tue"),)),
        ["Locks!A5"],
        "another Room",
    ),
    "more days than the week asks": (
        locked(*HARMLESS, Lock("P1", when=WED), Lock("P1", when=TUE)),
        ["Locks!A5", "Locks!A6"],
        "no 1 day of it",
    ),
    "a lock against a pair kept apart": (
        locked(*HARMLESS, Lock("P1", track="Morning"), Lock("P2", block="B2"), keep_apart=(APART,), **LATE),
        ["Keep apart!A2", "Locks!A5", "Locks!A6"],
        "kept apart in tracks",
    ),
    "a group too large": (
        locked(
            *(Lock(f"P{n}", "CBT", MON, "B1", None, "Ash") for n in range(1, 4)),
            alter={"CBT": {"most_patients": 2}},
            patients=tuple(patient(f"P{n}", 1) for n in range(1, 4)),
        ),
        ["Locks!A2", "Locks!A3", "Locks!A4"],
        "hours, rooms and qualifications",
    ),
    "a second leader for too few patients": (
        locked(
            Lock("P2", track="Morning"),
            Lock(None, "CBT", MON, "B1", None, "Cedar"),
            Lock(None, "CBT", MON, "B1", None, "Ash"),
            Lock(None, "CBT", MON, "B1", None, None, "R1"),
            alter={"CBT": {"second_above": 3}, "R2": {"use": "Individual"}},
            blocks=bare().blocks[:1],
            time_off=(off("R1", "room", "Mon", 600),),
        ),
        ["Locks!A3", "Locks!A4"],
        "hours, rooms and qualifications",
    ),
}


@pytest.mark.parametrize("name", CLASHES)
def test_exactly_the_rows_that_clash(name: str) -> None:
    """No row that could stay is named; the text says why they clash."""
    clinic, cells, words = CLASHES[name]
    error = no_timetable(week_of(clinic), CLOCK)
    assert [clash.cell for clash in error.clashes] == cells
    assert all(words in clash.text for clash in error.clashes)
    assert error.exit_code == 4


def test_stopped_search_names_them_all() -> None:
    """Where the time is up and counting says nothing, no row is called harmless without proof."""
    clock = Clock(Options(workers=1))
    clock.stopped = True
    clinic = CLASHES["a second leader for too few patients"][0]
    assert len(no_timetable(week_of(clinic), clock).clashes) == len(clinic.locks)
    assert len(no_timetable(week_of(CLASHES["two tracks for one patient"][0]), clock).clashes) == 2


def test_others_are_asked_where_few_are_not_enough() -> None:
    """A lock that only the last of many patients can fulfil is no clash, and is not named."""
    people = (*(patient(f"P{n}", 1) for n in range(20)), patient("P99", 1, tags=("x",)))
    alter = {"CBT": {"most_patients": 2}, "Process": {"open_to": ("x",)}}
    locks = (Lock(group="Process"), *(Lock(f"P{n}", "CBT", MON, "B1", None, "Ash") for n in range(3)))
    error = no_timetable(week_of(locked(*locks, patients=people, alter=alter)), CLOCK)
    assert [clash.cell for clash in error.clashes] == ["Locks!A3", "Locks!A4", "Locks!A5"]


def test_no_error_is_empty() -> None:
    """Where what is held leaves no timetable whatever is locked, that is said."""
    error = no_timetable(week_of(bare()), CLOCK, lambda formulation: formulation.add(False))
    assert [clash.text for clash in error.clashes] == [NO_REASON]


def test_what_is_held_is_not_blamed_where_the_rows_alone_clash() -> None:
    """Two rows that no week can keep are told as they are without a past."""
    clinic, cells, words = CLASHES["two tracks for one patient"]
    error = no_timetable(week_of(clinic), CLOCK, lambda _: None)
    assert [clash.cell for clash in error.clashes] == cells
    assert not any("has begun" in clash.text for clash in error.clashes)
    assert all(words in clash.text for clash in error.clashes)
