"""Time off of clinicians, rooms and patients, and of everybody where it closes no block and excuses from none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from models.calendar import WEEKDAYS, WHOLE_DAY
from models.clinic import EVERYONE, TimeOff
from models.edits import without
from models.fact import Fact
from models.week import Week
from optimizer.counting_text import EVERY_DAY, listed, when_words


def facts(week: Week) -> Iterator[Fact]:
    """The rows that speak of the week and without which nobody has more blocks to fill on a day."""
    dates = [week.monday + dt.timedelta(days=n) for n in range(7)]
    for off in week.clinic.time_off:
        held = [date for date in dates if off.when.holds_on(date)]
        closes = _closes_blocks(week, off, {date.weekday() for date in held})
        if held and not closes and not _excuses(week, off, held):
            yield Fact(_text(off), (off.source.cell(),), off, drop=without("time_off", off))


def _closes_blocks(week: Week, off: TimeOff, days: set[int]) -> bool:
    blocks = [b for b in week.clinic.blocks if b.track is not None and (off.who == EVERYONE or off.who == b.track)]
    of_tracks = off.kind in ("track", "everyone")
    return of_tracks and any(days & set(block.days) and off.span.overlaps(block.span) for block in blocks)


def _excuses(week: Week, off: TimeOff, held: Sequence[dt.date]) -> bool:
    """Whether a patient may miss some blocks of a track's day by it, but not all: without it, all would be to fill.

    That is of any track, as patients may change theirs.
    """
    if off.kind != "patient":
        return False
    days = [slots for (_, date), slots in week.track_day.items() if date in held]
    missed = [sum(off.span.overlaps(slot.span) for slot in slots) for slots in days]
    return any(0 < some < len(slots) for some, slots in zip(missed, days, strict=True))


def _text(off: TimeOff) -> str:
    when = "" if off.span == WHOLE_DAY else f" {off.span}"
    days = listed(WEEKDAYS[day] for day in off.when.days) if off.when.days else when_words(off.when)
    on = days if days == EVERY_DAY else f"on {days}"
    return f"{off.who} {'is closed' if off.kind == 'room' else 'away'} {on}{when}"
