"""Bend policies least, compared one by one, dearest first.

Everything bendable at once is a poor way to a timetable, so as little as possible is: the dearest policies stay
unbendable as long as a timetable exists without bending them (found by halving). The next one must bend; its
least amount is looked for with all others kept, and proved with all cheaper ones bendable. Then the rest follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ortools.sat.python import cp_model

from models.errors import NoTimetableInTimeError, StoppedError
from models.week import Week
from optimizer.clash import no_timetable
from optimizer.clock import Clock
from optimizer.continuing import begin_from_previous
from optimizer.extract import Solution, timetable_of
from optimizer.near_previous import begin_near
from optimizer.options import Report
from optimizer.rule import Rule
from optimizer.rules import catalogue, formulate, policies
from optimizer.search import Search
from optimizer.stage import Outcome, Stage

SHARE_OF_ONE_STEP = 0.15
LONGER = 2
"""How many times longer than other steps: those that the whole timetable rests on."""
STEPS = 8
STOPPED = "Stopped before a first timetable was found; nothing was written."
NONE_FOUND = (
    "No timetable was found in the time given. Whether one exists is not known: try again with a longer --time-limit."
)


@dataclass(frozen=True)
class Bent:
    """A search with a first timetable, whose formulation allows no more bending than was found to be needed."""

    search: Search
    bending: tuple[str, ...] = ()
    proved: bool = True


@dataclass
class Bending:
    """What must bend so far (policy -> least amount), and the search with the best timetable that bends no more."""

    week: Week
    clock: Clock
    report: Report
    proved: bool
    amounts: dict[str, int] = field(default_factory=dict)
    best: Search | None = None

    def least(self, most: int) -> Bent:
        """Bend one policy after the other, dearest first, until the others can be kept; of all, `most` can be."""
        rest = policies()
        while True:
            found, kept = self._dearest_kept(rest, most)
            key, rest = rest[kept], rest[kept + 1 :]
            self.best = self.make_least(found, key, rest)
            if not rest or self._rest_kept():
                break
            most = len(rest) - 1
        search = self.best
        for key in search.formulation.bending:
            total = total_bent(search, key)
            search.formulation.add(total <= search.value(total))
        return Bent(search, tuple(sorted(search.formulation.bending, key=policies().index)), self.proved)

    def _dearest_kept(self, rest: Sequence[str], most: int) -> tuple[Search, int]:
        """A search that keeps as many of the dearest of the rest as can be (`most` at most), and how many."""
        least = 0
        best = self.best if self.best and set(rest) <= self.best.formulation.bending else None
        while best is None or (least < most and not self._is_over):
            kept = (least + most + 1) // 2
            search, outcome = self._keep(rest, kept)
            if outcome.found:
                least, best = kept, search
            elif self.clock.stopped and best is None:
                raise StoppedError(STOPPED)
            elif kept == 0:
                raise no_timetable(self.week, self.clock) if outcome.impossible else NoTimetableInTimeError(NONE_FOUND)
            else:
                most, self.proved = kept - 1, self.proved and outcome.impossible
        self.proved = self.proved and least == most
        return best, least

    def _keep(self, rest: Sequence[str], kept: int) -> tuple[Search, Outcome]:
        """Try to keep so many of the dearest of the rest; bending the next one alone is easier, if it will do."""
        stage = Stage("Looking for the rules that have to bend")
        alone = self._search(rest[kept : kept + 1])
        begin_near(alone, self._seconds)
        outcome = alone.solve(stage, self._seconds)
        if outcome.found or len(rest) == kept + 1:
            return alone, outcome
        loose = self._search(rest[kept:])
        return loose, loose.solve(stage, self._seconds, self.clock.options.patience if kept == 0 else 0.0)

    def make_least(self, found: Search, key: str, cheaper: Sequence[str]) -> Search:
        """Bend the policy least: found with all others kept, if that can be, proved with all cheaper ones bendable."""
        stage = Stage(f"Bending least: {_rule(key).title}", sense=-1, unit=_rule(key).unit)
        tight = found if found.formulation.bending == {*self.amounts, key} else self._search((key,))
        patient = LONGER if tight.is_large else 1
        least = tight.solve(replace(stage, objective=total_bent(tight, key)), self._seconds * patient)
        loose = self._search((key, *cheaper)) if tight is found else found
        if least.found:
            loose.begin_with(timetable_of(Solution(tight.formulation, tight.values or [])))
        else:
            bend_all(loose, self._seconds * LONGER)
        proof = loose.solve(replace(stage, objective=total_bent(loose, key), to_prove=True), self._seconds)
        if least.found and (not proof.found or not least.proved or least.best <= proof.best):
            self.proved = self.proved and proof.bound >= least.best
            self.amounts[key] = least.best
            return tight
        self.proved = self.proved and proof.proved
        self.amounts[key] = proof.best
        loose.formulation.add(total_bent(loose, key) <= proof.best)
        bend_all(loose, self._seconds)
        return loose

    def _rest_kept(self) -> bool:
        """Whether the best timetable, or else a new one, bends no more than what must; or the time is up."""
        if self.best is not None and self.best.formulation.bending == set(self.amounts):
            return True
        if self._is_over:
            self.proved = False
            return True
        search = self._search(())
        begin_near(search, self._seconds)
        outcome = search.solve(Stage("Keeping all other rules"), self._seconds)
        if outcome.found:
            self.best = search
            return True
        self.proved = self.proved and outcome.impossible and not self._is_over
        return self._is_over

    @property
    def _is_over(self) -> bool:
        return self.clock.stopped or self.clock.left <= 0

    def _search(self, keys: Sequence[str]) -> Search:
        """A search in which only these policies, and those that must, may bend."""
        formulation = formulate(self.week, [*self.amounts, *keys])
        search = Search(formulation, self.clock, self.report)
        for key, amount in self.amounts.items():
            formulation.add(total_bent(search, key) <= amount)
        begin_from_previous(search)
        return search

    @property
    def _seconds(self) -> float:
        """Seconds for the next step."""
        limit = self.clock.options.time_limit
        return max(self.clock.left - 0.1 * limit, 0.05 * limit) * SHARE_OF_ONE_STEP


def bend_all(search: Search, seconds: float) -> Outcome:
    """Make all amounts small at once, each policy dearer than the next."""
    return search.solve(bending_all(search), seconds)


def bending_all(search: Search) -> Stage:
    """The stage in which all amounts are made small at once."""
    slacks = search.formulation.slacks
    total = priced({key: total_bent(search, key) for key in policies() if slacks[key]})
    return Stage("Bending rules as little as possible", total, -1)


def priced(amounts: Mapping[str, cp_model.LinearExprT]) -> cp_model.LinearExprT:
    """Amounts by policy, dearest first, in one: each policy is dearer than the next."""
    price = {key: 2 ** max(0, STEPS - n) for n, key in enumerate(amounts)}
    coarse = {key: 60 if _rule(key).unit == "minutes" else 1 for key in price}
    return sum(60 * price[key] // coarse[key] * amount for key, amount in amounts.items())


def total_bent(search: Search, key: str) -> cp_model.LinearExprT:
    """How far the policy is bent in all, in its unit."""
    return cp_model.LinearExpr.sum(search.formulation.slacks[key])


def _rule(key: str) -> Rule:
    return next(rule for rule in catalogue() if rule.key == key)
