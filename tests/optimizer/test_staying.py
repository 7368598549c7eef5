"""Most patients stay: as many as can, and for a while no fewer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import MONDAY, altered, patient, small_clinic, week_of

from models.carried import carried_over
from models.clinic import Clinic
from models.previous import Previous
from models.resolve import plan_week
from models.timetable import Timetable
from optimizer.clock import Clock
from optimizer.continuing import begin_from_previous
from optimizer.granted import granted_in
from optimizer.near_previous import begin_near
from optimizer.options import Options, silent
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.solve import plan
from optimizer.stage import Stage
from optimizer.staying import move_fewest_patients, moving_no_more, patients_moved, stays_in

SHORT = Options(time_limit=1, repeatable=True, workers=2)


@pytest.fixture(scope="module")
def last() -> Timetable:
    """The small clinic, planned."""
    return plan(week_of(small_clinic()), SHORT).timetable


def begun(clinic: Clinic, last: Timetable) -> Search:
    """The search for the clinic's week from the last one on."""
    search = Search(formulate(plan_week(clinic, MONDAY, Previous(MONDAY, last))), Clock(SHORT), silent)
    begin_from_previous(search)
    begin_near(search, 5)
    return search


def test_only_who_cannot_stay_is_moved(last: Timetable) -> None:
    """P2 comes on fewer days, and P5 is new."""
    clinic = altered(small_clinic(), "P2", days_per_week=2)
    search = begun(replace(clinic, patients=(*clinic.patients, patient("P5", 1))), last)
    move_fewest_patients(search, granted_in(search.formulation), 5)
    stays = stays_in(search.formulation).patients
    assert {who for who, one in stays.items() if not search.value(one)} == {"P2"}


def test_nobody_else_is_moved_for_a_while(last: Timetable) -> None:
    """P1 wishes another day: it is granted only once more patients may be moved."""
    (day,) = {0, 1, 2} - {day.weekday() for day in last.assignments["P1"].days}
    search = begun(altered(small_clinic(), "P1", day_wishes=(day,)), last)
    granted = granted_in(search.formulation)
    (days,) = [half for wish, half in zip(granted.wishes, granted.halves, strict=True) if wish.kind == "Days"]
    other_day = Stage("Granting", days, 1, 2)
    move_fewest_patients(search, granted, 5)
    with moving_no_more(search):
        assert search.solve(other_day, 5).best == 0
    assert search.solve(other_day, 5).best == 2


def test_who_stays_is_known_again_after_other_aims(last: Timetable) -> None:
    """What only follows from the solution may be loose after a search for something else, until it is settled."""
    search = begun(small_clinic(), last)
    moved = patients_moved(search.formulation)
    search.solve(Stage("Anything else", moved, 1, len(small_clinic().patients)), 5)
    search.begin_with(carried_over(search.formulation.week))
    search.settle(Stage("Staying", moved, -1))
    assert search.value(moved) == 0
