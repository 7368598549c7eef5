"""A published timetable that has to change: what is asked of the change, and what it began with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.calendar import Slot
from models.clinic import Lock
from models.timetable import Timetable


@dataclass(frozen=True)
class Published:
    """A timetable that people know. Only slots that begin at `since` or later may change (None: all).

    `kept` are the locks of single patients.
    """

    timetable: Timetable
    since: dt.datetime | None = None
    kept: tuple[Lock, ...] = ()

    def is_past(self, slot: Slot) -> bool:
        """Whether the slot begins before anything may change."""
        begin = dt.datetime.combine(slot.date, dt.time()) + dt.timedelta(minutes=slot.span.start)
        return self.since is not None and begin < self.since


@dataclass(frozen=True)
class Repair:
    """What a repaired week began with, and how few patients it had to move.

    `affected` are the people with a session that could not be held as `published`. `least`: no timetable that bends
    the rules no more moves fewer patients, as far as is proved. `kept` are the locks of single patients that it had.
    """

    published: Timetable
    affected: tuple[str, ...]
    least: int
    kept: tuple[Lock, ...] = ()
