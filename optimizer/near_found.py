"""Begin a search near a timetable that was found for almost the same week: with as much of it held as can be."""

from __future__ import annotations

from functools import partial

from models.timetable import Timetable
from optimizer.aims import wishes_stage
from optimizer.granted import granted_in
from optimizer.search import Search
from optimizer.stage import Stage
from optimizer.variables import Belong, Candidate, Day, Join, Lead, Seat, Use

Kinds = tuple[type, ...]
DAYS: Kinds = (Belong, Day)
GRID: Kinds = (*DAYS, Lead, Join, Use)
"""What is held where only who sits in which group, and individual sessions, are free to change."""
SEATS: Kinds = (*DAYS, Seat)
"""What is held where only who leads which group, and where, and individual sessions are free to change."""
STAYING = (GRID, SEATS)
LONGEST = 1.0
"""Seconds for the wishes of a week near a planned one."""


def begin_near_found(search: Search, found: Timetable, stage: Stage, seconds: float) -> None:
    """Begin near the timetable: with its days and groups, else with its days alone, as the stage would have it."""
    search.begin_with(found)
    for held in (GRID, DAYS):
        _begin_holding(search, held, stage, seconds)


def begin_near_planned(search: Search, planned: Timetable, stage: Stage, seconds: float, stays: list[Kinds]) -> None:
    """Begin near a timetable that grants many wishes, so that as many as can be are granted still.

    What mostly `stays` (of STAYING) is held in turn; what comes to nothing is taken off the list, as it will again.
    Where nothing of it can stay, any week with the timetable's days that the stage finds is bettered.
    """
    granted = granted_in(search.formulation)
    wishes, short = wishes_stage(granted, granted.asked), min(seconds, LONGEST)
    search.begin_with(planned)
    for held in stays.copy():
        _begin_holding(search, held, wishes, short)
        if search.values is None:
            stays.remove(held)
    if search.values is None:
        _begin_holding(search, DAYS, stage, seconds)
        if search.values is not None:
            search.solve_part(wishes, short, partial(_is_none_of, GRID))


def _begin_holding(search: Search, held: Kinds, stage: Stage, seconds: float) -> None:
    """Look for a first week in which these kinds of candidates are as in the timetable begun with."""
    if search.values is None:
        search.solve_part(stage, seconds, partial(_is_none_of, held))


def _is_none_of(held: Kinds, candidate: Candidate) -> bool:
    return not isinstance(candidate, held)
