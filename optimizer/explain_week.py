"""Why not every rule can be kept in a week: what counting shows, the facts that clash, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.errors import NoTimetableError, NoTimetableInTimeError
from models.explanation import Explanation
from models.findings import Shortage
from models.resolve import plan_week
from models.way_out import WayOut
from models.week import Week
from optimizer.clashes import find_clashes
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.extract import Solution, timetable_of
from optimizer.find_ways import Ways, changed
from optimizer.options import Options, Report, silent
from optimizer.relax import keep_or_bend
from optimizer.solve import plan
from optimizer.verdict import Judge, Verdict

SMALL = 16
"""Patients up to which a week is judged as it is; of a larger one, a timetable that bends rules is sought first."""
SHARE_TO_BEND, SHARE_OF_ONE, SHARE_OF_WISHES = 0.3, 0.1, 0.1
"""Parts of the time: to look for that timetable, for one question at most, and for the wishes of one way out."""


def explain_week(week: Week, options: Options, report: Report = silent) -> Explanation:
    """What keeps the week from being planned with every rule kept, found in the time that the options give."""
    clock = Clock(options)
    with clock.stopping_on_interrupt():
        short = shortages(week)
        judge = Judge(week.monday, clock, max(1.0, options.time_limit * SHARE_OF_ONE), report)
        verdict = _first_look(week, judge, short)
        if verdict is not Verdict.CANNOT:
            return Explanation(True if verdict is Verdict.CAN else None, short)
        clashes = find_clashes(week, judge)
        ways = Ways(week, judge, clashes)
        if all(clash.least for clash in clashes):
            ways.find()
        graded = tuple(_graded(week, way, clock, len(ways.found) - n) for n, way in enumerate(ways.found))
    return Explanation(False, short, tuple(ways.clashes), graded, tuple(ways.unsettled))


def _first_look(week: Week, judge: Judge, short: Sequence[Shortage]) -> Verdict:
    """Whether every rule can be kept; the judge comes to know a timetable of a larger week."""
    if short:
        return Verdict.CANNOT
    if len(week.attending) <= SMALL:
        return judge.verdict(week.clinic)
    options = judge.clock.options
    clock = Clock(replace(options, time_limit=options.time_limit * SHARE_TO_BEND))
    try:
        bent = keep_or_bend(week, clock, judge.report)
    except NoTimetableError:
        return Verdict.CANNOT
    except NoTimetableInTimeError:
        return Verdict.OPEN
    judge.found.append(timetable_of(Solution(bent.search.formulation, bent.search.values or [])))
    return judge.verdict(week.clinic)


def _graded(week: Week, way: WayOut, clock: Clock, left: int) -> WayOut:
    """The way out with the wishes that it lets grant, as far as its share of the time shows; so many are `left`."""
    seconds = min(clock.left / left, clock.options.time_limit * SHARE_OF_WISHES)
    if seconds < 1 or clock.stopped:
        return way
    mended = plan_week(changed(week.clinic, way.changes), week.monday, week.previous)
    try:
        planned = plan(mended, replace(clock.options, time_limit=seconds, aims=2))
    except NoTimetableInTimeError:
        return way
    quality = planned.quality
    return way if planned.findings else replace(way, granted=quality.granted, best=quality.best)
