"""Why a wish is not granted: the week is planned again, near the timetable, with that wish granted.

At first little may change, so that a first such week is found soon; then more, and at last all of it.

"Cannot be" is only said where two formulations agree, the one without slacks and the one with all slacks held at 0:
versions of the solver are known to err, and a wrong "cannot be" is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from models.findings import Finding, ScoredWish, Wish
from models.reason import FREE, IMPOSSIBLE, OPEN, TRADED, Reason, WorstOff
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.bending_stages import bending_all, total_bent
from optimizer.clock import Clock
from optimizer.distance import changes
from optimizer.extract import Solution, timetable_of
from optimizer.granted import Granted, granted_in
from optimizer.options import Options, Report, silent
from optimizer.rules import catalogue, formulate, policies
from optimizer.score import own_shares, score
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.variables import Belong, Candidate, Day

CHANGES_A_HALF_GRANT = 10
"""So many changes are made to save half a grant of weight 1: what others wish counts more than a few moves."""
SHARE_OF_PART, SHARE_OF_ALL = 0.35, 0.7
"""Parts of the time left: for a week in which little changes, and for the best one from there; else begun with any."""
PAUSE = 2.5
"""Seconds without a better week after which the last is taken."""
NAME = "Looking for a week with this wish"
ANY_AMOUNT = 1_000_000
FULL = 2
MOMENT = 1.0
SAME = 0.001
"""Shares of wishes that differ by less are the same."""


def reason(week: Week, timetable: Timetable, wish: Wish, options: Options, report: Report = silent) -> Reason:
    """Why the timetable does not grant the wish in full, found within the time limit of the options.

    Where the timetable bends policies, as much bending is allowed, and no more.
    """
    clock = Clock(options)
    question = _Question(week, wish, audit(week, timetable), clock, report)
    search, granted = question.search([key for key, amount in question.amounts.items() if amount])
    for key, amount in question.amounts.items():
        search.formulation.add(total_bent(search, key) <= amount)
    refused = granted.asked - granted.weight
    least = CHANGES_A_HALF_GRANT * refused + changes(search.formulation, timetable)
    before = score(week, timetable)
    costs_nothing = partial(_costs_nothing, wish, before, search)
    outcome = _solve_wider(search, Stage(NAME, least, -1, pause=PAUSE), timetable, wish.who, costs_nothing)
    if outcome.impossible:
        return _bends_needed(question, timetable)
    if not outcome.found:
        return Reason(wish, OPEN)
    why = _trade(wish, before, score(week, _timetable(search)), outcome.proved)
    return replace(why, worst_off=_worst_off(week, before, search)) if why.answer == FREE else why


@dataclass(frozen=True)
class _Question:
    """The week in which a wish is to be granted, the rules bent in the timetable, the time, and who is told."""

    week: Week
    wish: Wish
    found: Sequence[Finding]
    clock: Clock
    report: Report

    def search(self, bending: Collection[str], without: Collection[str] = ()) -> tuple[Search, Granted]:
        """A search for weeks in which the wish is granted, with these policies bent and without these rules."""
        search = Search(formulate(self.week, bending, without), self.clock, self.report)
        granted = granted_in(search.formulation)
        search.formulation.add(granted.halves[granted.wishes.index(self.wish)] >= FULL)
        return search, granted

    @property
    def amounts(self) -> dict[str, int]:
        """How far the timetable bends each policy."""
        return {
            rule.key: sum(finding.amount for finding in self.found if finding.rule == rule.title)
            for rule in catalogue()
            if rule.rank
        }


def _solve_wider(
    search: Search, stage: Stage, timetable: Timetable, who: str, enough: Callable[[], bool] = lambda: False
) -> Outcome:
    """Solve the stage from the timetable with little free to change, then more, then all; else from any week.

    It ends with the first week that is `enough`.
    """
    clock = search.clock
    search.begin_with(timetable)
    for frees in (partial(_is_own, who), partial(_is_no_day_of_others, who)):
        seconds = clock.left * SHARE_OF_PART
        search.solve_part(stage, seconds, frees, shortest=seconds)
        if search.values is not None and enough():
            return search.as_before(stage)
    outcome = search.solve(stage, clock.left * SHARE_OF_ALL)
    if outcome.found or outcome.impossible:
        return outcome
    outcome = search.solve(Stage(NAME), clock.left)
    return search.solve(stage, clock.left) if outcome.found else outcome


def _costs_nothing(wish: Wish, before: Sequence[ScoredWish], search: Search) -> bool:
    """Whether no other wish is granted less in the week found."""
    return not _trade(wish, before, score(search.formulation.week, _timetable(search)), False).lost


def _worst_off(week: Week, before: Sequence[ScoredWish], search: Search) -> WorstOff | None:
    """Who would be worse off than whoever is in that place now, from the one with the smallest share of wishes up."""
    then = own_shares(score(week, _timetable(search)))
    now, patients = own_shares(before), [who for who in then if who in week.patients]
    places = zip(sorted(then[who] for who in patients), sorted(now[who] for who in patients), strict=True)
    low, before_it = next(((low, held) for low, held in places if abs(low - held) > SAME), (0.0, 0.0))
    if low >= before_it:
        return None
    who = max((who for who in patients if then[who] == low), key=now.__getitem__)
    return WorstOff(who, now[who], low)


def _is_own(who: str, candidate: Candidate) -> bool:
    """Whether the candidate is of this person, or of no patient: which groups run, who leads them, and where."""
    return getattr(candidate, "patient", who) == who or getattr(candidate, "clinician", None) == who


def _is_no_day_of_others(who: str, candidate: Candidate) -> bool:
    """Whether the candidate is any but a day or track of another patient."""
    return _is_own(who, candidate) or not isinstance(candidate, Belong | Day)


def _trade(wish: Wish, before: Collection[ScoredWish], after: Collection[ScoredWish], least: bool) -> Reason:
    """What the other wishes lose and win between two scores of the same wishes."""
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old.wish != wish]
    lost = tuple(new for old, new in pairs if new.granted < old.granted)
    won = tuple(new for old, new in pairs if new.granted > old.granted)
    costs = sum((old.granted - new.granted) * old.wish.weight for old, new in pairs)
    gives = sum((1 - old.granted) * wish.weight for old in before if old.wish == wish)
    answer = TRADED if costs >= gives else FREE
    return Reason(wish, answer, lost=lost, won=won, gives=gives, costs=costs, least=least)


def _bends_needed(question: _Question, timetable: Timetable) -> Reason:
    """The rules that have to bend for the wish, as few as were found, once it is confirmed that some have to.

    The formulation with all slacks, held at what the timetable bends, has to have no week with the wish either.
    """
    search, _ = question.search(policies())
    caps = {key: search.formulation.count(ANY_AMOUNT) for key in question.amounts}
    for key, cap in caps.items():
        search.formulation.add(total_bent(search, key) <= cap)
    held = [(cap, question.amounts[key]) for key, cap in caps.items()]
    if not search.solve_held(Stage(NAME), question.clock.left, held).impossible:
        return Reason(question.wish, OPEN)
    outcome = _solve_wider(search, replace(bending_all(search), pause=PAUSE), timetable, question.wish.who)
    if outcome.impossible:
        return Reason(question.wish, IMPOSSIBLE, never=True, because=_standing_against(question))
    after = audit(question.week, _timetable(search)) if outcome.found else ()
    return Reason(question.wish, IMPOSSIBLE, tuple(finding for finding in after if finding not in question.found))


def _standing_against(question: _Question) -> tuple[str, ...]:
    """The titles of the structural rules without each of which the person alone could have the wish.

    None are known where it is not the person's own week that stands against it.
    """
    week, who = question.week, question.wish.who
    locks = tuple(lock for lock in week.clinic.locks if lock.patient == who)
    alone = replace(week, patients={who: week.patients[who]} if who in week.patients else week.patients)
    alone = replace(alone, clinic=replace(week.clinic, locks=locks, keep_apart=()))
    narrow = replace(question, week=alone)
    if _is_possible(narrow):
        return ()
    structural = [rule for rule in catalogue() if not rule.rank]
    return tuple(rule.title for rule in structural if _is_possible(narrow, rule.key))


def _is_possible(question: _Question, *without: str) -> bool:
    """Whether a week without these rules, and without all policies, grants the wish, if a moment shows it."""
    if question.clock.left <= 0:
        return False
    search, _ = question.search((), (*policies(), *without))
    return search.solve(Stage("Looking for what stands against it"), min(MOMENT, question.clock.left)).found


def _timetable(search: Search) -> Timetable:
    return timetable_of(Solution(search.formulation, search.values or []))
