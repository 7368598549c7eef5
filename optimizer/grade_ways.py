"""How many wishes can be granted with each way out.

A week of few patients is searched for each of them; of a larger one, a week without clashes is planned well before
ways out are sought, each of them begins near it, and what its timetable grants is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.clinic import Clinic
from models.resolve import plan_week
from models.timetable import Timetable
from models.way_out import WayOut
from models.week import Week
from optimizer.aims import PERCENT, wishes_stage
from optimizer.bounds import FEW_PATIENTS
from optimizer.find_ways import changed
from optimizer.granted import granted_in
from optimizer.improve import improve_tracks
from optimizer.near_found import begin_near_found
from optimizer.rules import formulate
from optimizer.score import granted_percent, score
from optimizer.search import Search
from optimizer.verdict import Judge

SHARE_OF_FIRST, SHARE_OF_ONE, SHARE_FOR_MANY = 0.05, 0.03, 0.25
"""Parts of the time for the wishes of the first way out, of any other, and after which only the first is looked at."""

SHORTEST = 1.0
"""How long each track of that week is searched: after half of the usual time 98 % of what is found in it is found."""
SHARE_TO_PLAN = 0.4
"""Part of the time after which no week is planned well any more."""


def plan_well(clinic: Clinic, judge: Judge) -> None:
    """Grant many wishes in a clinic that a timetable is known for, track by track, and let weeks begin near that."""
    week = judge.week_of(clinic)
    known = judge.known(week)
    late = judge.clock.elapsed > judge.clock.options.time_limit * SHARE_TO_PLAN
    if known is None or late or len(week.attending) < FEW_PATIENTS:
        return
    search = judge.search_of(week, known)
    granted = granted_in(search.formulation)
    improve_tracks(search, wishes_stage(granted, granted.asked), SHORTEST)
    if search.values is not None:
        judge.plans_near(search.timetable)


def grade(week: Week, ways: Sequence[WayOut], judge: Judge) -> Iterator[WayOut]:
    """The ways out with the wishes that they let grant, as far as the time shows."""
    near: Timetable | None = None
    for way in ways:
        mended = plan_week(changed(week.clinic, way.changes), week.monday, week.previous)
        known = _best_known(mended, judge)
        clock = judge.clock
        late = near is not None and clock.elapsed > clock.options.time_limit * SHARE_FOR_MANY
        if known is None or late or clock.stopped or len(mended.attending) >= FEW_PATIENTS:
            yield replace(way, granted=granted_percent(score(mended, known)) if known else None)
        else:
            graded, near = _searched(way, mended, judge, known, near)
            yield graded


def _best_known(week: Week, judge: Judge) -> Timetable | None:
    """The timetable found that grants most of the wishes of the week, of those that keep its rules."""
    return max(judge.all_known(week), key=lambda known: granted_percent(score(week, known)), default=None)


def _searched(
    way: WayOut, week: Week, judge: Judge, known: Timetable, near: Timetable | None
) -> tuple[WayOut, Timetable]:
    """The way out with what a short search shows, near a week with many wishes granted or from one that fits."""
    limit = judge.clock.options.time_limit * (SHARE_OF_ONE if near else SHARE_OF_FIRST)
    search = Search(formulate(week), judge.clock, judge.report)
    granted = granted_in(search.formulation)
    stage = wishes_stage(granted, granted.asked)
    if near is not None:
        begin_near_found(search, near, stage, limit)
    if search.values is None:
        search.begin_with(known)
    outcome = search.solve(stage, limit)
    whole = PERCENT / granted.asked if granted.asked else 0.0
    graded = replace(way, granted=outcome.best * whole, best=outcome.bound * whole)
    return graded, search.timetable
