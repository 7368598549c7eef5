"""The question whether a wish can be granted, and the search for a week in which it is, near a timetable.

At first little may change, so that a first such week is found soon; then more, and at last all of it. Where little
will not do, any week with the wish is found first: from there, one that costs others less is found sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from models.findings import Finding, Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.clock import Clock
from optimizer.granted import Granted, granted_in
from optimizer.held import NOTHING_HELD, Held
from optimizer.neighbourhood import Neighbourhood
from optimizer.options import Report
from optimizer.rules import catalogue, formulate
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.variables import Belong, Candidate, Day

SHARE_OF_PART, SHARE_OF_ALL = 0.35, 0.7
"""Parts of the time left: for a week in which little changes, and for the best one from there."""
PAUSE = 2.5
"""Seconds without a better week after which the last is taken."""
NAME = "Looking for a week with this wish"
FULL = 2


@dataclass(frozen=True)
class Question:
    """The week in which a wish is to be granted, the rules bent in the timetable, the time, and who is told."""

    week: Week
    wish: Wish
    found: Sequence[Finding]
    clock: Clock
    report: Report

    def search(
        self, bending: Collection[str], without: Collection[str] = (), held: Held = NOTHING_HELD
    ) -> tuple[Search, Granted]:
        """A search for weeks in which the wish is granted, with these policies bent and without these rules.

        What is `held` stays as it is.
        """
        search = Search(formulate(self.week, bending, without, held=held), self.clock, self.report)
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


def solve_wider(
    search: Search, stage: Stage, timetable: Timetable, who: str, enough: Callable[[], bool] = lambda: False
) -> Outcome:
    """Solve the stage from the timetable with little free to change, then more, then all.

    Where little will not do, more hardly ever does: then it goes on from any week. It ends with the first that is
    `enough`.
    """
    clock = search.clock
    search.begin_with(timetable)
    for frees in (partial(_is_own, who), partial(_is_no_day_of_others, who)):
        seconds = clock.left * SHARE_OF_PART
        if search.solve_part(stage, seconds, frees, shortest=seconds):
            break
        if search.values is not None and enough():
            return search.as_before(stage)
    if search.values is None:
        outcome = search.solve(Stage(NAME), clock.left)
        if not outcome.found:
            return outcome
    return search.solve(stage, clock.left * SHARE_OF_ALL)


def least_free(question: Question) -> Callable[[Candidate], bool]:
    """What may change where little may: the person's own week and the groups of tracks that a patient can be in."""
    who, week = question.wish.who, question.week
    if who not in week.patients:
        return partial(_is_own, who)
    return Neighbourhood(frozenset({who}), frozenset(week.patients[who].tracks)).frees


def _is_own(who: str, candidate: Candidate) -> bool:
    """Whether the candidate is of this person, or of no patient: which groups run, who leads them, and where."""
    return getattr(candidate, "patient", who) == who or getattr(candidate, "clinician", None) == who


def _is_no_day_of_others(who: str, candidate: Candidate) -> bool:
    """Whether the candidate is any but a day or track of another patient."""
    return _is_own(who, candidate) or not isinstance(candidate, Belong | Day)
