"""Turns of one person and wants that compete for places, against trying everything."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import Slot, Span
from optimizer.counting_match import too_many, turns

MONDAY = dt.date(2026, 11, 30)
SLOTS = st.sets(
    st.builds(
        lambda day, start, length: Slot(MONDAY + dt.timedelta(days=day), Span(start, start + length), "B"),
        st.integers(0, 1),
        st.integers(0, 8),
        st.integers(1, 5),
    ),
    max_size=8,
)
WANTS = st.dictionaries(st.integers(0, 5), st.sets(st.integers(0, 2)).map(sorted), max_size=6)
PLACES = st.fixed_dictionaries({place: st.integers(0, 2) for place in range(3)})
few = settings(max_examples=60, deadline=None, derandomize=True)


@few
@given(SLOTS)
def test_turns(slots: set[Slot]) -> None:
    """Slots of one turn all overlap, and there are as many turns as the most slots that do not."""
    found = turns(slots)
    assert set().union(*found) == slots
    assert all(one.overlaps(other) for turn in found for one, other in combinations(turn, 2))
    apart = (
        some
        for number in range(len(slots) + 1)
        for some in combinations(slots, number)
        if not any(one.overlaps(other) for one, other in combinations(some, 2))
    )
    assert len(found) == max(map(len, apart))


@few
@given(WANTS, PLACES)
def test_too_many(wants: dict[int, list[int]], places: dict[int, int]) -> None:
    """Each set wants no other places and more of them than there are; together they lack what any choice lacks."""
    found = list(too_many(wants, places))
    for competing, of in found:
        assert all(of.issuperset(wants[want]) for want in competing)
        assert len(competing) > sum(places[place] for place in of)
    lacking = sum(len(competing) - sum(places[place] for place in of) for competing, of in found)
    assert lacking == min(
        _without(wants, places, choice) for choice in product(*([*of, None] for of in wants.values()))
    )


def _without(wants: dict[int, list[int]], places: dict[int, int], choice: tuple[int | None, ...]) -> int:
    """Wants without a place in this choice; all of them if it gives a place too often."""
    kept = all(choice.count(place) <= most for place, most in places.items())
    return choice.count(None) if kept else len(wants)


def test_others_move_on() -> None:
    """A want gets a place although the first place that suits each other want is taken."""
    assert list(too_many({"a": [1, 2], "b": [1, 3], "c": [1], "d": [2]}, {1: 1, 2: 1, 3: 1})) == [
        (["a", "c", "d"], {1, 2})
    ]
    assert list(too_many({"a": [1, 2], "b": [1]}, {1: 1, 2: 1})) == []
