"""Ways out of clashes, cheapest first: every clash is mended by one of its changes, and the whole is solved again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from math import inf

from models.clinic import Clinic
from models.edits import in_turn
from models.fact import Clash, Fact
from models.way_out import Change, Changes, Unsettled, WayOut, and_then
from models.week import Week
from optimizer.checks import Check
from optimizer.clashes import Case, asking_no_more, offered, without
from optimizer.combinations import Combinations
from optimizer.facts import all_facts, dropping, time_off
from optimizer.smallest import without_spare
from optimizer.verdict import Judge, Verdict
from optimizer.ways_out import Ladder, ladders

MOST_WAYS = 5
ALIKE = 2
"""So many facts of a clash that differ only in the patient are asked for changes, and so many changes of one kind for
the same people are enough."""
MOST_LEARNT = 3
"""So many clashes are looked for that show only once others are mended."""
FEW = 2
"""While fewer ways out are known, changes that leave another clash to be mended are looked into."""
SHARE_TO_LEARN = 0.08
"""Part of the time for one of these, once a way out is known."""
SHARE_TO_CHECK = 0.15
"""Part of the time that is left for combinations of changes, and what they give."""
SHARE_FOR_MANY = 0.25
"""Part of the time after which few ways out are enough."""
Mends = dict[tuple[object, ...], Change]
"""The cheapest change known for each place."""


@dataclass
class Ways:
    """The ways out found, at most `most`, and the clashes known; one that shows once others are mended is added.

    `hasty` says that with more time cheaper ways out may be found.
    """

    week: Week
    judge: Judge
    clashes: list[Clash]
    most: int = MOST_WAYS
    found: list[WayOut] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    hasty: bool = False
    learnt: list[Changes] = field(default_factory=list)
    """Of each clash that showed once others were mended, what mends it."""

    def find(self) -> None:
        """Try combinations of changes, one for each clash, cheapest first, until enough do or the time is up."""
        mends = [self._mends(clash, self._others_dropped(clash)) for clash in list(self.clashes)]
        queue = Combinations(mends, self._price)
        while len(self.found) < self.most and self.judge.clock.left > 0 and (changes := queue.cheapest()):
            if any(_texts(way.changes) <= _texts(changes) for way in self.found):
                continue
            if self._settle(changes) is Verdict.CANNOT and len(self.found) < FEW:
                for change in self._further(changes):
                    queue.add(and_then(changes, change))
        self.found.sort(key=lambda way: way.price)

    def _further(self, changes: Changes) -> Changes:
        """Changes that may mend what is left after these: of a clash learnt before, else of one looked for now."""
        places = {change.place for change in changes}
        known = (mends for mends in self.learnt if mends and places.isdisjoint(mend.place for mend in mends))
        if mends := next(known, ()):
            return mends
        if len(self.learnt) == MOST_LEARNT:
            return ()
        learnt = self._learn(changed(self.week.clinic, changes))
        self.learnt.append(tuple(mend for mend in learnt if mend.place not in places))
        return tuple(learnt)

    def _settle(self, changes: Changes) -> Verdict:
        verdict = self._verdict(changes)
        if verdict is Verdict.CAN:
            needed = self._needed(changes) if self.learnt else changes
            self.found.append(WayOut(needed, self._price(needed)))
        if verdict is Verdict.OPEN:
            self.unsettled.append(Unsettled(changes, self._price(changes)))
        return verdict

    def _needed(self, changes: Changes) -> Changes:
        """The changes without those that are not needed beside the others; without the last nothing is mended."""
        *earlier, last = changes
        kept = without_spare(earlier, lambda some: self._verdict((*some, last)) is Verdict.CAN)
        return (*kept, last)

    def _verdict(self, changes: Changes) -> Verdict:
        return self.judge.verdict(changed(self.week.clinic, changes))

    def _price(self, changes: Changes) -> float:
        return sum(change.price(self.week.clinic) for change in changes)

    def _learn(self, clinic: Clinic) -> list[Change]:
        """The changes that mend what still clashes in a clinic that was changed, if that is found in the time.

        It is one of the clashes to be told if the changes have not made it and it is not about what another is about.
        """
        week, clock = self.judge.week_of(clinic), self.judge.clock
        until = clock.elapsed + clock.options.time_limit * SHARE_TO_LEARN if self.found else inf
        case = Case(asking_no_more(week), all_facts(week), self.judge, until)
        clash = case.clash()
        if not clash.least:
            return []
        known = [fact for other in self.clashes for fact in offered(other)]
        as_before = all(fact in all_facts(self.week) for fact in clash.facts)
        if as_before and not any(fact in known for fact in offered(clash)):
            self.clashes.append(case.confirmed(clash))
        return self._mends(clash, clinic)

    def _others_dropped(self, clash: Clash) -> Clinic:
        """The clinic in which no other clash is left."""
        others = [other for other in self.clashes if other is not clash]
        return without(self.week, others) if others else self.week.clinic

    def _mends(self, clash: Clash, clinic: Clinic) -> list[Change]:
        """The cheapest changes after each of which the clinic, in which only this clash is left, can be planned.

        Where few single changes do in the time, those that mend the clash itself are returned too.
        """
        week = self.judge.week_of(clinic)
        alone = dropping(asking_no_more(week), [fact for fact in all_facts(week) if fact not in clash.facts])
        check = self.judge.check_against(alone)
        helps = cache(partial(self._helps, alone))
        climbed = sorted(_ladders(week, clash), key=lambda ladder: ladder[0].price(clinic))
        found: Mends = {}
        partly: Mends = {}
        for ladder in climbed:
            above = None if self._is_enough(found, ladder) else self._uncounted(alone, ladder, check)
            step = None if above is None or not helps(ladder[-1]) else above + (_first(ladder[above:], helps) or 0)
            if step is not None:
                higher = _first(ladder[step:], partial(self._helps, clinic))
                change = ladder[step + (higher or 0)]
                _keep_cheaper(partly if higher is None else found, change, clinic)
        few = partly if len(found) < FEW else {}
        return sorted((few | found).values(), key=lambda change: change.price(clinic))

    def _is_enough(self, found: Mends, ladder: Ladder) -> bool:
        """Whether no change of the ladder is wanted: enough are known, or one in the same place that is no dearer."""
        first, clinic = ladder[0], self.week.clinic
        if first.place in found:
            return found[first.place].price(clinic) <= first.price(clinic)
        alike = sum((change.kind, change.who) == (first.kind, first.who) for change in found.values())
        return len(found) >= self._wanted or alike >= ALIKE

    def _uncounted(self, alone: Clinic, ladder: Ladder, check: Check | None) -> int | None:
        """The first step above those that counting proves not to mend the clash that is `alone`."""
        return _first(ladder, lambda change: not (check and self.judge.counts_out(change.apply(alone), check)))

    @property
    def _wanted(self) -> int:
        """How many changes are looked for: once much of the time has passed, what is lacking to a few ways out."""
        clock = self.judge.clock
        is_late = clock.elapsed > clock.options.time_limit * SHARE_FOR_MANY
        return max(1, FEW - len(self.found)) if is_late else self.most

    def _helps(self, clinic: Clinic, change: Change) -> bool:
        """Whether it can be planned after the change; what was not settled in the time is no help."""
        clock = self.judge.clock
        in_time = clock.left > clock.options.time_limit * SHARE_TO_CHECK and not clock.stopped
        verdict = self.judge.verdict(change.apply(clinic)) if in_time else Verdict.OPEN
        self.hasty = self.hasty or verdict is Verdict.OPEN
        return verdict is Verdict.CAN


def _first(ladder: Ladder, helps: Callable[[Change], bool]) -> int | None:
    """The first step of the ladder that helps, by halving if it is neither the first nor beyond the last."""
    if helps(ladder[0]):
        return 0
    if len(ladder) < 2 or not helps(ladder[-1]):
        return None
    low, high = 1, len(ladder) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if helps(ladder[middle]) else (middle + 1, high)
    return high


def _keep_cheaper(mends: Mends, change: Change, clinic: Clinic) -> None:
    """Keep the change, unless a cheaper one in the same place is known."""
    known = mends.get(change.place, change)
    mends[change.place] = min(known, change, key=lambda one: one.price(clinic))


def changed(clinic: Clinic, changes: Sequence[Change]) -> Clinic:
    """The clinic after all these changes."""
    return in_turn(change.apply for change in changes)(clinic)


def _ladders(week: Week, clash: Clash) -> Iterator[Ladder]:
    asked: Counter[tuple[type, str]] = Counter()
    for fact in (*clash.facts, *_also_in_force(week, clash)):
        asked[type(fact.about), fact.aspect] += 1
        if fact.aspect != "comes" or asked[type(fact.about), fact.aspect] <= ALIKE:
            yield from filter(None, ladders(week, fact))


def _also_in_force(week: Week, clash: Clash) -> list[Fact]:
    """Time off of single patients and rooms that is no fact, but may be a part of the clash."""
    given = time_off.given(week, clash.facts)
    return [fact for fact in given if fact.about.kind in ("patient", "room")]


def _texts(changes: Changes) -> set[str]:
    return {change.text for change in changes}
