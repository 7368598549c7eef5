"""A clinician who is away has time off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from models.clinic import Clinic


def test_days_and_times_become_time_off(after: Callable[..., Clinic]) -> None:
    """Each stretch is one row; a time alone belongs to the days before it."""
    off = after("clinician away: ash = Wed 9-12, 13-15").time_off
    assert [(t.who, t.kind, t.when.days, str(t.span)) for t in off] == [
        ("Ash", "clinician", (2,), "9:00-12:00"),
        ("Ash", "clinician", (2,), "13:00-15:00"),
    ]


def test_a_date_is_one_day(after: Callable[..., Clinic]) -> None:
    """The time off is of that date alone."""
    when = after("clinician away: Ash = 2026-12-02").time_off[0].when
    assert [when.holds_on(dt.date(2026, 12, day)) for day in (1, 2, 3)] == [False, True, False]


def test_who_is_not_at_work_cannot_be_away(refused: Callable[..., str]) -> None:
    """The message says when."""
    assert "Ash is not at work then anyway (Wed 5:00-7:00)" in refused("clinician away: Ash = Wed 5am-7:00")


def test_a_date_of_another_week_is_refused(refused: Callable[..., str]) -> None:
    """It would change nothing."""
    told = '"2026-12-09" is not in the planned week, which begins on 2026-11-30'
    assert told in refused("clinician away: Ash = 2026-12-09")
    assert told in refused("clinician away: Ash = Wed; 2026-12-09")
    assert told in refused("close room: R1 = 2026-12-09")
    assert told in refused("close track: Morning = 2026-12-09")


def test_a_range_may_go_beyond_the_week(after: Callable[..., Clinic]) -> None:
    """As leave of two weeks does."""
    assert len(after("clinician away: Ash = 2026-12-02 to 2026-12-11").time_off) == 1


def test_slips_name_the_nearest(refused: Callable[..., str]) -> None:
    """Names and days."""
    assert "did you mean Birch?" in refused("clinician away: Brich = Wed")
    assert "did you mean Wed?" in refused("clinician away: Birch = Wend")
    assert "nothing says when" in refused("clinician away: Birch")


def test_a_time_that_may_be_meant_for_the_afternoon(refused: Callable[..., str]) -> None:
    """It is asked back, as nobody would see a warning."""
    assert "6:00 can mean morning or afternoon; write 18:00, or 6am" in refused("clinician away: Ash = 6:00-9:00")
