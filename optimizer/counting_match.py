"""Counting who can have what: slots that one person can use one after the other, and wants that compete for places."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from models.calendar import Slot

W = TypeVar("W", bound=Hashable)
P = TypeVar("P", bound=Hashable)


def turns(slots: Iterable[Slot]) -> list[frozenset[Slot]]:
    """Sets of slots that all share a minute, so that one person can use one slot of each set.

    There are as many sets as the most slots that do not overlap.
    """
    found: list[list[Slot]] = []
    for slot in sorted(slots, key=lambda s: (s.date, s.span.end)):
        if found and found[-1][0].overlaps(slot):
            found[-1].append(slot)
        else:
            found.append([slot])
    return [frozenset(turn) for turn in found]


def too_many(wants: Mapping[W, Collection[P]], places: Mapping[P, int]) -> Iterator[tuple[list[W], set[P]]]:
    """Sets of wants that compete for fewer places than there are of them, with those places; no two sets share any.

    `wants` maps each want to the places that suit it, any one of which is enough; `places` says for how many
    wants each place is enough. Over all sets, wants less places is the least number that goes without.
    """
    holders: dict[P, list[W]] = {place: [] for place in places}
    without = [want for want in wants if not _seat(want, wants, holders, places)]
    nowhere = [want for want in without if not wants[want]]
    if nowhere:
        yield nowhere, set()
    sets: list[set[P]] = []
    for want in without:
        tried = set(_paths(want, wants, holders))
        sets = [tried.union(*(s for s in sets if s & tried)), *(s for s in sets if not s & tried)]
    for tried in filter(None, sets):
        yield [want for want in wants if wants[want] and tried.issuperset(wants[want])], tried


def _seat(want: W, wants: Mapping[W, Collection[P]], holders: dict[P, list[W]], places: Mapping[P, int]) -> bool:
    """Give the want a place, moving others if need be; false if all places that could be had are full."""
    came_from: dict[P, W] = {}
    for place in _paths(want, wants, holders, came_from):
        if len(holders[place]) < places[place]:
            _move(place, want, came_from, holders)
            return True
    return False


def _paths(
    want: W, wants: Mapping[W, Collection[P]], holders: dict[P, list[W]], came_from: dict[P, W] | None = None
) -> Iterator[P]:
    """All places that the want could have if others moved on, nearest first; notes who asks for each."""
    asked_by = {} if came_from is None else came_from
    waiting = deque([want])
    while waiting:
        asking = waiting.popleft()
        for place in wants[asking]:
            if place not in asked_by:
                asked_by[place] = asking
                yield place
                waiting.extend(holders[place])


def _move(place: P, want: W, came_from: Mapping[P, W], holders: dict[P, list[W]]) -> None:
    """Everybody on the way moves on to the place that they asked for, from the free one back to the want."""
    mover = came_from[place]
    while mover != want:
        left = next(p for p, held in holders.items() if mover in held)
        holders[left].remove(mover)
        holders[place].append(mover)
        place, mover = left, came_from[left]
    holders[place].append(want)
