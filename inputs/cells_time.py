"""What cells mean that tell when: times, hours of a day, days of the week, dates."""

from __future__ import annotations

import datetime as dt
import re

from inputs.cells import text
from inputs.names import CellError, key, nearest, quoted, split
from inputs.workbook_file import Value
from models.calendar import DAY_MINUTES, WEEKDAYS, Span
from models.clinic import When

_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_DAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
DAY_NUMBERS = {
    **{key(day): n for n, day in enumerate(WEEKDAYS)},
    **{day: n for n, day in enumerate(_FULL_DAYS)},
    **_SHORT_DAYS,
}
_TIME = re.compile(r"(\d{1,2})(?::(\d{2}))?(?::00)?\s*(?:([ap])\.?m\.?)?", re.IGNORECASE | re.ASCII)
_RANGE = re.compile(r"\s*(?:-|\u2013|\u2014|\bto\b)\s*", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_EXCEL_MIDNIGHT = dt.datetime(1899, 12, 31)
_YEARS = range(1990, 2101)
_HOW_TIMES = "write 9:00, 9am, 5:30 PM or 17:30"
_HOW_HOURS = "write 9:00-17:00, or 9:00-12:00, 13:00-20:30, or off"
_HOW_DAYS = "write Mon, Mon-Fri or Mon; Wed"
_HOW_DATES = "write 2026-11-30, or a date that Excel knows as one"


def time(value: Value) -> int:
    """Minutes since midnight, 24:00 being 1440; CellError for anything else, a bare 1 to 6 too."""
    match value:
        case dt.time():
            return value.hour * 60 + value.minute + round(value.second / 60)
        case dt.datetime() if value <= dt.datetime(1900, 1, 1):
            return _minutes(value - _EXCEL_MIDNIGHT, value)
        case dt.timedelta():
            return _minutes(value, value)
        case float() if 0 < value < 1:
            return round(value * DAY_MINUTES)
    return _time_of_text(text(value))


def _minutes(length: dt.timedelta, value: Value) -> int:
    minutes = round(length.total_seconds() / 60)
    if not 0 <= minutes <= DAY_MINUTES:
        raise CellError(f"{quoted(str(value))} is no time of a day; {_HOW_TIMES}")
    return minutes


def _time_of_text(given: str) -> int:
    found = _TIME.fullmatch(given)
    if found is None:
        raise CellError(f"{quoted(given)} is no time; {_HOW_TIMES}")
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        raise CellError(f"{quoted(given)} is no time; {_HOW_TIMES}")
    if not half and found[2] is None and not 7 <= hour <= 23:
        raise CellError(_bare_hour(given, hour))
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if minute > 59 or hour * 60 + minute > DAY_MINUTES:
        raise CellError(f"{quoted(given)} is no time; {_HOW_TIMES}")
    return hour * 60 + minute


def _bare_hour(given: str, hour: int) -> str:
    if 1 <= hour <= 6:
        return f"{given} can mean morning or afternoon; write {hour + 12} or {hour}pm, or {hour}am"
    return f"{given} is no hour from 7 to 23; {_HOW_TIMES}"


def span(given: str) -> Span:
    """A stretch such as 9:00-17:00; CellError for anything else."""
    ends = _RANGE.split(given)
    if len(ends) != 2:
        raise CellError(f"{quoted(given)} is no stretch of a day; {_HOW_HOURS}")
    start, end = (_time_of_text(part.strip()) for part in ends)
    if end <= start:
        raise CellError(f"{quoted(given)} ends before it starts; {_HOW_HOURS} (24:00 is midnight)")
    return Span(start, end)


def hours(value: Value) -> tuple[Span, ...]:
    """The stretches at work on a day, in order, those that touch made one; blank or off is none."""
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        raise CellError(f"Excel has turned what was typed into {text(value)}; format the cell as Text and {_HOW_HOURS}")
    given = text(value)
    if key(given) in ("", "off"):
        return ()
    joined: list[Span] = []
    for stretch in sorted(span(part) for part in re.split("[;,]", given) if part.strip()):
        if joined and stretch.start < joined[-1].end:
            raise CellError(f"{joined[-1]} and {stretch} overlap; {_HOW_HOURS}")
        if joined and stretch.start == joined[-1].end:
            stretch = Span(joined.pop().start, stretch.end)
        joined.append(stretch)
    return tuple(joined)


def days(value: Value) -> tuple[int, ...]:
    """Weekdays in order, 0 = Monday, from Mon; Wed or Mon-Fri; CellError for anything else."""
    given = text(value)
    found: set[int] = set()
    for part in (p for half in given.split(";") for p in split(half)):
        ends = [_day(day, given) for day in _RANGE.split(part)]
        if len(ends) > 2 or ends[0] > ends[-1]:
            raise CellError(f"{quoted(part)} is no stretch of a week from Mon to Sun; {_HOW_DAYS}")
        found.update(range(ends[0], ends[-1] + 1))
    if not found:
        raise CellError(f"{quoted(given)} names no day of the week; {_HOW_DAYS}")
    return tuple(sorted(found))


def _day(part: str, given: str) -> int:
    if key(part) not in DAY_NUMBERS:
        near = nearest(part, [*WEEKDAYS, *map(str.title, _FULL_DAYS)])
        raise CellError(
            f"{quoted(part or given)} is no day of the week; {f'did you mean {near}?' if near else _HOW_DAYS}"
        )
    return DAY_NUMBERS[key(part)]


def date(value: Value) -> dt.date:
    """A date from 1990 to 2100; CellError for anything else, other dates written as text too."""
    match value:
        case dt.datetime():
            found = value.date()
        case dt.date():
            found = value
        case _:
            found = _date_of_text(text(value))
    if found.year not in _YEARS:
        raise CellError(f"{found.isoformat()} lies outside the years 1990 to 2100; {_HOW_DATES}")
    return found


def _date_of_text(given: str) -> dt.date:
    found = _ISO.fullmatch(given)
    if found is None:
        written = re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", given)
        why = "is a date as text, which may be read in two ways" if written else "is no date"
        raise CellError(f"{quoted(given)} {why}; {_HOW_DATES}")
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError as error:
        raise CellError(f"{quoted(given)} is no day of the calendar; {_HOW_DATES}") from error


def when(value: Value) -> When:
    """Weekdays of every week, a date, or a range of dates; CellError for anything else."""
    given = text(value)
    if isinstance(value, dt.date):
        return When(first=date(value), last=date(value))
    if not re.search(r"\d", given):
        return When(days=days(value))
    ends = [date(part) for part in re.split(r"\s+to\s+", given, flags=re.IGNORECASE)]
    if len(ends) > 2 or ends[0] > ends[-1]:
        raise CellError(f"{quoted(given)} is no range of dates; write 2026-12-21 to 2027-01-02")
    return When(first=ends[0], last=ends[-1])
