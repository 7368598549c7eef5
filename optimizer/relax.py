"""Keep all policies if that can be; else bend them least, compared one by one, dearest first.

The dearest policies stay unbendable as long as a timetable exists without bending them (found by halving), so
that only what must bend costs search. Amounts are then made least one policy after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from models.errors import NoTimetableInTimeError
from models.findings import STRUCTURAL, Shortage
from models.week import Week
from optimizer.clash import no_timetable
from optimizer.clock import Clock
from optimizer.options import Report
from optimizer.rules import catalogue, formulate, policies
from optimizer.search import Search
from optimizer.stage import Stage

SHARE_TO_KEEP_ALL = 0.5
SHARE_TO_BEND = 0.6
STEPS = 8
STOPPED = "Stopped before a first timetable was found; nothing was written."
NONE_FOUND = (
    "No timetable was found in the time given. Whether one exists is not known: try again with a longer --time-limit."
)


@dataclass(frozen=True)
class Bent:
    """A search with a first timetable, whose formulation allows no more bending than was found to be needed."""

    search: Search
    bending: tuple[str, ...] = ()
    proved: bool = True


def keep_or_bend(week: Week, clock: Clock, report: Report, short: Sequence[Shortage] = ()) -> Bent:
    """The search for the week with all policies kept or, where that cannot be, bent least.

    `short` is what counting has shown. Raises NoTimetableError where facts clash and NoTimetableInTimeError
    where no timetable was found in the time given.
    """
    if any(shortage.tier == STRUCTURAL for shortage in short):
        raise no_timetable(week, clock)
    shown = bool(short)
    if not short:
        search = Search(formulate(week), clock, report)
        stage = Stage("Looking for a timetable that keeps every rule")
        seconds = clock.options.time_limit * SHARE_TO_KEEP_ALL
        outcome = search.solve(stage, seconds, clock.options.patience * SHARE_TO_KEEP_ALL)
        if outcome.found:
            return Bent(search)
        shown = outcome.impossible
    return _bend(week, clock, report, shown, _most_kept(short))


def _most_kept(short: Sequence[Shortage]) -> int:
    """How many of the dearest policies can all be kept at most: a shortage's rule cannot with all dearer ones."""
    keys = policies()
    titles = {shortage.rule for shortage in short}
    return min((n for n, key in enumerate(keys) if _title(key) in titles), default=len(keys) - 1)


def _bend(week: Week, clock: Clock, report: Report, shown: bool, most: int) -> Bent:
    keys = policies()
    kept, search, proved = _dearest_kept(week, clock, report, most)
    bending = keys[kept:]
    formulation = search.formulation
    _bend_all(search, bending)
    for key in bending:
        total = cp_model.LinearExpr.sum(formulation.slacks[key])
        if search.value(total) > 0:
            stage = Stage(f"Bending least: {_title(key)}", total, -1, unit=_unit(key))
            before = search.value(total)
            outcome = search.solve(stage, _seconds_to_bend(clock))
            proved = proved and outcome.proved
            if outcome.best < before:
                formulation.add(total <= outcome.best)
                _bend_all(search, bending)
        formulation.add(total <= search.value(total))
    return Bent(search, bending, proved and shown)


def _dearest_kept(week: Week, clock: Clock, report: Report, most: int) -> tuple[int, Search, bool]:
    """How many of the dearest policies (`most` at most) can all be kept, a search that does, and whether proved."""
    keys, least, proved = policies(), 0, True
    best: Search | None = None
    while best is None or (least < most and not clock.stopped):
        if clock.stopped:
            raise NoTimetableInTimeError(STOPPED)
        kept = (least + most + 1) // 2 if least < most else least
        search = Search(formulate(week, keys[kept:]), clock, report)
        patience = clock.options.patience if kept == 0 else 0.0
        outcome = search.solve(Stage("Looking for the rules that have to bend"), _seconds_to_bend(clock), patience)
        if outcome.found:
            least, best = kept, search
        elif kept == 0 and not clock.stopped:
            raise no_timetable(week, clock) if outcome.impossible else NoTimetableInTimeError(NONE_FOUND)
        else:
            most, proved = kept - 1, proved and outcome.impossible
    return least, best, proved and least == most


def _bend_all(search: Search, bending: Sequence[str]) -> None:
    """A good start for making amounts least: all of them at once, each policy dearer than the next."""
    slacks = search.formulation.slacks
    price = {key: 2 ** max(0, STEPS - n) for n, key in enumerate(k for k in bending if slacks[k])}
    coarse = {key: 60 if _unit(key) == "minutes" else 1 for key in price}
    total = sum(60 * price[key] // coarse[key] * cp_model.LinearExpr.sum(slacks[key]) for key in price)
    search.solve(Stage("Bending rules as little as possible", total, -1), _seconds_to_bend(search.clock))


def _seconds_to_bend(clock: Clock) -> float:
    return max(clock.left, 0.1 * clock.options.time_limit) * SHARE_TO_BEND / 3


def _title(key: str) -> str:
    return next(rule.title for rule in catalogue() if rule.key == key)


def _unit(key: str) -> str:
    return next(rule.unit for rule in catalogue() if rule.key == key)
