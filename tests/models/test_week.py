"""What a week says of its slots, its patients and its staff."""

from __future__ import annotations

import datetime as dt

import pytest
from rule_cases import bare, off
from small import MONDAY, patient, week_of

from models.calendar import Slot, Span
from models.clinic import Lock, When
from models.people import Unavailable
from models.program import Block, GroupType

NOON = Slot(MONDAY, Span(690, 740), "Noon")
BLOCK = Slot(MONDAY, Span(540, 600), "B1", "Morning")
WINDOWS = {"Dawn": (480, 490), "Inside": (601, 611), "Touching": (675, 685), "Over": (670, 680)}


def window(name: str) -> Slot:
    """One of the windows on Monday."""
    return Slot(MONDAY, Span(*WINDOWS[name]), name)


def test_slots_and_dates() -> None:
    """Blocks and windows are told apart, and a track's blocks of a day come in order."""
    week = week_of(bare())
    assert week.dates == tuple(MONDAY + dt.timedelta(days=n) for n in range(3))
    assert [s.block for s in week.windows] == ["Noon"] * 3
    assert len(week.blocks) == 6
    assert [s.block for s in week.track_day["Morning", MONDAY]] == ["B1", "B2"]
    assert ("Morning", MONDAY + dt.timedelta(days=3)) not in week.track_day


@pytest.mark.parametrize(
    ("group", "slot", "runs"),
    [
        (GroupType("CBT"), BLOCK, True),
        (GroupType("CBT"), NOON, False),
        (GroupType("CBT", tracks=("Morning",), days=(0,)), BLOCK, True),
        (GroupType("CBT", tracks=("Evening",)), BLOCK, False),
        (GroupType("CBT", days=(1,)), BLOCK, False),
    ],
)
def test_where_a_type_runs(group: GroupType, slot: Slot, runs: bool) -> None:
    """In blocks of its tracks on its days; blank means anywhere."""
    assert week_of(bare()).runs_in(group, slot) is runs


@pytest.mark.parametrize(("name", "wait"), [("Dawn", 50), ("Inside", 0), ("Touching", 0), ("Noon", 15)])
def test_wait(name: str, wait: int) -> None:
    """The gap to the nearer of the track's first start and last end; none inside, none without the track."""
    week = week_of(bare())
    slot = NOON if name == "Noon" else window(name)
    assert week.wait(slot, "Morning") == wait
    assert week.wait(slot, "Evening") == 0


def test_windows_in_the_way_of_blocks() -> None:
    """Only a real overlap with a block that the track holds that day closes a window."""
    week = week_of(bare())
    assert week.in_way(window("Over"), "Morning")
    assert not week.in_way(window("Touching"), "Morning")
    assert not week.in_way(window("Over"), "Evening")
    closed = week_of(bare(time_off=(off("Morning", "track", "Mon", 620, 630),)))
    assert not closed.in_way(window("Over"), "Morning")


@pytest.mark.parametrize(
    ("away", "hours"),
    [((), True), (((0, 1440),), False), (((480, 1000), (1000, 1200)), False), (((480, 1000), (1001, 1200)), True)],
)
def test_who_has_hours(away: tuple[tuple[int, int], ...], hours: bool) -> None:
    """Hours of which time off leaves nothing are none; Ash works 8:00 to 20:00 on Mondays."""
    rows = tuple(off("Ash", "clinician", "Mon", *span) for span in away)
    week = week_of(bare({"Ash": {"hours": {0: (Span(480, 1200),)}}}, time_off=rows))
    assert week.has_hours("Ash") is hours
    assert not week.has_hours("Nobody")


def test_patients_attending() -> None:
    """Patients without days are in the week but do not attend; open days of all tracks come in order."""
    closed = (Unavailable(days=(0, 1, 2)),)
    week = week_of(bare(patients=(patient("P1", 1), patient("P2", 1, cannot_attend=closed))))
    assert list(week.patients) == ["P1", "P2"]
    assert [p.id for p in week.attending] == ["P1"]
    assert week.patients["P1"].any_open_days == week.dates


def test_locks_of_the_week() -> None:
    """A lock without a day or on a weekday is of every week, one on a date of its own."""
    inside, outside = (When(None, d, d) for d in (MONDAY + dt.timedelta(days=6), MONDAY + dt.timedelta(days=7)))
    locks = (Lock("P1", track="Morning"), Lock("P1", when=When((6,))), Lock("P1", when=inside))
    week = week_of(bare(locks=(*locks, Lock("P1", when=outside))))
    assert week.locks == locks


def test_blocks_of_unequal_length_on_other_days() -> None:
    """A block runs on its own days only, whatever the track's days."""
    more = Block("B3", "Morning", (1,), Span(700, 790))
    week = week_of(bare(blocks=(*bare().blocks, more)))
    lengths = [[s.span.minutes for s in slots] for slots in week.track_day.values()]
    assert lengths == [[60, 60], [60, 60, 90], [60, 60]]
