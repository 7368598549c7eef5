"""Grant more wishes of a large clinic part by part, over and over, until the time is up.

Of the wishes of 300 patients, one search of the whole week granted 91.3 % after 60 s, and this 96.5 % (medians of three
clinics, docs/benchmarks.md). How long a part is searched does not depend on the time limit, so that a longer limit
goes the same way, only further.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from optimizer.granted import Granted
from optimizer.neighbourhood import Neighbourhood, of_tracks, of_worst_off
from optimizer.search import SHORTEST, Search
from optimizer.stage import Outcome, Stage

FEW_PATIENTS = 25
"""A track of fewer is not planned on its own: two tracks or the whole week are quick enough."""


def solve_or_improve(search: Search, granted: Granted, stage: Stage, seconds: float) -> Outcome:
    """Search the whole week for `seconds` or, where there is too much to prove, part by part."""
    if search.is_large:
        return improve(search, granted, stage, seconds)
    return search.solve(stage, seconds)


def improve(search: Search, granted: Granted, stage: Stage, seconds: float) -> Outcome:
    """Search for `seconds` for a timetable that is better in the stage's objective, from the best known so far."""
    deadline = search.clock.elapsed + seconds
    search.take_up(stage)
    while not search.done(stage, deadline):
        _improve_parts(search, stage, _round(search, granted), deadline)
    return search.as_before(stage)


def improve_tracks(search: Search, stage: Stage, shortest: float = SHORTEST) -> None:
    """Search each track once (see `solve_part` for how long), for a good week soon."""
    search.take_up(stage)
    _improve_parts(search, stage, of_tracks(search, 1), search.clock.options.time_limit, shortest)


def _improve_parts(
    search: Search, stage: Stage, parts: Iterable[Neighbourhood], deadline: float, shortest: float = SHORTEST
) -> None:
    for part in parts:
        if search.done(stage, deadline):
            return
        search.solve_part(stage, deadline - search.clock.elapsed, part.frees, shortest)


def _round(search: Search, granted: Granted) -> Iterator[Neighbourhood]:
    """Each track and those worst off; each two tracks and those worst off; and so on to the whole week."""
    for together in range(1, len(search.formulation.clinic.tracks) + 1):
        yield from (part for part in of_tracks(search, together) if len(part.patients) >= FEW_PATIENTS)
        yield of_worst_off(search, granted)
