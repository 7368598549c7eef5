"""How many wishes can be granted with each way out: a week is improved for the first, the others begin near it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.resolve import plan_week
from models.timetable import Timetable
from models.way_out import WayOut
from models.week import Week
from optimizer.aims import PERCENT, wishes_stage
from optimizer.extract import Solution, timetable_of
from optimizer.find_ways import changed
from optimizer.granted import granted_in
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage
from optimizer.verdict import GRID, Judge, is_none_of

SHARE_OF_FIRST, SHARE_OF_ONE, SHARE_FOR_MANY = 0.05, 0.03, 0.25
"""Parts of the time for the wishes of the first way out, of any other, and after which only the first is looked at."""


def grade(week: Week, ways: Sequence[WayOut], judge: Judge) -> Iterator[WayOut]:
    """The ways out with the wishes that they let grant, as far as the time shows."""
    near: Timetable | None = None
    for way in ways:
        limit = judge.clock.options.time_limit * (SHARE_OF_ONE if near else SHARE_OF_FIRST)
        mended = plan_week(changed(week.clinic, way.changes), week.monday, week.previous)
        known = judge.known(mended)
        late = near is not None and judge.clock.elapsed > judge.clock.options.time_limit * SHARE_FOR_MANY
        if known is None or late or judge.clock.stopped or judge.clock.left < limit:
            yield way
            continue
        search = Search(formulate(mended), judge.clock, judge.report)
        granted = granted_in(search.formulation)
        stage = wishes_stage(granted, granted.asked)
        _begin(search, stage, near, known, limit)
        outcome = search.solve(stage, limit)
        near = near or timetable_of(Solution(search.formulation, search.values or []))
        whole = PERCENT / granted.asked if granted.asked else 0.0
        yield replace(way, granted=outcome.best * whole, best=outcome.bound * whole)


def _begin(search: Search, stage: Stage, near: Timetable | None, known: Timetable, seconds: float) -> None:
    """Begin near a week with many wishes granted, with its days and groups, or from one that fits."""
    if near is not None:
        search.begin_with(near)
        search.solve_part(stage, seconds, lambda candidate: is_none_of(GRID, candidate))
    if search.values is None:
        search.begin_with(known)
