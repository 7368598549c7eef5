"""Why a wish cannot be granted with every rule kept: what would have to bend, or what stands against it for good.

"Cannot be" is only said where the solver finds it again without any preparation of the model: versions of it are known
to err, and a wrong "cannot be" is worse than none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from models.findings import Finding
from models.reason import IMPOSSIBLE, OPEN, Reason
from models.timetable import Timetable
from optimizer.audit import audit
from optimizer.bending_stages import bending_all
from optimizer.clock import Clock
from optimizer.held import held_as_in
from optimizer.rules import catalogue, policies
from optimizer.search import Search
from optimizer.stage import Stage
from optimizer.wish_question import NAME, PAUSE, Question, least_free, solve_wider

MOMENT = 1.0
"""Seconds in which a patient's week alone is planned without one rule."""
MANY = 30
"""Bends that nobody would look at: a week of 120 patients, planned in too short a time, once bent some 500 rules."""


def cannot_be(question: Question, search: Search, timetable: Timetable) -> Reason:
    """The rules that have to bend for the wish, as few as were found, once it is confirmed that some have to.

    At first everybody else stays where they are; all may change if twice the time taken is left, as that takes so long.
    """
    wish, clock = question.wish, question.clock
    if not _is_confirmed(search, clock):
        return Reason(wish, OPEN)
    near, _ = question.search(policies(), held=held_as_in(timetable, question.week, least_free(question)))
    near.begin_with(timetable)
    bends = new_bends(question, near) if near.solve(_bending_least(near), clock.left).found else ()
    alone = _alone(question)
    if alone and not bends and _is_impossible(alone):
        return Reason(wish, IMPOSSIBLE, never=True, because=_standing_against(alone))
    if clock.left <= 2 * clock.elapsed:
        return Reason(wish, IMPOSSIBLE, bends)
    wide, _ = question.search(policies())
    outcome = solve_wider(wide, _bending_least(wide), near.timetable if bends else timetable, wish.who)
    if outcome.impossible and _is_confirmed(wide, clock):
        return Reason(wish, IMPOSSIBLE, never=True)
    return Reason(wish, IMPOSSIBLE, new_bends(question, wide) if outcome.found else bends)


def new_bends(question: Question, search: Search) -> tuple[Finding, ...]:
    """What the week found bends more than the timetable; nothing if it is more than anybody would look at."""
    before = Counter[object]()
    for finding in question.found:
        before[_bent(finding)] += finding.amount
    found = audit(question.week, search.timetable)
    bends = [finding for finding in found if finding.amount > before[_bent(finding)]]
    return tuple(bends) if len(bends) <= MANY else ()


def _bent(finding: Finding) -> tuple[object, ...]:
    """What is bent for whom on which day, without how far."""
    return finding.rule, finding.who, finding.slot.date if finding.slot else finding.date


def _is_confirmed(search: Search, clock: Clock) -> bool:
    return search.solve(Stage(NAME, to_confirm=True), clock.left).impossible


def _bending_least(search: Search) -> Stage:
    return replace(bending_all(search), pause=PAUSE)


def _alone(question: Question) -> Question | None:
    """The same question of a week of the patient alone, which has a timetable if that of all has one, whatever is bent.

    None where that is not so: a clinician whom the wish or a lock names may be a second leader, which takes others.
    """
    week, who, named = question.week, question.wish.who, {*question.wish.names}
    locks = tuple(lock for lock in week.clinic.locks if lock.patient == who)
    named.update(lock.clinician for lock in locks if lock.clinician)
    if who not in week.patients or not named.isdisjoint(week.clinic.clinician):
        return None
    clinic = replace(week.clinic, locks=locks, keep_apart=())
    return replace(question, week=replace(week, patients={who: week.patients[who]}, clinic=clinic))


def _is_impossible(alone: Question) -> bool:
    """Whether it is proved, and confirmed, that no week without policies grants the wish."""
    search, _ = alone.search((), policies())
    return search.solve(Stage(NAME), alone.clock.left).impossible and _is_confirmed(search, alone.clock)


def _standing_against(alone: Question) -> tuple[str, ...]:
    """The titles of the structural rules without each of which alone the wish could be had, as far as found."""
    structural = [rule for rule in catalogue() if not rule.rank]
    return tuple(rule.title for rule in structural if _is_possible_without(rule.key, alone))


def _is_possible_without(key: str, alone: Question) -> bool:
    """Whether a week without the rule, and without all policies, grants the wish, if a moment shows it."""
    if alone.clock.left < MOMENT:
        return False
    search, _ = alone.search((), (*policies(), key))
    return search.solve(Stage("Looking for what stands against it"), MOMENT).found
