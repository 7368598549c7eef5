"""Facts written into cells read back as the same facts."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs import cells_time, cells_tracks
from inputs import template_cells as written
from inputs.names import Names
from models.calendar import Span
from models.clinic import When
from models.people import Unavailable

MONDAY = dt.date(2026, 11, 30)
TRACKS = Names({"Tracks": ["Morning", "Evening", "Late night 2"]})
WEEKDAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))
MINUTES = st.integers(0, 1440)


@pytest.mark.parametrize(
    ("weekdays", "text"),
    [
        ((), None),
        ((2,), "Wed"),
        ((0, 1), "Mon; Tue"),
        ((0, 1, 2, 3, 4), "Mon-Fri"),
        ((0, 2, 4), "Mon; Wed; Fri"),
        ((0, 2, 3, 4, 6), "Mon; Wed-Fri; Sun"),
    ],
)
def test_days_are_short(weekdays: tuple[int, ...], text: str | None) -> None:
    """Three days in a row and more are a stretch."""
    assert written.days(weekdays) == text


@given(WEEKDAYS)
def test_days_read_back(weekdays: tuple[int, ...]) -> None:
    """Any days of the week survive."""
    assert cells_time.days(written.days(weekdays)) == weekdays


@given(MINUTES)
def test_times_read_back(minutes: int) -> None:
    """Every minute of the day survives, midnight at its end too."""
    assert cells_time.time(written.time(minutes)) == minutes


@given(st.lists(MINUTES, min_size=2, max_size=8, unique=True).map(sorted))
def test_hours_read_back(ends: list[int]) -> None:
    """Stretches that do not touch survive."""
    spans = tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False))
    assert cells_time.hours(written.hours(spans)) == spans


@pytest.mark.parametrize(("minutes", "hours"), [(None, None), (0, 0), (60, 1), (1560, 26), (630, 10.5)])
def test_minutes_become_hours(minutes: int | None, hours: float | None) -> None:
    """Whole hours are whole numbers."""
    found = written.in_hours(minutes)
    assert found == hours
    assert isinstance(found, type(hours))


@pytest.mark.parametrize(
    ("moment", "value"),
    [
        (None, None),
        (When((0, 2)), "Mon; Wed"),
        (When(None, MONDAY, MONDAY), MONDAY),
        (When(None, MONDAY, dt.date(2026, 12, 4)), "2026-11-30 to 2026-12-04"),
    ],
)
def test_moments(moment: When | None, value: str | dt.date | None) -> None:
    """Weekdays, a date, or two dates, which read back."""
    assert written.when(moment) == value
    assert value is None or cells_time.when(value) == moment


def test_track_limits_read_back() -> None:
    """Limits survive, also of a track whose name ends in a number."""
    limits = {"Evening": 3, "Late night 2": 1}
    assert written.track_limits(limits) == "Evening 3; Late night 2 1"
    assert cells_tracks.track_limits(written.track_limits(limits), TRACKS) == limits


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        ((), None),
        ((Unavailable(track="Morning"),), "Morning"),
        ((Unavailable(days=(1,)), Unavailable(days=(3,), span=Span(1020, 1080))), "Tue; Thu 17:00-18:00"),
        ((Unavailable(span=Span(420, 500)),), "7:00-8:20"),
        ((Unavailable(days=(0, 1, 2, 3, 4), span=Span(420, 960)),), "Mon-Fri 7:00-16:00"),
    ],
)
def test_cannot_attend_reads_back(entries: tuple[Unavailable, ...], text: str | None) -> None:
    """Tracks, days and times survive."""
    assert written.cannot_attend(entries) == text
    assert text is None or cells_tracks.cannot_attend(text, TRACKS) == entries


def test_days_apart_are_entries_of_their_own() -> None:
    """One entry for Mon and Wed is written as two, which say the same."""
    assert written.cannot_attend([Unavailable(days=(0, 2), span=Span(540, 600))]) == "Mon 9:00-10:00; Wed 9:00-10:00"


@pytest.mark.parametrize(("names", "text"), [((), None), (("CBT",), "CBT"), (("CBT", "DBT skills"), "CBT; DBT skills")])
def test_names_in_one_cell(names: tuple[str, ...], text: str | None) -> None:
    """Names have a semicolon between them; no names leave the cell blank."""
    assert written.listed(names) == text
