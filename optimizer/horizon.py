"""Plan several weeks one after the other: each continues the one before and looks ahead to the one after."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from models.clinic import Lock
from models.errors import WorkbookError
from models.previous import Previous
from models.resolve import plan_week
from models.result import PlannedWeek
from models.week import Week
from optimizer.options import Options, Progress, Report
from optimizer.solve import plan

A_WEEK = dt.timedelta(days=7)


def plan_weeks(first: Week, number: int, options: Options, report: Report) -> Iterator[PlannedWeek]:
    """The first week and those after it, each as soon as it is planned, with the time limit of the options for each.

    Who comes, on how many days and for which sessions is what the clinic asks on the dates of each week. Ctrl-C ends
    it with the week in work. Raises what `plan` and `plan_week` raise; the weeks before are then planned and told.
    """
    week = first
    for nth in range(1, number + 1):
        own = options if week.previous else replace(options, keep=False)
        monday = week.monday + A_WEEK
        planned = plan(week, own, _of_week(report, nth, number), _known_after(first, monday))
        yield planned
        if nth == number or planned.quality.stopped:
            return
        week = later_week(first, monday, continued(planned))


def continued(planned: PlannedWeek) -> Previous:
    """What the week after continues: the timetable, and the part of their wishes that patients were granted."""
    asked: Counter[str] = Counter()
    granted: dict[str, float] = {}
    for scored in planned.wishes:
        if scored.wish.asked and scored.wish.who in planned.week.patients:
            asked[scored.wish.who] += scored.wish.weight
            granted[scored.wish.who] = granted.get(scored.wish.who, 0.0) + scored.wish.weight * scored.granted
    shares = {who: granted[who] / weight for who, weight in asked.items() if weight}
    return Previous(planned.week.monday, planned.timetable, shares)


def later_week(first: Week, monday: dt.date, previous: Previous | None = None) -> Week:
    """The week from `monday` as the clinic of the first one asks for it.

    Locks of weeks that are over, and those of every week for a patient who does not come in this one, are left out.
    """
    clinic = first.clinic
    coming = {person.id for person in plan_week(replace(clinic, locks=()), monday).attending}
    locks = (lock for lock in clinic.locks if _holds_still(lock, monday, coming))
    return plan_week(replace(clinic, locks=tuple(locks)), monday, previous)


def _holds_still(lock: Lock, monday: dt.date, coming: Collection[str]) -> bool:
    if lock.when and lock.when.last:
        return lock.when.last >= monday
    return lock.patient is None or lock.patient in coming


def _known_after(first: Week, monday: dt.date) -> Week | None:
    """What the week after asks, as far as that is known now; None where the workbook has faults in it."""
    try:
        return later_week(first, monday)
    except WorkbookError:
        return None


def _of_week(report: Report, nth: int, number: int) -> Report:
    def told(progress: Progress) -> None:
        report(replace(progress, stage=f"Week {nth} of {number}: {progress.stage}"))

    return told if number > 1 else report
