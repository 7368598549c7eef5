"""Facts as people write them into cells: the way back from what inputs/cells*.py read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from models.calendar import DAY_MINUTES, Span, clock, day_stretches
from models.clinic import When
from models.people import Unavailable

CellValue = str | int | float | dt.date | dt.time | None


def listed(names: Iterable[str]) -> str | None:
    """Names in one cell, with "; " between."""
    return "; ".join(names) or None


def days(weekdays: Sequence[int]) -> str | None:
    """Weekdays (0 = Monday) as "Mon-Fri" or "Mon; Wed": three and more in a row are a stretch."""
    return listed(day_stretches(weekdays))


def hours(spans: Iterable[Span]) -> str | None:
    """Stretches of a day as "9:00-12:00, 13:00-20:30"."""
    return ", ".join(str(span) for span in spans) or None


def time(minutes: int) -> dt.time | str:
    """A time that Excel knows as one; midnight at the end of a day, which it does not know, as text."""
    return clock(minutes) if minutes >= DAY_MINUTES else dt.time(minutes // 60, minutes % 60)


def in_hours(minutes: int | None) -> float | int | None:
    """Minutes as hours, whole where they are."""
    if minutes is None:
        return None
    return minutes // 60 if minutes % 60 == 0 else minutes / 60


def when(moment: When | None) -> str | dt.date | None:
    """Weekdays, a date or a range of dates."""
    if moment is None:
        return None
    if moment.days is not None:
        return days(moment.days)
    if moment.first == moment.last:
        return moment.first
    return f"{moment.first} to {moment.last}"


def track_limits(limits: Mapping[str, int]) -> str | None:
    """Most days a week per track as "Evening 3"."""
    return listed(f"{track} {most}" for track, most in limits.items())


def cannot_attend(entries: Iterable[Unavailable]) -> str | None:
    """Tracks, days and times as "Morning; Tue; Thu 17:00-18:00"."""
    return listed(map(str, entries))
