"""A first timetable of a very large clinic: one track after the other, around what the tracks before it hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.clock import Clock
from optimizer.held import held_as_in
from optimizer.neighbourhood import Neighbourhood
from optimizer.options import Report
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage

MANY_PATIENTS = 250
"""From so many on, a first timetable is found sooner track by track: of 300 patients after 15 s instead of 21, of 600
after 68 s, where all at once brought none in 240 s.
"""
STAGE = Stage("Looking for a timetable that keeps every rule, track by track")


def plan_track_by_track(week: Week, clock: Clock, report: Report, seconds: float) -> Timetable | None:
    """A timetable that keeps every rule, found within `seconds`, or none: then there may be one all the same."""
    planned, deadline = Timetable((), {}), clock.elapsed + seconds
    for track, part, joining in _steps(week):
        frees = Neighbourhood(joining, frozenset({track})).frees
        search = Search(formulate(part, held=held_as_in(planned, part, frees)), clock, report)
        if not search.solve(STAGE, deadline - clock.elapsed).found:
            return None
        planned = search.timetable
    return planned


def _steps(week: Week) -> Iterator[tuple[str, Week, frozenset[str]]]:
    """Each track with the week of all who are in it or in an earlier one, and who is in it."""
    tracks = _scarcest_first(week)
    of = _one_track_each(week)
    for n, track in enumerate(tracks, 1):
        here = {who for who, own in of.items() if own in tracks[:n]}
        part = week.without([who for who in of if who not in here])
        patients = {who: replace(p, tracks=(of[who],)) if who in here else p for who, p in part.patients.items()}
        locks = (k for k in week.clinic.locks if k.patient in here or (not k.patient and k.track in tracks[:n]))
        clinic = week.clinic if n == len(tracks) else replace(week.clinic, locks=tuple(locks))
        yield track, replace(part, clinic=clinic, patients=patients), frozenset(w for w in of if of[w] == track)


def _scarcest_first(week: Week) -> list[str]:
    """The tracks, those first for whose blocks the fewest clinicians are at work."""
    at_work = Counter(slot.track for slots in week.at_work.values() for slot in slots)
    tracks = {track for person in week.attending for track in person.tracks}
    return sorted(tracks, key=lambda track: (at_work[track], track))


def _one_track_each(week: Week) -> Mapping[str, str]:
    """A track for each patient: of those open on days enough a wished one, else the one with the fewest patients."""
    of: dict[str, str] = {}
    members: Counter[str] = Counter()
    for person in sorted(week.attending, key=lambda person: len(person.tracks)):
        of[person.id] = min(person.tracks, key=partial(_unfit, person, members))
        members[of[person.id]] += 1
    return of


def _unfit(person: PatientWeek, members: Counter[str], track: str) -> tuple[bool, bool, int]:
    few_days = len(person.open_days[track]) < person.days
    return few_days, track not in person.patient.track_wishes, members[track]
