"""A week sent out as a parcel, and what comes back."""

from __future__ import annotations

import pickle
from dataclasses import replace

from small import MONDAY, small_clinic

from models.clinic import Lock, When
from models.result import PlannedWeek
from optimizer.options import Options
from optimizer.tasks import Refusal, Task, answer

QUICK = Options(time_limit=10, workers=1)


def test_a_parcel_and_its_answer_can_be_sent() -> None:
    """Both survive the way to another process, and the answer is the planned week."""
    task = pickle.loads(pickle.dumps(Task("Base", small_clinic(), MONDAY, QUICK)))
    found = pickle.loads(pickle.dumps(answer(task)))
    assert isinstance(found, PlannedWeek)
    assert (found.status, found.quality.stopped) == ("Best possible", False)


def test_a_week_that_cannot_be_is_an_answer() -> None:
    """Locks that clash are told with their exit code; nothing is raised."""
    locks = tuple(Lock("P3", group, When(days=(0,)), block) for group, block in (("CBT", "B1"), ("Process", "B1")))
    found = answer(Task("Clash", small_clinic(locks=locks), MONDAY, QUICK))
    assert isinstance(found, Refusal)
    assert (found.name, found.code, found.stopped) == ("Clash", 4, False)


def test_a_start_that_fits_is_where_the_search_begins() -> None:
    """Where only the start is looked at, it is the answer."""
    base = answer(Task("Base", small_clinic(), MONDAY, QUICK))
    assert isinstance(base, PlannedWeek)
    again = answer(Task("Again", small_clinic(), MONDAY, replace(QUICK, time_limit=0.001), base.timetable))
    assert isinstance(again, PlannedWeek)
    assert again.timetable == base.timetable
