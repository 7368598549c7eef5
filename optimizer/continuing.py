"""Continue the previous timetable: start from it, keep as much of it as can be, and move nobody without need.

What continues is what the kinds of wish count that need a previous timetable: Continuity, Same groups and Same grid.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from models.carried import carried_over
from models.contract_choices import WISH_KINDS
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.distance import changes
from optimizer.granted import Granted
from optimizer.improve import improve
from optimizer.neighbourhood import Neighbourhood
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.variables import Candidate, Meeting, Seat, Sit

OF_PREVIOUS = frozenset(kind.name for kind in WISH_KINDS if kind.needs_previous)
PAUSE = 8.0
"""Seconds without fewer changes after which the rest of them is taken as needed."""
NAME = "Continuing the previous week"


def begin_from_previous(search: Search) -> None:
    """Start from the previous timetable, if there is one, or near it."""
    if search.formulation.week.previous:
        search.begin_with(carried_over(search.formulation.week))


def begin_near(search: Search, seconds: float) -> None:
    """Where the previous timetable does not fit, hold what does: first all of whom it fits, then their days and times.

    What is found is made as near to the previous timetable as it can be with that held.
    """
    carried = carried_over(search.formulation.week)
    for frees in _wider_and_wider(search.formulation.week, carried):
        if search.values is None:
            search.solve_part(Stage(NAME), seconds, frees, shortest=seconds)
            nearer = Stage(NAME, changes(search.formulation, carried), -1, unit="changes", pause=PAUSE)
            search.solve_part(nearer, seconds if search.values else 0, frees, shortest=seconds)


def _wider_and_wider(week: Week, carried: Timetable) -> Iterator[Callable[[Candidate], bool]]:
    """Whoever the previous timetable does not fit is free, and all groups of their tracks; then who is in which group.

    At last individual sessions too, so that tracks, days and own clinicians are all that is held.
    """
    unfit = {person.id for person in week.attending if not _fits(week, person, carried)}
    tracks = frozenset(track for who in unfit for track in _tracks(week.patients[who], carried))
    first = Neighbourhood(frozenset(unfit), tracks)
    yield first.frees
    yield lambda candidate: isinstance(candidate, Seat | Sit) or first.frees(candidate)
    yield lambda candidate: isinstance(candidate, Seat | Sit | Meeting) or first.frees(candidate)


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
    due = {kind.name: kind.per_week for kind in person.individuals}
    there = all(session.slot in week.at_work[name] for session in sessions for name in session.clinicians)
    return there and held == due and {*before.days} <= {*person.open_days[before.track]}


def keep_most(search: Search, granted: Granted, seconds: float) -> Outcome:
    """The most weight of what continues, before all other wishes; no later aim may lose any of it."""
    kept = granted.of_kinds(OF_PREVIOUS)
    scale = 100 / kept.asked if kept.asked else 0.0
    stage = Stage("Keeping the previous week", kept.weight, 1, kept.asked, scale, "% of what continues")
    outcome = improve(search, kept, stage, seconds) if search.is_large else search.solve(stage, seconds)
    hold_kept(search, granted)
    return outcome


def hold_kept(search: Search, granted: Granted) -> None:
    """From now on, no less of the previous week continues than now does."""
    kept = granted.of_kinds(OF_PREVIOUS)
    search.formulation.add(kept.weight >= search.value(kept.weight))


def move_fewest(search: Search, seconds: float) -> None:
    """Change no more of the previous week than the wishes granted ask for; no later aim may change more."""
    if search.formulation.week.previous:
        total = changes(search.formulation, carried_over(search.formulation.week))
        search.solve(Stage("Moving nobody without need", total, -1, pause=PAUSE), seconds)
        search.formulation.add(total <= search.value(total))
