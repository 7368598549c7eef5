"""Searches in which chosen policies may bend, how long each may take, and what is told of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from models.week import Week
from optimizer.bending_stages import bend_at_most
from optimizer.clock import Clock
from optimizer.continuing import begin_from_previous
from optimizer.options import FIRST, Progress, Report
from optimizer.rules import formulate
from optimizer.search import Search

SHARE_OF_ONE_STEP = 0.15


@dataclass
class Tries:
    """Searches of one week beside each other; `amounts` is what must bend so far (policy -> least amount)."""

    week: Week
    clock: Clock
    report: Report
    amounts: dict[str, int] = field(default_factory=dict)
    is_told: bool = False

    def search(self, keys: Sequence[str], bent_for: Collection[str] | None = None) -> Search:
        """A search in which only these policies, and those that must, may bend (see `formulate` for `bent_for`)."""
        formulation = formulate(self.week, [*self.amounts, *keys], bent_for=bent_for)
        search = Search(formulation, self.clock, self._tell)
        bend_at_most(search, self.amounts)
        begin_from_previous(search)
        return search

    @property
    def seconds(self) -> float:
        """Seconds for the next step."""
        limit = self.clock.options.time_limit
        return max(self.clock.left - 0.1 * limit, 0.05 * limit) * SHARE_OF_ONE_STEP

    @property
    def is_over(self) -> bool:
        """Whether the time is up, or the user stopped."""
        return self.clock.stopped or self.clock.left <= 0

    def tell_found(self) -> None:
        """Report, once, that there is a timetable, as soon as it is put together."""
        if not self.is_told:
            self.is_told = True
            self.report(Progress(f"{FIRST}, which bends rules", None, None, self.clock.elapsed, self.clock.left))

    def _tell(self, progress: Progress) -> None:
        """Report on the search and, once, that there is a timetable; bounds may hold only with other rules kept."""
        progress = replace(progress, bound=None)
        if progress.best is not None:
            self.tell_found()
        self.report(progress)
