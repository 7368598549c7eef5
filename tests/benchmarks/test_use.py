"""How much of staff and rooms is in use, where a clinic is tight and where it is not."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.clinics import week_of
from benchmarks.greedy import fill
from benchmarks.measured import Case
from benchmarks.use import room_use, staff_use
from models.timetable import Timetable
from models.week import Week


def _week(kind: str) -> Week:
    return week_of(Case(kind, 30, 1, "greedy", 1, 1))


def _used(week: Week) -> tuple[float, float]:
    timetable = fill(week)
    return staff_use(week, timetable), room_use(week, timetable)


def test_a_tight_clinic_uses_far_more_of_its_staff_and_rooms() -> None:
    """Filled by hand, without a wish for more groups than it takes, the staff give more than four hours in five."""
    usual, tight = _used(_week("usual")), _used(_week("tight"))
    assert usual[0] < 70 < 80 < tight[0] <= 100
    assert 1.3 * usual[1] < tight[1] <= 100


def test_nothing_is_in_use_without_sessions() -> None:
    """Nor where nobody has agreed on hours."""
    week = _week("usual")
    assert (staff_use(week, Timetable((), {})), room_use(week, Timetable((), {}))) == (0, 0)
    free = tuple(replace(clinician, most_contact=None) for clinician in week.clinic.clinicians)
    assert staff_use(replace(week, clinic=replace(week.clinic, clinicians=free)), fill(week)) == 0
