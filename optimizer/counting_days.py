"""Patients who share the places of a track's days: on any set of days, those who must come fit the places there."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

Places = Mapping[tuple[str, dt.date], int]


class Stay(NamedTuple):
    """A patient in a track: days to come, the days open (as bits), and those on which a place is taken."""

    track: str
    days: int
    open_days: int
    taking: int


Stays = tuple[Stay, ...]


class Overfull(NamedTuple):
    """Tracks and dates on which at least so many patient-days must be, and the places that there are."""

    tracks: tuple[str, ...]
    dates: tuple[dt.date, ...]
    needed: int
    places: int


def bits(dates: Iterable[dt.date]) -> int:
    """Dates of one week as a number with a bit for each weekday."""
    return sum(1 << date.weekday() for date in dates)


def overfull(people: Iterable[Stays], places: Places) -> dict[tuple[str, ...], list[Overfull]]:
    """Tracks -> where places are short there for patients, each with a stay per track that they may be in.

    A patient with d of k open days must be on at least d - (k - |T|) of any days T. A track without `places` on a
    date has no limit there. All single days that are short are named, else the set of days that lacks most; all
    tracks together only where none is short on its own.
    """
    stays = Counter(people)
    every = tuple(sorted({stay.track for of in stays for stay in of}))
    alone: list[tuple[str, ...]] = [(track,) for track in every]
    found = {tracks: short for tracks in alone if (short := _short(tracks, stays, places))}
    together = [] if found or len(every) < 2 else _short(every, stays, places)
    return {every: together} if together else found


def _short(tracks: tuple[str, ...], stays: Mapping[Stays, int], places: Places) -> list[Overfull]:
    bound = {of: number for of, number in stays.items() if all(stay.track in tracks for stay in of)}
    dates = sorted({date for track, date in places if all((other, date) in places for other in tracks)})
    found: list[Overfull] = []
    for size in range(1, len(dates) + 1):
        for some in combinations(dates, size):
            needed = sum(number * min(_least(stay, bits(some)) for stay in of) for of, number in bound.items())
            limit = sum(places[track, date] for track in tracks for date in some)
            if needed > limit:
                found.append(Overfull(tracks, some, needed, limit))
        if found and size == 1:
            return found
    return sorted(found, key=lambda short: (short.places - short.needed, len(short.dates)))[:1]


def _least(stay: Stay, wanted: int) -> int:
    """Places that the patient takes at least on the wanted days."""
    elsewhere = stay.open_days & ~(wanted & stay.taking)
    return max(0, min(stay.days, stay.open_days.bit_count()) - elsewhere.bit_count())
