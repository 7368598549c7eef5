"""Spans and slots: half-open times, real overlap, how they are written."""

from __future__ import annotations

import datetime as dt

import pytest

from models.calendar import WHOLE_DAY, Slot, Span, clock, day_name, day_stretches, monday_of

WED = dt.date(2026, 12, 2)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(540, 600), Span(600, 660), False),
        (Span(540, 600), Span(599, 660), True),
        (Span(540, 600), Span(500, 541), True),
        (Span(540, 600), Span(550, 560), True),
        (Span(540, 600), Span(700, 760), False),
    ],
)
def test_times_are_half_open(one: Span, other: Span, overlap: bool) -> None:
    """Ending at ten and starting at ten do not overlap, whichever comes first."""
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_a_span_covers_what_lies_wholly_inside() -> None:
    """Both ends may touch; a minute outside is too much."""
    assert Span(540, 600).covers(Span(540, 600))
    assert WHOLE_DAY.covers(Span(0, 1440))
    assert not Span(540, 600).covers(Span(539, 600))
    assert not Span(540, 600).covers(Span(540, 601))


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], [Span(540, 600)]),
        ([Span(540, 600)], []),
        ([Span(500, 550), Span(590, 700)], [Span(550, 590)]),
        ([Span(570, 580), Span(550, 575)], [Span(540, 550), Span(580, 600)]),
        ([Span(300, 400), Span(600, 700)], [Span(540, 600)]),
    ],
)
def test_what_is_left_of_a_span(taken: list[Span], left: list[Span]) -> None:
    """In order, whatever the order of what is cut out, and whether or not it lies inside."""
    assert list(Span(540, 600).without(taken)) == left


def test_slots_overlap_on_one_date_only() -> None:
    """The same hour of another day is another time; tracks do not matter."""
    block = Slot(WED, Span(540, 600), "B1", "Morning")
    assert block.overlaps(Slot(WED, Span(590, 640), "Noon"))
    assert not block.overlaps(Slot(WED + dt.timedelta(days=1), Span(540, 600), "B1", "Morning"))


def test_slots_know_their_day_and_kind() -> None:
    """A slot without a track is a window."""
    assert Slot(WED, Span(540, 600), "Noon").is_window
    assert not Slot(WED, Span(540, 600), "B1", "Morning").is_window
    assert Slot(WED, Span(540, 600), "Noon").weekday == 2


def test_a_window_comes_before_a_block_of_its_time_and_name() -> None:
    """Slots are in order of time, also where a window is named and timed like a block of a track."""
    window, block = Slot(WED, Span(540, 600), "B1"), Slot(WED, Span(540, 600), "B1", "Morning")
    later = Slot(WED, Span(600, 660), "A1", "Evening")
    assert sorted((later, block, window)) == [window, block, later]


def test_how_times_are_written() -> None:
    """As people write them."""
    assert Span(545, 600).minutes == 55
    assert str(Span(545, 780)) == "9:05-13:00"
    assert clock(0) == "0:00"
    assert day_name(WED) == "Wed"
    assert str(Slot(WED, Span(545, 600), "B1", "Morning")) == "Wed 9:05-10:00 Morning B1"
    assert str(Slot(WED, Span(545, 600), "Noon")) == "Wed 9:05-10:00 Noon"


def test_the_monday_of_a_date() -> None:
    """Monday itself and Sunday belong to the same week."""
    monday = dt.date(2026, 11, 30)
    assert {monday_of(monday + dt.timedelta(days=n)) for n in range(7)} == {monday}


def test_days_of_the_week_as_people_write_them() -> None:
    """Three in a row and more are a stretch."""
    assert day_stretches([]) == []
    assert day_stretches([0, 1, 3, 4, 5]) == ["Mon", "Tue", "Thu-Sat"]
