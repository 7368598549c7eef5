"""Bend policies least, compared one by one, dearest first.

Everything bendable at once is a poor way to a timetable, so as little as possible is: the dearest policies stay
unbendable as long as a timetable exists without bending them (found by halving). The next one must bend; its
least amount is looked for with all others kept, and proved with all cheaper ones bendable. Then the rest follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from models.errors import NoTimetableInTimeError, StoppedError
from models.timetable import Timetable
from models.week import Week
from optimizer.bending_stages import amounts_bent, bend_at_most, bending_all, bending_least, bent_words, total_bent
from optimizer.bending_tries import Tries
from optimizer.clash import no_timetable
from optimizer.clock import Clock
from optimizer.near_previous import begin_near
from optimizer.options import Progress, Report
from optimizer.rules import policies
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.track_by_track import Bends, put_together

LONGER = 2
"""How many times longer than other steps: those that the whole timetable rests on."""
SHARE_OF_LIKELY = 0.5
"""Of the patience for a first timetable, the part for what counting shows that can be kept at most."""
STOPPED = "Stopped before a first timetable was found; nothing was written."
NONE_FOUND = (
    "No timetable was found in the time given. Whether one exists is not known: try again with a longer --time-limit."
)


@dataclass(frozen=True)
class Bent:
    """A search with a first timetable, whose formulation lets each policy bend by no more than these amounts."""

    search: Search
    amounts: Mapping[str, int] = field(default_factory=dict)
    proved: bool = True


@dataclass
class Bending:
    """The search with the best timetable so far, `tries` with what must bend, and whether it is `proved` to be least.

    `alone` is what came of bending a policy alone, beside those that must. `counted` are the patients for each of whom
    counting has shown that a policy is bent at least once, unless a dearer one is; some may be named more than once.
    """

    week: Week
    clock: Clock
    report: Report
    proved: bool
    counted: Mapping[str, Sequence[str]] = field(default_factory=dict)
    best: Search | None = None
    alone: dict[str, Outcome] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tries = Tries(self.week, self.clock, self.report)

    def least(self, most: int, likely: int | None = None) -> Bent:
        """Bend one policy after the other, dearest first, until the others can be kept; of all, `most` can be.

        `likely` is how many of the dearest it is first tried to keep (half of those in question if not given).
        """
        rest = policies()
        while True:
            found, kept = self._dearest_kept(rest, most, likely)
            key, rest = rest[kept], rest[kept + 1 :]
            self.best = self.make_least(found, key, rest)
            self.alone.clear()
            if not rest or self._rest_kept(rest):
                break
            most, likely = len(rest) - 1, self._kept_of(rest) + 1
        search = self.best
        amounts = amounts_bent(search)
        bend_at_most(search, amounts)
        search.report = self.report
        self.report(Progress(bent_words(search), None, None, self.clock.elapsed, self.clock.left))
        return Bent(search, amounts, self.proved)

    def _dearest_kept(self, rest: Sequence[str], most: int, likely: int | None) -> tuple[Search, int]:
        """A search that keeps as many of the dearest of the rest as can be (`most` at most), and how many."""
        best = self.best if self.best and set(rest) <= self.best.formulation.bending else None
        least = min(most, self._kept_of(rest)) if best else 0
        while best is None or (least < most and not self.tries.is_over):
            kept = (least + most + 1) // 2 if likely is None else min(likely, most)
            patient = SHARE_OF_LIKELY if likely is not None and best is None else float(kept == 0)
            likely = None
            search, outcome = self._keep(rest, kept, patient * self.clock.options.patience)
            if outcome.found:
                least, best = kept, search
            elif self.clock.stopped and best is None:
                raise StoppedError(STOPPED)
            elif kept == 0:
                raise no_timetable(self.week, self.clock) if outcome.impossible else NoTimetableInTimeError(NONE_FOUND)
            else:
                most, self.proved = kept - 1, self.proved and outcome.impossible
        self.proved = self.proved and least == most
        for key in rest[:least] if best is self.best else ():
            best.formulation.add(total_bent(best, key) <= 0)
        return best, least

    def _kept_of(self, rest: Sequence[str]) -> int:
        """How many of the dearest of the rest the best timetable keeps."""
        search = self.best
        if search is None:
            return 0
        return next((n for n, key in enumerate(rest) if search.value(total_bent(search, key))), len(rest))

    def _keep(self, rest: Sequence[str], kept: int, patience: float) -> tuple[Search, Outcome]:
        """Try to keep so many of the dearest of the rest; bending the next one alone is easier, if it will do."""
        key, longer = rest[kept], 1 if self.tries.is_told else LONGER
        alone, self.alone[key] = self._bend_alone(key, self.tries.seconds * longer)
        if self.alone[key].found or len(rest) == kept + 1:
            return alone, self.alone[key]
        loose = self.tries.search(rest[kept:])
        return loose, loose.solve(bending_least(loose, key), self.tries.seconds * longer, patience)

    def _bend_alone(self, key: str, seconds: float) -> tuple[Search, Outcome]:
        """Bend the policy with all others kept, at first for those only whom counting names."""
        few, least = self._bend_for_counted(key), self._counted(key)
        if few and few.value(total_bent(few, key)) == least:
            return few, Outcome(found=True, proved=True, best=least, bound=least)
        alone = self.tries.search((key,))
        if few:
            alone.begin_with(few.timetable)
        begin_near(alone, self.tries.seconds)
        return alone, alone.solve(bending_least(alone, key), seconds)

    def _bend_for_counted(self, key: str) -> Search | None:
        """The policy bent for those only whom counting names, if that can be, which is a small model.

        If it is bent once for each of them, none is left for others, and nothing is lost by having left those out.
        """
        if not self._counted(key) or self.clock.stopped:
            return None
        patients = set(self.counted[key])
        planned = self._put_together(Bends(key, patients))
        few = self.tries.search((key,), bent_for=patients)
        if planned:
            self.tries.tell_found()
            few.begin_with(planned)
            few.take_up(bending_least(few, key))
            if few.values and few.value(total_bent(few, key)) == self._counted(key):
                return few
        begin_near(few, self.tries.seconds)
        return few if few.solve(bending_least(few, key), self.tries.seconds).found else None

    def _put_together(self, bends: Bends) -> Timetable | None:
        """A timetable of a very large clinic, found track by track, that bends a policy."""
        seconds = SHARE_OF_LIKELY * self.clock.options.patience
        return put_together(self.week, self.clock, self.report, seconds, bends)

    def make_least(self, found: Search, key: str, cheaper: Sequence[str]) -> Search:
        """Bend the policy least: found with all others kept, if that can be, proved with all cheaper ones bendable."""
        tight, least = self._least_alone(found, key)
        if least.found and least.best == self._counted(key):
            self.tries.amounts[key] = least.best
            return tight
        loose = self.tries.search((key, *cheaper)) if tight is found and least.found else found
        if least.found:
            loose.begin_with(tight.timetable)
        proof = loose.solve(replace(bending_least(loose, key), to_prove=True), self.tries.seconds)
        if least.found and (not proof.found or least.best <= proof.best):
            self.proved = self.proved and proof.bound >= least.best
            self.tries.amounts[key] = least.best
            return tight
        self.proved = self.proved and proof.proved
        self.tries.amounts[key] = proof.best
        loose.formulation.add(total_bent(loose, key) <= proof.best)
        loose.solve(bending_all(loose), self.tries.seconds * LONGER)
        return loose

    def _counted(self, key: str) -> int:
        """How often the policy is bent at least, as far as counting shows it (0: it does not)."""
        return 0 if self.tries.amounts else len(self.counted.get(key, ()))

    def _least_alone(self, found: Search, key: str) -> tuple[Search, Outcome]:
        """The policy bent least with all others kept, unless it was proved least before, or tried in vain."""
        before = self.alone.get(key)
        if before and (before.proved or not before.found):
            return found, before
        tight = found if found.formulation.bending == {*self.tries.amounts, key} else self.tries.search((key,))
        return tight, tight.solve(bending_least(tight, key), self.tries.seconds * (LONGER if tight.is_large else 1))

    def _rest_kept(self, rest: Sequence[str]) -> bool:
        """Whether the best timetable, or else a new one, bends no more than what must; or the time is up."""
        if self.best is not None and self.best.formulation.bending == set(self.tries.amounts):
            return True
        if self.tries.is_over:
            self.proved = False
            return True
        search = self.tries.search(())
        if self.best is not None and self._kept_of(rest) == len(rest):
            search.begin_with(self.best.timetable)
        begin_near(search, self.tries.seconds)
        outcome = search.solve(Stage("Keeping all other rules"), self.tries.seconds)
        if outcome.found:
            self.best = search
            return True
        self.proved = self.proved and outcome.impossible and not self.tries.is_over
        return self.tries.is_over
