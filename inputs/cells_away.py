"""What a text means that says when somebody or something is away: days or dates, with or without a time."""

from __future__ import annotations

import re

from inputs.cells import text
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

    A time alone is one of the days before it or, where there are none, of every day.
    """
    found: list[Stretch] = []
    for part in split(text(value)):
        days, time = _parts(part)
        last = found[-1][0] if found else When()
        on = when(days) if days else last
        found += [(on, span) for span in (hours(time) if time else (WHOLE_DAY,))]
    if not found:
        raise CellError(f"nothing says when; {HOW}")
    return tuple(found)


def _parts(part: str) -> tuple[str, str]:
    found = _DAYS_THEN_TIME.fullmatch(part)
    if found is None:
        raise CellError(f"{quoted(part)} is no day or time; {HOW}")
    return found["days"] or "", found["time"] or ""
