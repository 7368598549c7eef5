"""Keep all policies if that can be; else bend them least."""

from __future__ import annotations

from collections.abc import Sequence

from models.findings import STRUCTURAL, Shortage
from models.week import Week
from optimizer.bending import Bending, Bent
from optimizer.clash import no_timetable
from optimizer.clock import Clock
from optimizer.continuing import begin_from_previous
from optimizer.near_previous import begin_near
from optimizer.options import FIRST, Progress, Report
from optimizer.rules import catalogue, formulate, policies
from optimizer.search import Search
from optimizer.stage import Stage

SHARE_TO_BEGIN, SHARE_TO_KEEP_ALL = 0.5, 0.5
KEEPING_ALL = Stage("Looking for a timetable that keeps every rule")


def keep_or_bend(week: Week, clock: Clock, report: Report, short: Sequence[Shortage] = ()) -> Bent:
    """The search for the week with all policies kept or, where that cannot be, bent least.

    `short` is what counting has shown. Raises NoTimetableError where facts clash and NoTimetableInTimeError
    where no timetable was found in the time given.
    """
    if any(shortage.tier == STRUCTURAL for shortage in short):
        raise no_timetable(week, clock)
    shown = bool(short)
    if not short:
        search = begun(week, clock, report)
        seconds = clock.options.time_limit * SHARE_TO_KEEP_ALL
        outcome = search.solve(KEEPING_ALL, seconds, clock.options.patience * SHARE_TO_KEEP_ALL)
        if outcome.found:
            report(Progress(FIRST, None, None, clock.elapsed, clock.left))
            return Bent(search)
        shown = outcome.impossible
    return Bending(week, clock, report, proved=shown).least(_most_kept(short), _most_kept(short) if short else None)


def begun(week: Week, clock: Clock, report: Report) -> Search:
    """A search with all policies kept, begun from the previous timetable, if there is one, or near it."""
    search = Search(formulate(week), clock, report)
    begin_from_previous(search)
    begin_near(search, clock.options.time_limit * SHARE_TO_BEGIN)
    return search


def _most_kept(short: Sequence[Shortage]) -> int:
    """How many of the dearest policies can all be kept at most: a shortage's rule cannot with all dearer ones."""
    keys = policies()
    titles = {shortage.rule for shortage in short}
    short_of = {rule.key for rule in catalogue() if rule.title in titles}
    return min((n for n, key in enumerate(keys) if key in short_of), default=len(keys) - 1)
