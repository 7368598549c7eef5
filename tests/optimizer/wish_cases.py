"""What a clinic asks and what a timetable grants, by wish ("P1: Mon"): counted, and as the solver sees it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ortools.sat.python import cp_model
from rule_cases import Case
from small import MON_TO_WED, week_of

from models.calendar import WEEKDAYS, Span
from models.clinic import Clinic, TimeOff, When
from models.findings import Wish
from models.program import Block, Track
from models.timetable import Timetable
from models.week import Week
from optimizer.extract import Solution, timetable_of
from optimizer.formulation import Formulation
from optimizer.pin import pin
from optimizer.rules import formulate
from optimizer.score import score, wishes_of
from optimizer.wishes import kinds

EVENING: dict[str, Any] = {
    "tracks": (Track("Morning", MON_TO_WED), Track("Evening", MON_TO_WED)),
    "blocks": (
        Block("B1", "Morning", MON_TO_WED, Span(540, 600)),
        Block("B2", "Morning", MON_TO_WED, Span(615, 675)),
        Block("Noon", None, MON_TO_WED, Span(690, 740)),
        Block("E1", "Evening", MON_TO_WED, Span(1020, 1080)),
    ),
}
"""Fields of a clinic with a second track of one block, 17:00-18:00."""


def days_of(*days: str) -> dict[str, Any]:
    """Fields of a clinic whose track Morning, of one block, and window Noon are held on these days only."""
    held = tuple(WEEKDAYS.index(day) for day in days)
    blocks = Block("B1", "Morning", held, Span(540, 600)), Block("Noon", None, held, Span(690, 740))
    return {"tracks": (Track("Morning", held),), "blocks": blocks}


def leave(who: str, kind: str = "clinician", start: int = 0, end: int = 24 * 60) -> TimeOff:
    """Time off on all days, in minutes since midnight."""
    return TimeOff(who, kind, When(), Span(start, end))


def week_that_asks(subject: Clinic | Case) -> Week:
    """The week of a clinic, or of a case with the timetable before it."""
    return subject.week if isinstance(subject, Case) else week_of(subject)


def asked(subject: Clinic | Case, kind: str) -> dict[str, str]:
    """Wish -> why it is not asked, "" if it is."""
    wishes = kinds()[kind].ask(week_that_asks(subject))
    return {_name(wish): wish.why_not for wish in wishes}


def counted(of: Case, kind: str) -> dict[str, tuple[int, str]]:
    """Asked wish -> half-grants of the case's timetable and why not more."""
    scored = [one for one in score(of.week, of.timetable) if one.wish.asked and one.wish.kind == kind]
    return {_name(one.wish): (round(2 * one.granted), one.why_not) for one in scored}


def pinned(of: Case, kind: str, bending: Sequence[str]) -> dict[str, int]:
    """Asked wish -> the most half-grants that the solver sees in the case's timetable."""
    wishes = [wish for wish in wishes_of(of.week) if wish.asked and wish.kind == kind]
    formulation = formulate(of.week, bending)
    pin(formulation, of.timetable)
    halves, _ = most_granted(formulation, wishes)
    return {_name(wish): half for wish, half in zip(wishes, halves, strict=True)}


def seen_and_counted(
    week: Week, bending: Sequence[str], timetable: Timetable | None = None
) -> tuple[list[int], list[int]]:
    """Half-grants of all wishes asked in a timetable, or in the best one: as the solver sees them, and counted."""
    wishes = [wish for wish in wishes_of(week) if wish.asked]
    timetable = timetable or most_granted(formulate(week, bending), wishes)[1]
    formulation = formulate(week, bending)
    pin(formulation, timetable)
    halves, _ = most_granted(formulation, wishes)
    return halves, [kinds()[wish.kind].score(week, timetable, wish) for wish in wishes]


def most_granted(formulation: Formulation, wishes: Sequence[Wish]) -> tuple[list[int], Timetable]:
    """The half-grants of each wish and the timetable with most weight granted that is found in 20 seconds."""
    halves = [kinds()[wish.kind].build(formulation, wish) for wish in wishes]
    formulation.model.maximize(cp_model.LinearExpr.weighted_sum(halves, [wish.weight for wish in wishes]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = 20
    assert solver.solve(formulation.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    timetable = timetable_of(Solution(formulation, list(solver.response_proto.solution)))
    return [solver.value(half) for half in halves], timetable


def _name(wish: Wish) -> str:
    return f"{wish.who}: {wish.target}"
