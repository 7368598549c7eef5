"""Sets of slots that share a minute."""

from __future__ import annotations

import datetime as dt

import pytest

from models.calendar import Slot, Span
from optimizer.overlap import cliques

MON = dt.date(2026, 11, 30)


def slots(*spans: tuple[int, int], day: int = 0) -> list[Slot]:
    """Windows of a day, named by their start."""
    return [Slot(MON + dt.timedelta(days=day), Span(*span), str(span[0])) for span in spans]


@pytest.mark.parametrize(
    ("spans", "largest"),
    [
        ((), []),
        (((0, 10),), [{"0"}]),
        (((0, 10), (10, 20)), [{"0"}, {"10"}]),
        (((0, 11), (10, 20)), [{"0", "10"}]),
        (((0, 30), (5, 15), (10, 20), (25, 40)), [{"0", "5", "10"}, {"0", "25"}]),
        (((0, 30), (5, 10), (12, 20)), [{"0", "5"}, {"0", "12"}]),
    ],
)
def test_largest_sets(spans: tuple[tuple[int, int], ...], largest: list[set[str]]) -> None:
    """Each is as large as can be, and touching is not sharing."""
    assert [{slot.block for slot in clique} for clique in cliques(slots(*spans))] == largest


def test_days_are_apart() -> None:
    """The same time of two days is two times; a slot named twice is one."""
    assert len(cliques([*slots((0, 10)), *slots((0, 10), day=1), *slots((0, 10))])) == 2
