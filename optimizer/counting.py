"""Counting checks: what cannot work, in milliseconds and before any search."""

from __future__ import annotations

from models.findings import Shortage
from models.week import Week


def shortages(week: Week) -> tuple[Shortage, ...]:
    """What the week asks beyond what it has, each with its cell."""
    return ()
