"""Patients who share the places of days, against trying every choice of days."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.counting_days import Overfull, Stay, bits, overfull

DATES = tuple(dt.date(2026, 11, 30) + dt.timedelta(days=n) for n in range(3))
OPEN = st.sets(st.sampled_from(DATES), min_size=1).map(sorted)
TRACKS = ("Late", "Morning")


def stay(track: str, days: int, of: list[dt.date]) -> Stay:
    """A stay that takes a place on every open day."""
    return Stay(track, min(days, len(of)), bits(of), bits(of))


def fits(people: list[tuple[Stay, ...]], places: dict[tuple[str, dt.date], int]) -> bool:
    """Whether some choice of tracks and days keeps within the places."""
    ways = [[way for of in stays for way in _ways(of)] for stays in people]
    return any(
        all(sum(day in way for way in choice) <= most for day, most in places.items()) for choice in product(*ways)
    )


def _ways(of: Stay) -> list[tuple[tuple[str, dt.date], ...]]:
    dates = [date for date in DATES if bits([date]) & of.open_days]
    return [tuple((of.track, date) for date in some) for some in combinations(dates, of.days)]


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    st.lists(
        st.lists(
            st.builds(stay, st.sampled_from(TRACKS), st.integers(1, 3), OPEN),
            min_size=1,
            max_size=2,
            unique_by=lambda of: of.track,
        ).map(tuple),
        max_size=4,
    ),
    st.dictionaries(st.tuples(st.sampled_from(TRACKS), st.sampled_from(DATES)), st.integers(0, 2)),
)
def test_overfull_is_true(people: list[tuple[Stay, ...]], places: dict[tuple[str, dt.date], int]) -> None:
    """What is named cannot be; with one track for everybody, what cannot be is named."""
    found = overfull(people, places)
    assert not found or not fits(people, places)
    if all(len(of) == 1 for of in people):
        assert bool(found) == (not fits(people, places))


BOTH = (("Late", DATES[0]), ("Late", DATES[1]))
NAMED: dict[str, tuple[list[int], list[Overfull]]] = {
    "each day that is short": ([2, 1], [Overfull(("Late",), DATES[:1], 3, 2), Overfull(("Late",), DATES[1:2], 3, 1)]),
    "no more days than needed": ([2, 3], [Overfull(("Late",), DATES[:1], 3, 2)]),
    "nothing": ([3, 3], []),
}


@pytest.mark.parametrize("name", NAMED)
def test_single_days_are_named(name: str) -> None:
    """Three patients on both days: days that are short on their own are named, and not again with others."""
    places, found = NAMED[name]
    people = [(stay("Late", 2, list(DATES[:2])),)] * 3
    assert overfull(people, dict(zip(BOTH, places, strict=True))) == ({("Late",): found} if found else {})


def test_days_and_tracks_together() -> None:
    """Where no day and no track is short alone, the days that lack most are named, then all tracks together."""
    on_one_of_two = [(stay("Late", 1, list(DATES[:2])),)] * 3
    assert overfull(on_one_of_two, dict.fromkeys(BOTH, 1)) == {("Late",): [Overfull(("Late",), DATES[:2], 3, 2)]}
    either = [(stay("Late", 1, [DATES[0]]), stay("Morning", 1, [DATES[0]]))] * 3
    places = {(track, DATES[0]): 1 for track in TRACKS}
    assert overfull(either, places) == {TRACKS: [Overfull(TRACKS, DATES[:1], 3, 2)]}
    assert overfull(either, {("Late", DATES[0]): 1}) == {}
