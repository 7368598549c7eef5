"""Weeks planned one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from small import MONDAY, altered, patient, small_clinic, week_of

from models.clinic import Clinic, Lock, TimeOff, When
from models.errors import NoTimetableError
from models.program import TaperPlan, TaperStep
from models.resolve import plan_week
from models.result import PlannedWeek
from optimizer.horizon import continued, later_week, plan_weeks
from optimizer.options import Options, Progress, silent

SHORT = Options(time_limit=0.5, repeatable=True, workers=2)
MONDAYS = [MONDAY + dt.timedelta(days=7 * n) for n in range(4)]


def planned(clinic: Clinic, number: int) -> list[PlannedWeek]:
    """So many weeks of the clinic."""
    return list(plan_weeks(week_of(clinic), number, SHORT, silent))


def tapering() -> Clinic:
    """P1 tapers from 3 days to 1 from admission on; P4 leaves after the first week, and P5 comes for the second."""
    plans = (TaperPlan("Taper", (TaperStep(3, 1), TaperStep(2, 1), TaperStep(1))),)
    clinic = altered(small_clinic(plans=plans), "P1", days_per_week=None, admitted=MONDAY)
    clinic = altered(clinic, "P4", discharged=MONDAYS[1] - dt.timedelta(days=3))
    return replace(clinic, patients=(*clinic.patients, patient("P5", 1, admitted=MONDAYS[1])))


@pytest.fixture(scope="module")
def weeks() -> list[PlannedWeek]:
    """Three weeks of a clinic in which somebody tapers, leaves and comes."""
    return planned(tapering(), 3)


def days_of(weeks: Sequence[PlannedWeek], who: str) -> list[set[int]]:
    """The weekdays that the patient attends, week by week."""
    return [{day.weekday() for day in week.timetable.assignments[who].days} for week in weeks]


def test_every_week_follows_the_taper(weeks: list[PlannedWeek]) -> None:
    """Each with fewer days, which are some of those before."""
    first, second, third = days_of(weeks, "P1")
    assert [len(first), len(second), len(third)] == [3, 2, 1]
    assert first > second > third


def test_who_comes_and_leaves_does_so_on_their_dates(weeks: list[PlannedWeek]) -> None:
    """Weeks follow one another, and each continues the one before."""
    assert [week.week.monday for week in weeks] == MONDAYS[:3]
    assert [set(week.timetable.assignments) for week in weeks] == [
        {"P1", "P2", "P3", "P4"}, {"P1", "P2", "P3", "P5"}, {"P1", "P2", "P3", "P5"},
    ]  # fmt: skip
    assert weeks[0].moved is None
    assert weeks[1].moved is not None
    assert (weeks[1].moved.came, weeks[1].moved.left) == (("P5",), ("P4",))


def test_what_is_continued_tells_who_lost_wishes(weeks: list[PlannedWeek]) -> None:
    """The part granted of their own weight, of patients who asked anything; locks of the week are in the timetable."""
    clinic = altered(small_clinic(), "P1", day_wishes=(0, 1), group_avoids=("CBT", "Process", "Art"))
    (week,) = planned(clinic, 1)
    own = [s for s in week.wishes if s.wish.who == "P1" and s.wish.asked]
    share = sum(s.granted * s.wish.weight for s in own) / sum(s.wish.weight for s in own)
    previous = continued(week)
    assert previous.shares["P1"] == pytest.approx(share)
    assert 0 < share < 1
    assert (previous.monday, previous.timetable) == (MONDAY, week.timetable)
    assert set(continued(weeks[0]).shares) <= set(weeks[0].week.patients)


def test_a_week_that_cannot_be_planned_ends_it() -> None:
    """The weeks before it have been handed out by then."""
    tuesday = MONDAYS[1] + dt.timedelta(days=1)
    when = When(first=tuesday, last=tuesday)
    clash = tuple(Lock("P1", group, when, "B1", "Morning") for group in ("CBT", "Process"))
    found: list[PlannedWeek] = []
    with pytest.raises(NoTimetableError):
        found.extend(plan_weeks(week_of(small_clinic(locks=clash)), 3, SHORT, silent))
    assert [week.week.monday for week in found] == MONDAYS[:1]


def test_locks_that_no_longer_hold_are_left_out() -> None:
    """One with a date holds in its week and is not doubtful in the weeks after; one of every week while P4 comes."""
    dated, weekly = Lock("P1", "CBT", When(first=MONDAY, last=MONDAY), "B1", "Morning"), Lock("P4", "CBT")
    clinic = altered(small_clinic(locks=(dated, weekly)), "P4", discharged=MONDAYS[1] - dt.timedelta(days=3))
    first = plan_week(clinic, MONDAY)
    assert first.locks == (dated, weekly)
    later = later_week(first, MONDAYS[1])
    assert (later.locks, later.warnings) == ((), ())


def test_a_lock_of_every_week_that_one_week_does_not_allow_is_left_out_there() -> None:
    """With a warning: Ash is away in the second week alone."""
    away = When(first=MONDAYS[1], last=MONDAYS[2] - dt.timedelta(days=1))
    clinic = small_clinic(locks=(Lock(group="CBT", clinician="Ash"),), time_off=(TimeOff("Ash", "clinician", away),))
    first = plan_week(clinic, MONDAY)
    second, third = (later_week(first, monday) for monday in MONDAYS[1:3])
    assert (len(second.locks), len(third.locks)) == (0, 1)
    assert any("do not allow this lock" in warning.text for warning in second.warnings)


def test_stopping_ends_it_with_the_week_in_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """No week after it is begun, and all before are kept."""
    first, *_ = planned(small_clinic(), 1)
    stopped = replace(first, quality=replace(first.quality, stopped=True))
    monkeypatch.setattr("optimizer.horizon.plan", lambda *_: stopped)
    assert planned(small_clinic(), 3) == [stopped]


def test_progress_says_which_week() -> None:
    """Of several; a week alone needs no number."""
    told: list[Progress] = []
    list(plan_weeks(week_of(small_clinic()), 2, SHORT, told.append))
    assert {progress.stage[:12] for progress in told} == {"Week 1 of 2:", "Week 2 of 2:"}
