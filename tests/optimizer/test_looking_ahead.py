"""Days chosen with the week after in mind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from small import MONDAY, altered, small_clinic

from models.clinic import Clinic, TimeOff, When
from models.resolve import plan_week
from models.result import PlannedWeek
from optimizer.looking_ahead import looks_ahead
from optimizer.options import Options
from optimizer.solve import plan

NEXT = MONDAY + dt.timedelta(days=7)
SHORT = Options(time_limit=0.5, repeatable=True, workers=2)


def away(clinic: Clinic, day: int, who: str = "P1") -> Clinic:
    """The patient is away on that weekday of the next week."""
    date = NEXT + dt.timedelta(days=day)
    return replace(clinic, time_off=(*clinic.time_off, TimeOff(who, "patient", When(first=date, last=date))))


def ahead(clinic: Clinic) -> list[tuple[str, int]]:
    """For whom it matters which days are chosen, and how many should be open next week, too."""
    week, after = plan_week(clinic, MONDAY), plan_week(clinic, NEXT)
    return [(one.patient, one.least) for one in looks_ahead(week, after)]


def weekdays(clinic: Clinic, **how: Any) -> set[int]:
    """The days chosen for P1 this week."""
    planned: PlannedWeek = plan(plan_week(clinic, MONDAY), replace(SHORT, **how), after=plan_week(clinic, NEXT))
    return {date.weekday() for date in planned.timetable.assignments["P1"].days}


def test_it_matters_only_where_a_choice_would_not_fit() -> None:
    """P1 with 2 of 3 days: a day away next week rules one choice out; P2 attends all days, whatever is chosen."""
    clinic = small_clinic()
    assert ahead(clinic) == []
    assert ahead(away(clinic, 0)) == [("P1", 2)]
    assert ahead(away(away(clinic, 0), 1)) == [("P1", 1)]
    assert ahead(away(clinic, 0, "P2")) == []


def test_nobody_who_leaves_looks_ahead() -> None:
    """There is no week after for them."""
    clinic = altered(small_clinic(), "P1", discharged=MONDAY + dt.timedelta(days=6))
    assert ahead(away(clinic, 0)) == []


@pytest.mark.parametrize("day", [0, 2])
def test_days_are_chosen_that_fit_next_week(day: int) -> None:
    """The day on which P1 is away next week is not chosen this week, unless days that are spread are wished."""
    assert weekdays(away(small_clinic(priorities={"Spread days": 0}), day)) == {0, 1, 2} - {day}


def test_no_wish_is_given_up_for_it() -> None:
    """A wished day stays, even if it cannot be kept next week."""
    wished = altered(small_clinic(), "P1", day_wishes=(0,))
    assert 0 in weekdays(away(wished, 0), aims=2)
