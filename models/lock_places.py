"""Where and when a lock may be fulfilled: the blocks and windows that fit its cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from models.clinic import Clinic, Lock
from models.program import Block, GroupType, IndividualKind


def type_of_lock(clinic: Clinic, lock: Lock) -> GroupType | IndividualKind | None:
    """The group type or individual session that the lock names, if any."""
    name = lock.group or ""
    return clinic.group_type.get(name) or clinic.individual.get(name)


def lock_days(lock: Lock) -> tuple[int, ...]:
    """The weekdays, 0 = Monday, any one of which fulfils the lock."""
    if lock.when is None:
        return tuple(range(7))
    first = lock.when.first or dt.date.min
    week = (first + dt.timedelta(days=n) for n in range(7))
    return tuple(sorted(date.weekday() for date in week if lock.when.holds_on(date)))


def places(clinic: Clinic, lock: Lock, days: Iterable[int] | None = None) -> tuple[Block, ...]:
    """The blocks and windows that fit the lock's block, track and day (or the `days` given instead)."""
    wanted = set(lock_days(lock) if days is None else days)
    return tuple(
        block
        for block in clinic.blocks
        if wanted & set(block.days) and lock.block in (None, block.name) and lock.track in (None, block.track)
    )
