"""The fewest contact hours with which every rule can be kept."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from small import altered, small_clinic, week_of

from models.clinic import TimeOff, When
from models.most import FewestHours, Tried
from models.program import Track
from optimizer.audit import audit
from optimizer.fewest_hours import fewest_hours, with_hours_cut
from optimizer.options import Options, silent

QUICK = Options(time_limit=20, workers=1)


def test_the_fewest_are_proved_and_shown() -> None:
    """Four therapies are held by the only therapist; of 6 blocks, 2 are filled by individual sessions."""
    week = week_of(small_clinic())
    own = fewest_hours(week, ["Ash"], QUICK, silent)
    assert isinstance(own, FewestHours)
    assert own.minutes == own.bound == 4 * 50
    everybody = fewest_hours(week, ["Ash", "Birch", "Cedar"], QUICK, silent)
    assert isinstance(everybody, FewestHours)
    assert everybody.minutes == everybody.bound == 8 * 50 + 4 * 60
    assert everybody.there == 3 * 7 * 12 * 60
    cut = with_hours_cut(week, ["Ash"], own.shown)
    assert cut.clinician["Ash"].most_contact == 200
    assert not audit(week_of(cut), own.shown)


def test_hours_there_are_those_at_work_this_week() -> None:
    """No more than the limit, and none of time off."""
    clinic = small_clinic(time_off=(TimeOff("Birch", "clinician", When(days=(3, 4, 5, 6))),))
    week = week_of(altered(clinic, "Cedar", most_contact=600))
    found = fewest_hours(week, ["Birch", "Cedar"], QUICK, silent)
    assert isinstance(found, FewestHours)
    assert found.there == 3 * 12 * 60 + 600


def test_that_no_timetable_keeps_every_rule_is_proved() -> None:
    """A track that may have nobody is counted."""
    clinic = altered(small_clinic(tracks=(Track("Morning", (0, 1, 2), 0),)), "Ash", most_contact=600)
    assert fewest_hours(week_of(clinic), ["Ash"], QUICK, silent) == Tried(proved=True)


def test_what_was_not_found_is_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that ends too early says nothing, but whether it was stopped."""
    begun = Mock(return_value=Mock(values=None, solve=Mock(return_value=Mock(impossible=False))))
    monkeypatch.setattr("optimizer.fewest_hours.begun", begun)
    assert fewest_hours(week_of(small_clinic()), ["Ash"], QUICK, silent) == Tried()
    begun.return_value.solve.return_value.impossible = True
    assert fewest_hours(week_of(small_clinic()), ["Ash"], QUICK, silent) == Tried(proved=True)
