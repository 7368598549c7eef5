"""Time off of clinicians, rooms and patients, and of everybody where it closes no block."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.calendar import WHOLE_DAY
from models.clinic import EVERYONE, TimeOff
from models.edits import without
from models.fact import Fact
from models.week import Week
from optimizer.counting_text import EVERY_DAY, when_words


def facts(week: Week) -> Iterator[Fact]:
    """The rows that speak of the week and close no block of a track."""
    dates = [week.monday + dt.timedelta(days=n) for n in range(7)]
    for off in week.clinic.time_off:
        held = [date for date in dates if off.when.holds_on(date)]
        if held and not _closes_blocks(week, off, {date.weekday() for date in held}):
            yield Fact(_text(off), (off.source.cell(),), off, drop=without("time_off", off))


def _closes_blocks(week: Week, off: TimeOff, days: set[int]) -> bool:
    blocks = [b for b in week.clinic.blocks if b.track is not None and (off.who == EVERYONE or off.who == b.track)]
    of_tracks = off.kind in ("track", "everyone")
    return of_tracks and any(days & set(block.days) and off.span.overlaps(block.span) for block in blocks)


def _text(off: TimeOff) -> str:
    when = "" if off.span == WHOLE_DAY else f" {off.span}"
    days = when_words(off.when)
    on = days if days == EVERY_DAY else f"on {days}"
    return f"{off.who} {'is closed' if off.kind == 'room' else 'away'} {on}{when}"
