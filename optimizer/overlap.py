"""Which slots really overlap in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from models.calendar import Slot


def cliques(slots: Iterable[Slot]) -> list[tuple[Slot, ...]]:
    """The largest sets of slots that all share a minute: whoever is in one place is in at most one of each."""
    by_date: dict[dt.date, list[Slot]] = {}
    for slot in sorted(set(slots)):
        by_date.setdefault(slot.date, []).append(slot)
    return [clique for of_date in by_date.values() for clique in _largest(of_date)]


def _largest(slots: Sequence[Slot]) -> list[tuple[Slot, ...]]:
    starts = sorted({slot.span.start for slot in slots})
    running = [frozenset(s for s in slots if s.span.start <= start < s.span.end) for start in starts]
    largest = [r for r in dict.fromkeys(running) if not any(r < other for other in running)]
    return [tuple(sorted(clique)) for clique in largest]
