"""Continue the previous timetable: start from it, keep as much of it as can be, and move nobody without need.

What continues is what the kinds of wish count that need a previous timetable: Continuity, Same groups and Same grid.
"""

from __future__ import annotations

from ortools.sat.python import cp_model

from models.carried import carried_over
from models.contract_choices import WISH_KINDS
from models.timetable import Timetable
from optimizer.distance import changes, rooms_changed
from optimizer.formulation import Formulation
from optimizer.granted import Granted
from optimizer.improve import solve_or_improve
from optimizer.pin import pinned_values
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.stated import seats
from optimizer.staying import moving_no_more, patients_moved
from optimizer.variables import Lead, Sit

OF_PREVIOUS = frozenset(kind.name for kind in WISH_KINDS if kind.needs_previous)
DEARER = 10
"""So many changes of rooms are made to spare people one change that they notice."""
DEAREST = 200_000
"""More than all that can change in a week: a patient who can stay is not moved to change less for others."""
SHARE_TO_STAY = 0.6
"""Part of the time for what continues in which no more patients are moved than must be."""
SHARE_TO_MOVE = 0.3
"""Part of the time left, after what continues is kept, for fewer changes."""
PAUSE = 8.0
"""Seconds without fewer changes after which the rest of them is taken as needed."""


def begin_from_previous(search: Search) -> None:
    """Start from the previous timetable, if there is one, or near it."""
    if search.formulation.week.previous:
        search.begin_with(carried_over(search.formulation.week))


def keep_most(search: Search, granted: Granted, seconds: float) -> Outcome:
    """The most weight of what continues, and next to that the fewest changes, before all other wishes.

    No later aim may lose any of it.
    """
    kept = granted.of_kinds(OF_PREVIOUS)
    scale = 100 / kept.asked if kept.asked else 0.0
    stage = Stage("Keeping the previous week", kept.weight, 1, kept.asked, scale, "% of what continues")
    deadline = search.clock.elapsed + seconds
    with moving_no_more(search):
        solve_or_improve(search, kept, stage, seconds * SHARE_TO_STAY)
    outcome = solve_or_improve(search, kept, stage, deadline - search.clock.elapsed)
    hold_kept(search, granted)
    move_fewest(search, search.clock.left * SHARE_TO_MOVE)
    return outcome


def hold_kept(search: Search, granted: Granted) -> None:
    """From now on, no less of the previous week continues than now does."""
    kept = granted.of_kinds(OF_PREVIOUS)
    search.formulation.add(kept.weight >= search.value(kept.weight))


def move_fewest(search: Search, seconds: float) -> None:
    """Change no more of the previous week, and then no more rooms, than the wishes granted ask for.

    No later aim may change more.
    """
    if search.formulation.week.previous:
        carried = carried_over(search.formulation.week)
        noticed = changes(search.formulation, carried) + _seats_changed(search.formulation, carried)
        total = DEARER * noticed + rooms_changed(search.formulation, carried)
        total += DEAREST * patients_moved(search.formulation)
        stage = Stage("Moving nobody without need", total, -1, pause=PAUSE)
        search.settle(stage)
        if search.value(total):
            search.solve(stage, seconds)
        search.formulation.add(total <= search.value(total))


def _seats_changed(formulation: Formulation, carried: Timetable) -> cp_model.LinearExprT:
    """How many patients change between groups of one type at one time, and how many heads those groups lose."""
    before = pinned_values(formulation, carried, lambda candidate: isinstance(candidate, Sit | Lead))
    had = {sit[:3] for sit in seats(formulation.week, carried)}
    changed: list[cp_model.LinearExprT] = [
        1 - sits if before[sits.index] else sits for sit, sits in formulation.sits.items() if sit[:3] in had
    ]
    for heads in [heads for _, heads in formulation.heads.items() if before[heads.index]]:
        fewer = formulation.count(before[heads.index])
        formulation.add(fewer >= before[heads.index] - heads)
        changed.append(fewer)
    return cp_model.LinearExpr.sum(changed)
