"""A setting with another value."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_values_are_read_as_in_the_sheet(after: Callable[..., Clinic]) -> None:
    """In the units of Settings; blank is the usual value."""
    found = after("setting: longest wait (minutes) = 90", "setting: Rest between days (hours) = 10.5").settings
    assert (found.longest_wait, found.rest_between_days) == (90, 630)
    assert str(after("setting: Staff break between = 12-15").settings.staff_break_between) == "12:00-15:00"
    assert after("setting: Pull-outs per day").settings.pull_outs_per_day == 1


def test_what_means_nothing_is_refused(refused: Callable[..., str]) -> None:
    """Unknown settings and values, the week, breaks that do not fit, the same setting twice."""
    assert "did you mean Longest wait (minutes)?" in refused("setting: Longest wait = 90")
    assert "no whole number" in refused("setting: Pull-outs per day = 1.5")
    assert "see --week" in refused("setting: Week of = 2026-12-07")
    assert "does not fit into 11:00-14:00" in refused("setting: Staff break (minutes) = 300")
    assert "one stretch of a day" in refused("setting: Staff break between = 9-10, 11-12")
    assert "keep one of them" in refused("setting: Pull-outs per day = 1", "setting: Pull-outs per day = 2")
