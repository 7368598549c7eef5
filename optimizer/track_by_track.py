"""A first timetable of a very large clinic: one track after the other, around what the tracks before it hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.bending_stages import bending_least
from optimizer.clock import Clock
from optimizer.counting_offer import Offer
from optimizer.held import Held, held_as_in
from optimizer.neighbourhood import Neighbourhood
from optimizer.options import Report
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.stage import Stage

MANY_PATIENTS = 250
"""From so many on, a first timetable is found sooner track by track: of 300 patients after 15 s instead of 21, of 600
after 68 s, where all at once brought none in 240 s.
"""
SHORTEST, VARIABLES_A_SECOND = 10.0, 5_000
"""How long a track is searched before it is begun anew: 247,000 variables took 21 s."""
STAGE = Stage("Looking for a timetable that keeps every rule, track by track")
STAGE_BENDING = "Bending as little as possible, track by track"


@dataclass(frozen=True)
class Bends:
    """A policy that may be bent, as little as can be: for these patients, or for all (None)."""

    key: str
    bent_for: Collection[str] | None = None


def put_together(
    week: Week, clock: Clock, report: Report, seconds: float, bends: Bends | None = None
) -> Timetable | None:
    """What `plan_track_by_track` finds, of a very large clinic that continues no other week; None for any other."""
    if week.previous is not None or len(week.attending) < MANY_PATIENTS:
        return None
    return plan_track_by_track(week, clock, report, seconds, bends)


def plan_track_by_track(
    week: Week, clock: Clock, report: Report, seconds: float, bends: Bends | None = None
) -> Timetable | None:
    """A timetable that keeps every rule, but for one that bends, or none: then there may be one all the same.

    It is found within `seconds`. A track that cannot be planned around those before it comes first in the next try.
    """
    tracks, deadline, tried = _scarcest_first(week), clock.elapsed + seconds, set[tuple[str, ...]]()
    while tuple(tracks) not in tried:
        tried.add(tuple(tracks))
        planned, failed = _in_turn(week, tracks, partial(_search, clock, report, bends), deadline)
        if failed is None:
            return planned
        tracks = [failed, *(track for track in tracks if track != failed)]
    return None


def _in_turn(
    week: Week, tracks: Sequence[str], search_of: Callable[[Week, Held], tuple[Search, Stage]], deadline: float
) -> tuple[Timetable, str | None]:
    """The timetable of all tracks up to the first one for which none was found, and that one.

    A track that cannot be planned around those before it is tried together with the last of them.
    """
    planned, before = Timetable((), {}), Neighbourhood(frozenset(), frozenset())
    for track, part, joining in _steps(week, tracks):
        own = Neighbourhood(joining, frozenset({track}))
        for free in (own, own.together_with(before)) if before.patients else (own,):
            search, stage = search_of(part, held_as_in(planned, part, free.frees))
            if _is_found(search, stage, deadline):
                break
        else:
            return planned, track
        planned, before = search.timetable, own
    return planned, None


def _search(clock: Clock, report: Report, bends: Bends | None, part: Week, held: Held) -> tuple[Search, Stage]:
    """The search of a part of the week around what is held, and for what."""
    if bends is None:
        return Search(formulate(part, held=held), clock, report), STAGE
    search = Search(formulate(part, (bends.key,), held=held, bent_for=bends.bent_for), clock, report)
    return search, replace(bending_least(search, bends.key), name=STAGE_BENDING, unit="")


def _is_found(search: Search, stage: Stage, deadline: float) -> bool:
    """Whether a timetable is found; begun anew with another seed after a while, as a few goes never end."""
    seconds = max(SHORTEST, len(search.formulation.model.proto.variables) / VARIABLES_A_SECOND)
    while not search.clock.stopped and (left := deadline - search.clock.elapsed) > 0:
        outcome = search.solve(stage, min(left, seconds))
        if outcome.found or outcome.impossible:
            return outcome.found
        seconds *= 2
    return False


def _steps(week: Week, tracks: Sequence[str]) -> Iterator[tuple[str, Week, frozenset[str]]]:
    """Each of the tracks with the week of all who are in it or in an earlier one, and who is in it."""
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
    """A track for each patient, of those that locks leave.

    It is one without anybody kept apart from it who has theirs; then one open on days enough; then a wished one, else
    the one with the fewest patients.
    """
    left, members = Offer(week).tracks, dict.fromkeys(week.clinic.track, frozenset[str]())
    for person in sorted(week.attending, key=lambda person: len(left[person.id])):
        track = min(left[person.id], key=partial(_unfit, person, members, _kept_from(week, person.id)))
        members[track] |= {person.id}
    return {who: track for track, here in members.items() for who in here}


def _kept_from(week: Week, patient: str) -> frozenset[str]:
    """Who may not be in one track with the patient."""
    pairs = ({pair.patient, pair.other} for pair in week.clinic.keep_apart if pair.in_track)
    return frozenset(who for pair in pairs if patient in pair for who in pair - {patient})


def _unfit(
    person: PatientWeek, members: Mapping[str, frozenset[str]], apart: frozenset[str], track: str
) -> tuple[bool, bool, bool, int]:
    few_days = len(person.open_days[track]) < person.days
    here = members[track]
    return not apart.isdisjoint(here), few_days, track not in person.patient.track_wishes, len(here)
