"""Plan several weeks one after the other: each continues the one before and looks ahead to the one after."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from models.clinic import Lock
from models.errors import Fault, WorkbookError
from models.previous import Previous
from models.resolve import plan_week
from models.result import PlannedWeek
from models.week import Week
from optimizer.counting_locks import witnesses
from optimizer.counting_offer import Offer
from optimizer.options import Options, Report, titled
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
        planned = plan(week, own, titled(f"Week {nth} of {number}", report), _known_after(first, monday))
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

    Locks of weeks that are over, and those of every week for a patient who does not come in this one, are left out;
    those of every week that cannot hold in this one, too, with a warning.
    """
    bare = plan_week(replace(first.clinic, locks=()), monday)
    offer, coming = Offer(bare), {person.id for person in bare.attending}
    meant = [lock for lock in first.clinic.locks if _is_meant(lock, monday, coming)]
    refused = [lock for lock in meant if not lock.has_date and not witnesses(offer, lock)]
    locks = tuple(lock for lock in meant if lock not in refused)
    week = plan_week(replace(first.clinic, locks=locks), monday, previous)
    return replace(week, warnings=(*week.warnings, *map(_refused, refused)))


def _is_meant(lock: Lock, monday: dt.date, coming: Collection[str]) -> bool:
    if lock.when and lock.when.last:
        return lock.when.last >= monday
    return lock.has_date or lock.patient is None or lock.patient in coming


def _refused(lock: Lock) -> Fault:
    return Fault(
        lock.source.cell("Day"), "the days, hours or rooms of this week do not allow this lock; it is left out"
    )


def _known_after(first: Week, monday: dt.date) -> Week | None:
    """What the week after asks, as far as that is known now; None where the workbook has faults in it."""
    try:
        return later_week(first, monday)
    except WorkbookError:
        return None
