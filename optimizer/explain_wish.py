"""Why a wish is not granted: the week is planned again, near the timetable, with that wish granted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from models.findings import ScoredWish, Wish
from models.reason import FREE, OPEN, TRADED, Reason, WorstOff
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.bending_stages import bend_at_most
from optimizer.cannot_be import cannot_be, new_bends
from optimizer.clock import Clock
from optimizer.distance import changes
from optimizer.options import Options, Report, silent
from optimizer.score import own_shares, score
from optimizer.search import Search
from optimizer.stage import Stage
from optimizer.wish_question import NAME, PAUSE, Question, solve_wider

CHANGES_A_HALF_GRANT = 10
"""So many changes are made to save half a grant of weight 1: what others wish counts more than a few moves."""
SAME = 0.001
"""Shares of wishes that differ by less are the same."""


def reason(week: Week, timetable: Timetable, wish: Wish, options: Options, report: Report = silent) -> Reason:
    """Why the timetable does not grant the wish in full, found within the time limit of the options.

    Where the timetable bends policies, as much bending is allowed, and no more.
    """
    clock = Clock(options)
    question = Question(week, wish, audit(week, timetable), clock, report)
    search, granted = question.search([key for key, amount in question.amounts.items() if amount])
    bend_at_most(search, question.amounts)
    refused = granted.asked - granted.weight
    least = CHANGES_A_HALF_GRANT * refused + changes(search.formulation, timetable)
    before = score(week, timetable)
    costs_nothing = partial(_costs_nothing, wish, before, search)
    outcome = solve_wider(search, Stage(NAME, least, -1, pause=PAUSE), timetable, wish.who, costs_nothing)
    if outcome.impossible:
        return cannot_be(question, search, timetable)
    if not outcome.found:
        return Reason(wish, OPEN)
    why = _trade(wish, before, score(week, search.timetable), outcome.proved)
    why = replace(why, bends=new_bends(question, search))
    return replace(why, worst_off=_worst_off(week, before, search)) if why.answer == FREE else why


def _costs_nothing(wish: Wish, before: Sequence[ScoredWish], search: Search) -> bool:
    """Whether no other wish is granted less in the week found."""
    return not _trade(wish, before, score(search.formulation.week, search.timetable), False).lost


def _worst_off(week: Week, before: Sequence[ScoredWish], search: Search) -> WorstOff | None:
    """Who would be worse off than whoever is in that place now, from the one with the smallest share of wishes up."""
    then = own_shares(score(week, search.timetable))
    now, patients = own_shares(before), [who for who in then if who in week.patients]
    places = zip(sorted(then[who] for who in patients), sorted(now[who] for who in patients), strict=True)
    low, before_it = next(((low, held) for low, held in places if abs(low - held) > SAME), (0.0, 0.0))
    if low >= before_it:
        return None
    who = max((who for who in patients if then[who] == low), key=now.__getitem__)
    return WorstOff(who, now[who], low)


def _trade(wish: Wish, before: Collection[ScoredWish], after: Collection[ScoredWish], least: bool) -> Reason:
    """What the other wishes lose and win between two scores of the same wishes."""
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old.wish != wish]
    lost = tuple(new for old, new in pairs if new.granted < old.granted)
    won = tuple(new for old, new in pairs if new.granted > old.granted)
    costs = sum((old.granted - new.granted) * old.wish.weight for old, new in pairs)
    gives = sum((1 - old.granted) * wish.weight for old in before if old.wish == wish)
    answer = TRADED if costs >= gives else FREE
    return Reason(wish, answer, lost=lost, won=won, gives=gives, costs=costs, least=least)
