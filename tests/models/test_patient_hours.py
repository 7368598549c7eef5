"""A patient's hours and days beside what the plan and the authorisation say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from small import MONDAY, altered, small_clinic

from models.patient_hours import PatientHours, patient_hours
from models.program import TaperPlan, TaperStep
from models.resolve import plan_week
from models.timetable import GROUP, Assignment, Session, Timetable

TUESDAY, WEDNESDAY, FRIDAY = (MONDAY + dt.timedelta(days=n) for n in (1, 2, 4))
MORNING = 135
"""Minutes from the first block's start to the last one's end."""
THREE_DAYS = TaperStep(3)


def planned(days: int = 2, step: TaperStep = THREE_DAYS, **facts: Any) -> PatientHours:
    """P1 on the first so many days, in both blocks of each."""
    clinic = replace(small_clinic(), plans=(TaperPlan("Taper", (step,)),))
    week = plan_week(altered(clinic, "P1", **{"days_per_week": None, **facts}), MONDAY)
    dates = week.dates[:days]
    sessions = tuple(Session(b, GROUP, "CBT", ("Ash",), "R1", ("P1",)) for b in week.blocks if b.date in dates)
    return patient_hours(week, Timetable(sessions, {"P1": Assignment("P1", "Morning", dates)}))[0]


@pytest.mark.parametrize(
    ("step", "missing", "over"),
    [
        (THREE_DAYS, 0, 0),
        (TaperStep(3, least_week=300), 30, 0),
        (TaperStep(3, least_week=270, most_week=200), 0, 70),
    ],
)
def test_hours_against_the_plan(step: TaperStep, missing: int, over: int) -> None:
    """Breaks count; what is missing of the least and what is beyond the most is told."""
    hours = planned(step=step)
    assert (hours.minutes, hours.missing, hours.over) == (2 * MORNING, missing, over)


def test_least_hours_that_were_cut_are_still_those_of_the_plan() -> None:
    """Two of three days are authorised: two thirds of the hours are asked, and all of them would be the plan's."""
    hours = planned(step=TaperStep(3, least_week=360), authorised_days=2)
    assert (hours.missing, hours.below_plan, hours.authorised) == (0, 360 - 2 * MORNING, 2)


@pytest.mark.parametrize(
    ("until", "late", "ends"),
    [(MONDAY, (TUESDAY, WEDNESDAY), MONDAY), (FRIDAY, (), FRIDAY), (FRIDAY + dt.timedelta(days=7), (), None)],
)
def test_days_after_the_authorisation(until: dt.date, late: tuple[dt.date, ...], ends: dt.date | None) -> None:
    """Days later than Authorised until are not authorised; an authorisation that ends this week is named."""
    hours = planned(days=3, authorised_until=until)
    assert (hours.late, hours.authorised, hours.ends) == (late, 3 - len(late), ends)


def test_an_authorisation_until_discharge_needs_no_other() -> None:
    """Who leaves on the last authorised day needs no new authorisation."""
    assert planned(days=3, authorised_until=FRIDAY, discharged=FRIDAY).ends is None


def test_days_in_the_track_of_before_count() -> None:
    """Who changed track on Wednesday has hours on all three days; what the week asks is what the plan asks."""
    clinic = replace(small_clinic(), plans=(TaperPlan("Taper", (TaperStep(3, least_week=360, most_week=420),)),))
    usual = plan_week(altered(clinic, "P2", days_per_week=None, authorised_days=3), MONDAY)
    left = replace(usual.patients["P2"], days=1, least_week=360 - 2 * MORNING, most_week=420 - 2 * MORNING)
    blocks = [block if block.date == WEDNESDAY else replace(block, track="Late") for block in usual.blocks]
    sessions = tuple(Session(block, GROUP, "CBT", ("Ash",), "R1", ("P2",)) for block in blocks)
    timetable = Timetable(sessions, {"P2": Assignment("P2", "Morning", (WEDNESDAY,))})
    (hours,) = patient_hours(replace(usual, patients={"P2": left}), timetable)
    assert (hours.minutes, hours.days, hours.authorised) == (3 * MORNING, (MONDAY, TUESDAY, WEDNESDAY), 3)
    assert (hours.person.least_week, hours.missing, hours.below_plan, hours.over) == (360, 0, 0, 0)
