"""Blocks that were added or changed in a week that has begun are filled from now on, and missed on no day before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from repair_cases import at, off, published, repaired
from small import MON_TO_WED, altered, small_clinic

from models.calendar import Span
from models.clinic import Clinic
from models.program import Block
from models.timetable import Session
from outputs.gaps import blocks_not_covered

EARLY = Block("B0", "Morning", MON_TO_WED, Span(480, 530))
NAMED = Block("First", "Morning", MON_TO_WED, Span(540, 600))
CHANGES: dict[str, Callable[[Clinic], Clinic]] = {
    "shorter": lambda usual: altered(usual, "B1", span=Span(540, 585)),
    "later": lambda usual: altered(usual, "B1", span=Span(550, 605)),
    "at another time of day": lambda usual: altered(usual, "B1", span=Span(800, 860)),
    "under another name": lambda usual: replace(usual, blocks=(NAMED, *usual.blocks[1:])),
    "added": lambda usual: replace(usual, blocks=(*usual.blocks, EARLY)),
}


def _blocks(sessions: tuple[Session, ...], weekday: int) -> set[tuple[str, Span]]:
    return {(s.slot.block, s.slot.span) for s in sessions if s.slot.weekday == weekday and not s.slot.is_window}


@pytest.mark.parametrize("since", [at(1, 0), at(2, 0), None], ids=["Tuesday", "Wednesday", "all to come"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_block_that_changes_is_filled_from_now_on(
    change: Callable[[Clinic], Clinic], since: dt.datetime | None
) -> None:
    """Nothing is NOT COVERED: neither on days that are over, nor since the published week does not have the block."""
    planned = repaired(clinic=change(small_clinic()), since=since)
    assert blocks_not_covered(planned) == {}
    assert planned.findings == ()


def test_a_week_repaired_twice_knows_when_a_block_began() -> None:
    """Added on Tuesday, so that Monday had none; on Wednesday something else happens."""
    clinic = CHANGES["added"](small_clinic())
    once = repaired(clinic=clinic, since=at(1, 0))
    again = repaired(off("R1", 2), clinic=clinic, timetable=once.timetable, since=at(2, 0))
    assert again.findings == ()
    assert blocks_not_covered(again) == {}


def test_a_block_held_today_is_not_held_again_at_its_new_time() -> None:
    """Whoever was in it at nine does not come for it after noon."""
    planned = repaired(clinic=CHANGES["at another time of day"](small_clinic()), since=at(0, 11))
    assert _blocks(planned.timetable.of_patient["P2"], 0) == {("B1", Span(540, 600)), ("B2", Span(615, 675))}
    assert _blocks(planned.timetable.of_patient["P2"], 1) == {("B1", Span(800, 860)), ("B2", Span(615, 675))}
    assert planned.findings == ()


@pytest.mark.parametrize("weekday", [0, 1])
@pytest.mark.parametrize("since", [None, at(2, 0)])
def test_a_block_that_nobody_covered_is_no_reason_to_move_anybody(weekday: int, since: dt.datetime | None) -> None:
    """It stays as empty as it was published for all; on the first days that are over, it may as well be new."""
    sessions = tuple(s for s in published().sessions if (s.slot.weekday, s.slot.block) != (weekday, "B1"))
    planned = repaired(timetable=replace(published(), sessions=sessions), since=since)
    assert planned.moved is not None
    assert planned.moved.people == 0
    told = {finding.date for finding in planned.findings if finding.text == "NOT COVERED"}
    assert len(told) == (0 if (weekday, since) == (0, at(2, 0)) else 1)


def test_who_was_in_no_session_of_a_changed_block_still_was_in_none() -> None:
    """A hole of Monday is told in the block as it was then."""
    first = next(s for s in published().sessions if (s.slot.weekday, s.slot.block) == (0, "B1"))
    left = replace(first, patients=("P2",))
    timetable = replace(published(), sessions=(left, *(s for s in published().sessions if s != first)))
    planned = repaired(clinic=CHANGES["shorter"](small_clinic()), timetable=timetable, since=at(2, 0))
    assert blocks_not_covered(planned) == {first.slot: ["P1"]}
    assert {(f.who, f.slot) for f in planned.findings} == {("P1", first.slot)}


@pytest.mark.parametrize("change", ["later", "at another time of day", "under another name"])
def test_what_was_planned_in_a_block_is_held_in_it_at_its_new_time(change: str) -> None:
    """The same groups and individual sessions with the same people; whoever comes at another time is moved."""
    planned = repaired(clinic=CHANGES[change](small_clinic()))
    assert sorted(map(_what, planned.timetable.sessions)) == sorted(map(_what, published().sessions))
    assert planned.moved is not None
    assert planned.repair is not None
    assert {move.who for move in planned.moved.patients} == (set() if "name" in change else {"P1", "P2", "P3", "P4"})
    assert planned.repair.least == len(planned.moved.patients)


def _what(session: Session) -> tuple[Any, ...]:
    return session.slot.date, session.type, sorted(session.clinicians), sorted(session.patients)
