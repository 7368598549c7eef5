"""Who is directly affected by an absence, without any solver."""

from __future__ import annotations

from dataclasses import replace

import pytest
from repair_cases import at, off, published
from small import small_clinic, week_of

from models.clinic import TimeOff
from models.repair import Published
from models.week import Week
from optimizer.affected import affected_people, lost_sessions, still_held


def _week(*absences: TimeOff) -> Week:
    return week_of(replace(small_clinic(), time_off=absences))


@pytest.mark.parametrize(
    ("absence", "people"),
    [
        (off("Birch", 0), {"P1", "P2", "P4", "Birch", "Cedar"}),
        (off("P2", 1), {"P2", "Birch"}),
        (off("Nook", 1), {"P2", "P3", "Ash", "Birch"}),
        (off("Cedar", 1), set()),
    ],
)
def test_everybody_with_a_lost_session_is_affected(absence: TimeOff, people: set[str]) -> None:
    """A clinician takes whole sessions with them, a patient only their own part, a room all that is in it."""
    assert set(affected_people(_week(absence), Published(published()))) == people


def test_the_past_affects_nobody() -> None:
    """Sessions that have begun before the moment are held."""
    assert affected_people(_week(off("Birch", 0)), Published(published(), at(1, 0))) == ()


def test_what_is_left_has_only_those_who_can_come() -> None:
    """Groups go on without an absent patient; the sessions of an absent clinician are gone."""
    left = still_held(_week(off("P2", 1)), published())
    assert not any(s.slot.weekday == 1 and "P2" in s.patients for s in left.sessions)
    assert len(published().sessions) - len(left.sessions) == 2
    lost = lost_sessions(_week(off("Birch", 0)), published())
    assert {(s.type, s.slot.weekday) for s in lost} == {("Process", 0), ("Art", 0), ("Case management", 0)}
