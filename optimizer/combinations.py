"""Combinations of changes, one for each clash, from the cheapest on; of very many, none is made before its turn."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from itertools import count, product
from math import prod

from models.way_out import Change, Changes, furthest

MANY = 10_000
"""So many are all made at once."""


class Combinations:
    """One change of each of the lists, which are in order of their price, and others that are added.

    A list without changes leaves only what is added. Of very many, one in which changes write into the same cells may
    come later than others that are dearer.
    """

    def __init__(self, mends: Sequence[Sequence[Change]], price: Callable[[Changes], float]) -> None:
        self._mends = mends
        self._price = price
        self._queue: list[tuple[float, int, Changes, tuple[int, ...]]] = []
        self._numbers = count()
        if prod(map(len, mends)) <= MANY:
            for changes in product(*mends):
                self._enter(furthest(changes), ())
        elif all(mends):
            self._push((0,) * len(mends))

    def add(self, changes: Changes) -> None:
        """One more, at its price."""
        self._enter(changes, ())

    def cheapest(self) -> Changes | None:
        """The next one; None if there is none left."""
        if not self._queue:
            return None
        _, _, changes, places = heapq.heappop(self._queue)
        last = max((n for n, place in enumerate(places) if place), default=0)
        for n in range(last, len(places)):  # each combination follows from one other alone
            if places[n] + 1 < len(self._mends[n]):
                self._push((*places[:n], places[n] + 1, *places[n + 1 :]))
        return changes

    def _push(self, places: tuple[int, ...]) -> None:
        self._enter(furthest(mends[place] for mends, place in zip(self._mends, places, strict=True)), places)

    def _enter(self, changes: Changes, places: tuple[int, ...]) -> None:
        heapq.heappush(self._queue, (self._price(changes), next(self._numbers), changes, places))
