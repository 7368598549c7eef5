"""Keep all policies if that can be; else bend them least."""

from __future__ import annotations

from collections.abc import Sequence

from models.findings import STRUCTURAL, Shortage
from models.timetable import Timetable
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
from optimizer.track_by_track import put_together

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
        told = search.values is not None
        outcome = search.solve(KEEPING_ALL, seconds, clock.options.patience * SHARE_TO_KEEP_ALL)
        if outcome.found:
            if not told:
                _tell_first(clock, report)
            return Bent(search)
        shown = outcome.impossible
    bending = Bending(week, clock, report, proved=shown, counted=_bent_for(short))
    return bending.least(_most_kept(short), _most_kept(short) if short else None)


def begun(week: Week, clock: Clock, report: Report) -> Search:
    """A search with all policies kept, begun from the previous timetable, if there is one, or near it.

    That of a very large clinic begins from a timetable put together track by track. Tells if there is a timetable.
    """
    planned = _put_together(week, clock, report)
    search = Search(formulate(week), clock, report)
    if planned is not None:
        search.begin_with(planned)
        return search
    begin_from_previous(search)
    begin_near(search, clock.options.time_limit * SHARE_TO_BEGIN)
    if search.values is not None:
        _tell_first(clock, report)
    return search


def _put_together(week: Week, clock: Clock, report: Report) -> Timetable | None:
    """A timetable of a very large clinic, told at once: the whole week's model takes long to build."""
    planned = put_together(week, clock, report, clock.options.patience * SHARE_TO_BEGIN)
    if planned is not None:
        _tell_first(clock, report)
    return planned


def _tell_first(clock: Clock, report: Report) -> None:
    report(Progress(FIRST, None, None, clock.elapsed, clock.left))


def _most_kept(short: Sequence[Shortage]) -> int:
    """How many of the dearest policies can all be kept at most: a shortage's rule cannot with all dearer ones."""
    keys, short_of = policies(), _bent_for(short)
    return min((n for n, key in enumerate(keys) if key in short_of), default=len(keys) - 1)


def _bent_for(short: Sequence[Shortage]) -> dict[str, list[str]]:
    """By policy or rule that is short, the patients for each of whom it is bent at least once, as far as known."""
    keys = {rule.title: rule.key for rule in catalogue()}
    named: dict[str, list[str]] = {}
    for shortage in short:
        named.setdefault(keys[shortage.rule], []).extend(shortage.patients)
    return named
