"""What a text means that says when somebody or something is away: days or dates, with or without a time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from inputs.cells import text
from inputs.cells_commas import DaysAndTime, apart, together
from inputs.cells_time import hours, when
from inputs.names import CellError, quoted, split
from inputs.workbook_file import Value
from models.calendar import WHOLE_DAY, Span
from models.clinic import When

Stretch = tuple[When, Span]

_DATE = r"\d{4}-\d{1,2}-\d{1,2}"
_DAYS_THEN_TIME = re.compile(rf"(?P<days>{_DATE}(?:\s+to\s+{_DATE})?|[^\d]*?)\s*(?P<time>\d.*)?", re.IGNORECASE)
HOW = "write days, with a time if you like: Wed, Wed 9-12, Mon-Wed; Fri 13:00-15:00 or 2026-12-02"


def stretches(value: Value) -> tuple[Stretch, ...]:
    """When, and at what time of these days, from "Wed 9-12; Fri" or "2026-12-02"; CellError for anything else.

    A time alone is one of the days before it or, where there are none, of every day. A list with commas whose days
    may share a time or not, "Mon, Wed 9-12", is refused too.
    """
    given = text(value)
    written: list[DaysAndTime] = []
    for part in split(given):
        days, time = _parts(part)
        written.append((days or (written[-1][0] if written else ""), time))
    found = [stretch for days, time in written for stretch in _stretches(days, time)]
    if not found:
        raise CellError(f"nothing says when; {HOW}")
    if ";" not in given and together(written) != apart(written):
        raise CellError(
            f"{quoted(given)} can mean {apart(written)} or {together(written)}; write the one that is meant"
        )
    return tuple(found)


def at_one_time(value: Value) -> tuple[Stretch, ...]:
    """The stretches of days that share their time, from "Mon, Wed 9-12"; CellError for anything else."""
    return _stretches(*_parts(text(value)))


def _stretches(days: str, time: str) -> tuple[Stretch, ...]:
    on = when(days) if days else When()
    return tuple((on, span) for span in (hours(time) if time else (WHOLE_DAY,)))


def refuse_other_weeks(monday: dt.date, whens: Iterable[When], week: str = "the planned week") -> None:
    """CellError for a date, or a range, that has no day in the week from that Monday, which is called `week`."""
    for on in whens:
        if not on.holds_in(monday):
            raise CellError(f"{quoted(str(on))} is not in {week}, which begins on {monday}")


def _parts(part: str) -> tuple[str, str]:
    found = _DAYS_THEN_TIME.fullmatch(part)
    if found is None:
        raise CellError(f"{quoted(part)} is no day or time; {HOW}")
    return found["days"] or "", found["time"] or ""
