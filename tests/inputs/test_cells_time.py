"""Times, hours, days and dates of a cell."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs import cells_time as read
from inputs.names import CellError
from inputs.workbook_file import Value
from models.calendar import WEEKDAYS, Span, clock
from models.clinic import When

H = 60


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        ("9:00", 9 * H),
        ("09:05", 9 * H + 5),
        ("9:00:00", 9 * H),
        ("9am", 9 * H),
        ("5:30 PM", 17 * H + 30),
        ("5:30 p.m.", 17 * H + 30),
        ("12am", 0),
        ("12pm", 12 * H),
        ("17:30", 17 * H + 30),
        ("7", 7 * H),
        (23, 23 * H),
        (9.0, 9 * H),
        (0.375, 9 * H),
        (0.37499999, 9 * H),
        (dt.time(9, 0), 9 * H),
        (dt.time(8, 59, 59, 999000), 9 * H),
        (dt.timedelta(hours=9), 9 * H),
        (dt.datetime(1900, 1, 1), 24 * H),
        ("24:00", 24 * H),
        ("0:00", 0),
    ],
)
def test_times_in_every_spelling(value: Value, minutes: int) -> None:
    """Excel times, clock times with and without am and pm, bare hours from 7."""
    assert read.time(value) == minutes


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5, "write 17 or 5pm, or 5am"),
        ("1", "write 13 or 1pm"),
        ("0", "no hour from 7 to 23"),
        (24, "no hour from 7 to 23"),
        ("9:65", "no time"),
        ("24:01", "no time"),
        ("13pm", "no time"),
        ("0am", "no time"),
        ("9.30", "no time"),
        ("noon", "no time"),
        (True, "no time"),
        (-0.5, "no time"),
        (dt.datetime(2026, 11, 30, 9), "no time"),
        (dt.timedelta(hours=25), "no time"),
    ],
)
def test_other_times_are_refused(value: Value, words: str) -> None:
    """A bare 1 to 6 above all, since it can mean morning or afternoon."""
    with pytest.raises(CellError, match=words):
        read.time(value)


@given(st.integers(0, 24 * H))
def test_a_time_comes_back_from_its_text(minutes: int) -> None:
    """What we print can be typed in again."""
    assert read.time(clock(minutes)) == minutes


@pytest.mark.parametrize(
    ("value", "spans"),
    [
        ("9:00-17:00", (Span(9 * H, 17 * H),)),
        ("9-12, 13-20:30", (Span(9 * H, 12 * H), Span(13 * H, 20 * H + 30))),
        ("13-17; 9\u201312", (Span(9 * H, 12 * H), Span(13 * H, 17 * H))),
        ("9-12, 12-17", (Span(9 * H, 17 * H),)),
        ("9am to 5pm", (Span(9 * H, 17 * H),)),
        (" Off ", ()),
        (None, ()),
    ],
)
def test_hours_of_a_day(value: Value, spans: tuple[Span, ...]) -> None:
    """One or more stretches in order, those that touch made one; off and blank are none."""
    assert read.hours(value) == spans


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("17-9", "ends before it starts"),
        ("9-9", "ends before it starts"),
        ("9-12, 11-14", "9:00-12:00 and 11:00-14:00 overlap"),
        ("9-5", "write 17 or 5pm"),
        ("9", "no stretch of a day"),
        ("9-12-15", "no stretch of a day"),
        (dt.datetime(2026, 9, 12), "Excel has turned what was typed into 2026-09-12"),
        (dt.time(9), "Excel has turned"),
    ],
)
def test_other_hours_are_refused(value: Value, words: str) -> None:
    """Also "9-12" that Excel has turned into the twelfth of September."""
    with pytest.raises(CellError, match=words):
        read.hours(value)


@given(st.lists(st.tuples(st.integers(0, 24 * H), st.integers(0, 24 * H)), max_size=4))
def test_hours_come_back_from_their_text_or_are_refused(ends: list[tuple[int, int]]) -> None:
    """Whatever is accepted covers the same minutes as was written, in order and without touching."""
    try:
        found = read.hours("; ".join(f"{clock(a)}-{clock(b)}" for a, b in ends))
    except CellError:
        return
    assert sum(span.minutes for span in found) == sum(b - a for a, b in ends)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert read.hours("; ".join(map(str, found))) == found


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("Mon", (0,)),
        ("monday", (0,)),
        ("Mon-Fri", (0, 1, 2, 3, 4)),
        ("Mon to Wed", (0, 1, 2)),
        ("Wed, Mon", (0, 2)),
        ("Tues; Thurs-Sat", (1, 3, 4, 5)),
        ("Mon, Tue; Sun", (0, 1, 6)),
    ],
)
def test_days_of_the_week(value: str, days: tuple[int, ...]) -> None:
    """Short and long names, lists and ranges, always in order."""
    assert read.days(value) == days


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Mondy", '"Mondy" is no day of the week; did you mean Monday?'),
        ("M", "no day"),
        ("Fri-Mon", "no stretch of a week"),
        ("Mon-Tue-Wed", "no stretch of a week"),
        ("Mon-", "no day"),
        (";", "names no day"),
        (3, "no day"),
        (dt.datetime(2026, 11, 30), "no day"),
    ],
)
def test_other_days_are_refused(value: Value, words: str) -> None:
    """A slip and a range that runs backwards are not guessed."""
    with pytest.raises(CellError, match=words):
        read.days(value)


@given(st.sets(st.integers(0, 6), min_size=1))
def test_days_come_back_from_their_names(days: set[int]) -> None:
    """What we print can be typed in again."""
    assert read.days("; ".join(WEEKDAYS[day] for day in days)) == tuple(sorted(days))


@pytest.mark.parametrize(
    "value",
    [dt.datetime(2026, 11, 30), dt.datetime(2026, 11, 30, 8), dt.date(2026, 11, 30), "2026-11-30", " 2026-11-30 "],
)
def test_dates(value: Value) -> None:
    """Excel's dates and the one way of writing that means one day only."""
    assert read.date(value) == dt.date(2026, 11, 30)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("30/11/2026", "may be read in two ways"),
        ("04/05/26", "may be read in two ways"),
        ("4.5.2026", "may be read in two ways"),
        ("30 Nov 2026", "is no date"),
        ("2026-02-30", "no day of the calendar"),
        (46000, "is no date"),
        ("1026-11-30", "outside the years"),
        (dt.datetime(1900, 1, 5), "outside the years"),
        (True, "is no date"),
    ],
)
def test_other_dates_are_refused(value: Value, words: str) -> None:
    """A text that can mean two days, a number, a day that does not exist."""
    with pytest.raises(CellError, match=words):
        read.date(value)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)))
def test_dates_come_back_from_their_text(date: dt.date) -> None:
    """What we print can be typed in again."""
    assert read.date(date.isoformat()) == date


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("Tue", When(days=(1,))),
        ("Mon, Wed", When(days=(0, 2))),
        (dt.datetime(2026, 12, 24), When(first=dt.date(2026, 12, 24), last=dt.date(2026, 12, 24))),
        ("2026-12-24", When(first=dt.date(2026, 12, 24), last=dt.date(2026, 12, 24))),
        ("2026-12-21 to 2027-01-02", When(first=dt.date(2026, 12, 21), last=dt.date(2027, 1, 2))),
    ],
)
def test_days_or_dates(value: Value, when: When) -> None:
    """Weekdays of every week, a date, or a range of dates."""
    assert read.when(value) == when


@pytest.mark.parametrize("value", ["2027-01-02 to 2026-12-21", "2026-12-21 to", "12/21 to 1/2", "never", ";"])
def test_other_days_or_dates_are_refused(value: str) -> None:
    """A range that runs backwards or lacks an end is not guessed."""
    with pytest.raises(CellError):
        read.when(value)
