"""Facts that clash, so that not every rule can be kept: the smallest set of them, and the next, until none is left.

A set of facts clashes if the clinic cannot be planned even where all other facts neither ask nor limit anything. It
is first found whose facts are in it: a week of few patients is soon judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from math import inf

from models.clinic import Clinic
from models.fact import Clash, Fact
from models.people import Patient
from models.program import IndividualKind, MixRow, TaperStep
from models.week import Week
from optimizer.checks import Check
from optimizer.facts import all_facts, dropping
from optimizer.smallest import smallest, without_spare
from optimizer.verdict import Judge, Verdict

MOST = 8
"""So many clashes are told at most."""
SHARE_FOR_WAYS = 0.25
"""Part of the time that is left for the ways out."""
Clashes = Callable[[Sequence[Fact]], bool]
ASKING = (MixRow, IndividualKind, TaperStep, Patient)
"""What facts are about that ask rather than offer: clashes that share them may have nothing to do with each other."""


def asking_no_more(week: Week) -> Clinic:
    """The clinic, in which nobody comes on more days than the week asks now, even if more of them were open."""
    days = {person.id: person.days for person in week.patients.values()}
    patients = (replace(p, authorised_days=days[p.id]) if p.id in days else p for p in week.clinic.patients)
    return replace(week.clinic, patients=tuple(patients))


def find_clashes(week: Week, judge: Judge) -> tuple[list[Clash], bool]:
    """Clashes of a week known to have one, that share no fact of what is offered, and whether these are proved all.

    One is found, its facts are dropped, the next is looked for.
    """
    clinic, facts = asking_no_more(week), list(all_facts(week))
    found: list[Clash] = []
    verdict = Verdict.CANNOT
    while verdict is Verdict.CANNOT and len(found) < MOST:
        case = Case(clinic, facts, judge)
        clash = case.confirmed(case.clash())
        found.append(clash)
        if not clash.least:
            break
        clinic = dropping(clinic, offered(clash))
        facts = [fact for fact in facts if fact not in offered(clash)]
        verdict = judge.verdict(clinic)
    return found, verdict is Verdict.CAN


def without(week: Week, clashes: Iterable[Clash]) -> Clinic:
    """The clinic in which none of these clashes is left."""
    return dropping(asking_no_more(week), chain.from_iterable(map(offered, clashes)))


def offered(clash: Clash) -> Sequence[Fact]:
    """The facts of the clash that limit what is offered; all of it where there are none."""
    return [fact for fact in clash.facts if not isinstance(fact.about, ASKING)] or clash.facts


@dataclass
class Case:
    """A clinic that cannot be planned, and its facts; `known` are the fewest so far that are proved to clash.

    When the clock says `until`, the search for fewer ends.
    """

    clinic: Clinic
    facts: Sequence[Fact]
    judge: Judge
    until: float = inf
    known: Sequence[Fact] = ()
    settled: bool = True

    def clash(self) -> Clash:
        """The fewest of the facts that clash: by counting, where that proves it, then with the solver."""
        self.known = self.facts
        try:
            if check := self.judge.check_against(self.clinic):
                self._shrink(partial(self._counted, check))
                self.known = without_spare(self.known, self._proved)
            else:
                self._shrink(self._proved)
        except TimeoutError:
            self.settled = False
        return Clash(tuple(self.known), self.settled, confirmed=False)

    def confirmed(self, clash: Clash) -> Clash:
        """The clash, and whether a second way of solving confirms it."""
        return replace(clash, confirmed=self.judge.confirms(self._with_only(clash.facts)))

    def _shrink(self, clashes: Clashes) -> None:
        """Find out whose facts are in the clash, then which."""
        general = [fact for fact in self.known if not isinstance(fact.about, Patient)]
        own: dict[str, list[Fact]] = {}
        for fact in self.known:
            if isinstance(fact.about, Patient):
                own.setdefault(fact.about.id, []).append(fact)
        whose = smallest(list(own), lambda some: clashes([*general, *(f for who in some for f in own[who])]))
        theirs = [*general, *(fact for who in whose for fact in own[who])]
        self.clinic, self.facts = self._with_only(theirs), theirs
        self.known = smallest(theirs, clashes)

    def _proved(self, some: Sequence[Fact]) -> bool:
        clock = self.judge.clock
        if clock.left <= clock.options.time_limit * SHARE_FOR_WAYS or clock.stopped:
            raise TimeoutError
        verdict = self.judge.verdict(self._with_only(some))
        self.settled = self.settled and verdict is not Verdict.OPEN
        return self._noted(some, verdict is Verdict.CANNOT)

    def _counted(self, check: Check, some: Sequence[Fact]) -> bool:
        return self._noted(some, self.judge.counts_out(self._with_only(some), check))

    def _noted(self, some: Sequence[Fact], clash: bool) -> bool:
        if self.judge.clock.elapsed > self.until:
            raise TimeoutError
        self.known = some if clash and len(some) < len(self.known) else self.known
        return clash

    def _with_only(self, some: Sequence[Fact]) -> Clinic:
        """The clinic with these facts alone."""
        kept = set(map(id, some))
        return dropping(self.clinic, [fact for fact in self.facts if id(fact) not in kept])
