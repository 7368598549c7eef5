"""Locks: each row is a fact that the timetable must contain."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import without
from models.fact import Fact
from models.week import Week
from optimizer.counting_text import fact_words


def facts(week: Week) -> Iterator[Fact]:
    """The locks that speak of the week, a row each or, by an x of a timetable, its cell."""
    for lock in week.locks:
        yield Fact(fact_words(lock), (lock.source.cell("Lock"),), lock, drop=without("locks", lock))
