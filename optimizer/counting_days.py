"""Patients who share the places of a track's days: on any set of days, those who must come fit the places there."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

TrackDay = tuple[str, dt.date]


class Stay(NamedTuple):
    """A patient in a track: days to come, the days open (as bits), and those on which a place is taken."""

    track: str
    days: int
    open_days: int
    taking: int


class Overfull(NamedTuple):
    """Tracks and dates on which at least so many patient-days must be, and the places that there are."""

    tracks: tuple[str, ...]
    dates: tuple[dt.date, ...]
    needed: int
    places: int


def bits(dates: Iterable[dt.date]) -> int:
    """Dates of one week as a number with a bit for each weekday."""
    return sum(1 << date.weekday() for date in dates)


def overfull(people: Iterable[tuple[Stay, ...]], places: Mapping[TrackDay, int]) -> Iterator[Overfull]:
    """Where places are short for patients, each with a stay per track that they may be in.

    A patient with d of k open days must be on at least d - (k - |T|) of any days T. A track without `places` on a
    date has no limit there. Of nested sets of days, only the smallest ones are named.
    """
    stays = Counter(people)
    tracks = sorted({stay.track for of in stays for stay in of})
    for some in [*([track] for track in tracks), *([tracks] if len(tracks) > 1 else [])]:
        bound = {of: number for of, number in stays.items() if all(stay.track in some for stay in of)}
        yield from _smallest(tuple(some), bound, places)


def _smallest(
    tracks: tuple[str, ...], bound: Mapping[tuple[Stay, ...], int], places: Mapping[TrackDay, int]
) -> Iterator[Overfull]:
    named: list[int] = []
    for dates in _sets({date for track, date in places if track in tracks}):
        wanted = bits(dates)
        limited = [places[track, date] for track in tracks for date in dates if (track, date) in places]
        within = len(limited) == len(tracks) * len(dates)
        if not within or any(wanted & small == small for small in named):
            continue
        needed = sum(number * min(_least(stay, wanted) for stay in of) for of, number in bound.items())
        if needed > sum(limited):
            named.append(wanted)
            yield Overfull(tracks, dates, needed, sum(limited))


def _least(stay: Stay, wanted: int) -> int:
    """Places that the patient takes at least on the wanted days."""
    elsewhere = stay.open_days & ~(wanted & stay.taking)
    return max(0, min(stay.days, stay.open_days.bit_count()) - elsewhere.bit_count())


def _sets(dates: Iterable[dt.date]) -> list[tuple[dt.date, ...]]:
    """All sets of dates, small ones first."""
    found: list[tuple[dt.date, ...]] = [()]
    for date in sorted(dates):
        found += [(*some, date) for some in found]
    return sorted(found[1:], key=lambda some: (len(some), some))
