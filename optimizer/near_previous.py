"""Begin near a previous timetable that does not fit as it is: hold what fits, then mend too small groups."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ortools.sat.python import cp_model

from models.carried import carried_over
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.distance import changes
from optimizer.neighbourhood import Neighbourhood, of_tracks
from optimizer.rules import formulate
from optimizer.rules.smallest_group import KEY as SMALLEST_GROUP
from optimizer.search import Search
from optimizer.stage import Stage
from optimizer.variables import Candidate, Join, Lead, Meeting, Office, Seat, Sit, Use

NAME = "Keeping what can stay as it was"
CHANGES_A_HEAD = 20
"""So many changes are made to give a group that is too small one more patient."""
SHARE_TO_HOLD = 0.3
PAUSE = 3.0
"""Seconds without a better week after which the next part is mended."""
SOON = 1.0
"""The same for a scenario, where changing less keeps more wishes: of 60 patients' 97.8 %, 96.4 instead of 95.3."""
Frees = Callable[[Candidate], bool]
"""Whether a candidate may change in a part."""


def begin_near(search: Search, seconds: float) -> None:
    """Begin the search near the previous timetable, if there is one that does not fit as it is.

    Groups may be too small at first, as patients left or come on fewer days. They are mended day by day, then by those
    who are free anyway, then track by track; if time is too short for that, by all groups at once.
    """
    week, clock = search.formulation.week, search.clock
    if search.values is not None or week.previous is None:
        return
    carried, deadline = carried_over(week), clock.elapsed + seconds
    loose = Search(formulate(week, {*search.formulation.bending, SMALLEST_GROUP}), clock, search.report)
    loose.begin_with(carried)
    stage = Stage(NAME) if week.previous.wished else Stage(NAME, changes(loose.formulation, carried), -1, pause=SOON)
    for frees in _wider_and_wider(week, carried):
        if loose.values is None:
            loose.solve_part(stage, seconds * SHARE_TO_HOLD, frees, shortest=seconds * SHARE_TO_HOLD)
            _mend(loose, carried, [*_by_day(week), frees], deadline)
    if loose.values is not None:
        _mend(loose, carried, (part.frees for part in of_tracks(loose, 1)), deadline)
        search.begin_with(loose.timetable)
    if search.values is None:
        search.solve_part(Stage(NAME), seconds * SHARE_TO_HOLD, _is_group, shortest=seconds * SHARE_TO_HOLD)


def _mend(loose: Search, carried: Timetable, parts: Iterable[Frees], deadline: float) -> None:
    """Fill groups that are too small, with as few other changes as can be, part by part."""
    missing = cp_model.LinearExpr.sum(loose.formulation.slacks[SMALLEST_GROUP])
    stage = Stage(NAME, CHANGES_A_HEAD * missing + changes(loose.formulation, carried), -1, pause=PAUSE)
    for frees in parts:
        left = deadline - loose.clock.elapsed
        if loose.values is not None and loose.value(missing) and left > 0:
            loose.solve_part(stage, left, frees, shortest=left * SHARE_TO_HOLD)


def _by_day(week: Week) -> Iterator[Frees]:
    """The groups of each track on each day, and who is in them."""
    for where in week.track_day:
        yield partial(_is_group_of, where)


def _is_group_of(where: tuple[str, dt.date], candidate: Candidate) -> bool:
    slot = getattr(candidate, "slot", None)
    return _is_group(candidate) and slot is not None and (slot.track, slot.date) == where


def _is_group(candidate: Candidate) -> bool:
    return isinstance(candidate, Seat | Sit | Lead | Join | Use)


def _wider_and_wider(week: Week, carried: Timetable) -> Iterator[Frees]:
    """Whoever the previous timetable does not fit is free, and all groups of their tracks; then individual sessions.

    At last also who sits in which group, so that tracks, days and own clinicians are all that is held.
    """
    unfit = {person.id for person in week.attending if not _fits(week, person, carried)}
    tracks = frozenset(track for who in unfit for track in _tracks(week.patients[who], carried))
    first = Neighbourhood(frozenset(unfit), tracks)
    yield first.frees
    yield lambda candidate: isinstance(candidate, Meeting | Office) or first.frees(candidate)
    yield lambda candidate: isinstance(candidate, Meeting | Office | Seat | Sit) or first.frees(candidate)


def _tracks(person: PatientWeek, carried: Timetable) -> tuple[str, ...]:
    """The track of the previous week or, for who is new, all possible ones."""
    before = carried.assignments.get(person.id)
    return (before.track,) if before and before.track in person.tracks else person.tracks


def _fits(week: Week, person: PatientWeek, carried: Timetable) -> bool:
    """Whether the patient can have all of the previous week again, as far as that can be told of one patient."""
    before = carried.assignments.get(person.id)
    if before is None or len(before.days) != person.days or before.track not in person.tracks:
        return False
    sessions = carried.of_patient.get(person.id, ())
    held = Counter(session.type for session in sessions if not session.is_group)
    there = all(session.slot in week.at_work[name] for session in sessions for name in session.clinicians)
    return there and held == person.times_due and {*before.days} <= {*person.open_days[before.track]}
