"""Continuing a previous timetable: what can stay stays, and nobody is moved without need."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from small import MONDAY, altered, patient, small_clinic, week_of

from models.carried import carried_over
from models.clinic import Clinic
from models.previous import Previous
from models.resolve import plan_week
from models.result import PlannedWeek
from optimizer.clock import Clock
from optimizer.continuing import begin_from_previous
from optimizer.near_previous import begin_near
from optimizer.options import Options, silent
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.solve import plan

NEXT = MONDAY + dt.timedelta(days=7)
SHORT = Options(time_limit=1, repeatable=True, workers=2)


@pytest.fixture(scope="module")
def last() -> PlannedWeek:
    """The small clinic, planned."""
    return plan(week_of(small_clinic()), SHORT)


def plan_after(last: PlannedWeek, now: Clinic, keep: bool = False, date: dt.date = NEXT) -> PlannedWeek:
    """The clinic as it is now, planned after the last week."""
    shares: dict[str, float] = {}
    return plan(plan_week(now, date, Previous(MONDAY, last.timetable, shares)), replace(SHORT, keep=keep))


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("date", [MONDAY, NEXT])
def test_an_unchanged_week_moves_nobody(last: PlannedWeek, keep: bool, date: dt.date) -> None:
    """Planned again, or for the week after: every wish to stay is granted, whatever else could be polished."""
    planned = plan_after(last, small_clinic(), keep, date)
    assert planned.moved is not None
    assert (planned.moved.people, planned.moved.came, planned.moved.left) == (0, (), ())
    assert planned.quality.keeps is keep


def test_without_a_previous_timetable_nobody_is_compared(last: PlannedWeek) -> None:
    """There is nobody to be moved from."""
    assert last.moved is None


@pytest.mark.parametrize("keep", [False, True])
def test_fewer_days_move_that_patient_and_say_so(last: PlannedWeek, keep: bool) -> None:
    """P2 comes on 2 days instead of 3, on days of before."""
    planned = plan_after(last, altered(small_clinic(), "P2", days_per_week=2), keep)
    assert planned.moved is not None
    assert [(move.who, move.why) for move in planned.moved.patients] == [("P2", "now attends 2 days instead of 3")]
    before = {day.weekday() for day in last.timetable.assignments["P2"].days}
    assert {day.weekday() for day in planned.timetable.assignments["P2"].days} < before


def test_who_left_and_who_came(last: PlannedWeek) -> None:
    """The others stay as they are."""
    people = [p for p in small_clinic().patients if p.id != "P4"]
    planned = plan_after(last, small_clinic(patients=(*people, patient("P5", 1))), keep=True)
    assert planned.moved is not None
    assert (planned.moved.patients, planned.moved.came, planned.moved.left) == ((), ("P5",), ("P4",))


def test_keep_comes_before_other_wishes(last: PlannedWeek) -> None:
    """P1 wishes what P1 did not have: without --keep it is granted, with it nobody moves."""
    (day,) = {0, 1, 2} - {day.weekday() for day in last.timetable.assignments["P1"].days}
    now = replace(altered(small_clinic(), "P1", day_wishes=(day,)), priorities={"Days": 10, "Continuity": 1})
    kept, free = plan_after(last, now, keep=True), plan_after(last, now)
    assert kept.moved is not None
    assert kept.moved.people == 0
    assert day in {date.weekday() for date in free.timetable.assignments["P1"].days}


def test_a_search_begins_near_what_does_not_fit(last: PlannedWeek) -> None:
    """Whoever the previous week does not fit is free; all others have what they had."""
    now = altered(small_clinic(), "P2", days_per_week=2)
    week = plan_week(now, NEXT, Previous(MONDAY, last.timetable))
    search = Search(formulate(week), Clock(SHORT), silent)
    begin_from_previous(search)
    assert search.values is None
    begin_near(search, 5)
    assert search.values is not None
    carried = carried_over(week)
    for belong, variable in search.formulation.belongs.items():
        if belong.patient != "P2":
            assert search.value(variable) == (carried.assignments[belong.patient].track == belong.track)
    for day, variable in search.formulation.there.items():
        if day.patient != "P2":
            assert search.value(variable) == (day.date in carried.assignments[day.patient].days)


def test_a_timetable_that_nobody_wishes_to_continue_is_only_where_the_search_begins(last: PlannedWeek) -> None:
    """Nobody is moved without need, and no wish asks for it."""
    again = plan(plan_week(small_clinic(), MONDAY, Previous(MONDAY, last.timetable, wished=False)), SHORT)
    assert again.moved is not None
    assert again.moved.people == 0
    assert [scored.wish for scored in again.wishes] == [scored.wish for scored in last.wishes]
