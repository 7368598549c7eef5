"""The small clinic with a published week, and short ways to repair it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from small import MONDAY, small_clinic, week_of

from models.calendar import WHOLE_DAY, Span
from models.clinic import Clinic, TimeOff, When
from models.repair import Published
from models.resolve import week_as_it_is
from models.result import PlannedWeek
from models.timetable import Timetable
from optimizer.options import Options
from optimizer.repair import repair
from optimizer.solve import plan

OPTIONS = Options(time_limit=5, repeatable=True)
KINDS = {"Ash": "clinician", "Birch": "clinician", "Cedar": "clinician", "R1": "room", "R2": "room", "Nook": "room"}


@cache
def published() -> Timetable:
    """A week of the small clinic in which every rule is kept."""
    planned = plan(week_of(small_clinic()), OPTIONS)
    assert not planned.findings
    return planned.timetable


def off(who: str, weekday: int, span: Span = WHOLE_DAY) -> TimeOff:
    """Time off of a clinician, a room or a patient on a weekday."""
    return TimeOff(who, KINDS.get(who, "patient"), When((weekday,)), span)


def repaired(
    *absences: TimeOff,
    clinic: Clinic | None = None,
    timetable: Timetable | None = None,
    since: dt.datetime | None = None,
    admitted: tuple[str, ...] = (),
) -> PlannedWeek:
    """The small clinic's published week repaired after these absences."""
    usual = clinic or small_clinic()
    changed = replace(usual, time_off=(*usual.time_off, *absences))
    known = Published(timetable or published(), since)
    return repair(week_of(usual), week_as_it_is(changed, MONDAY), known, admitted, OPTIONS)


def at(days: int, hour: int) -> dt.datetime:
    """The hour of a day of the week."""
    return dt.datetime.combine(MONDAY, dt.time(hour)) + dt.timedelta(days=days)
