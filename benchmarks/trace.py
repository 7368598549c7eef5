"""What a planner had reached when."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.measured import MOMENTS
from models.findings import Finding
from models.timetable import Timetable

_ALL = 100.0


@dataclass(frozen=True)
class Answer:
    """What a planner ended with: wishes in percent of the weight asked; `declared` are the rules that it says it bent.

    `proved` says that nothing better can be, `least` that rules are bent least (None where nobody asked).
    """

    status: str
    timetable: Timetable | None = None
    granted: float | None = None
    bound: float | None = None
    proved: bool = False
    least: bool | None = None
    declared: tuple[Finding, ...] = ()


@dataclass
class Trace:
    """Looks at a planner at work: seconds, wishes granted and the most possible (percent, None while unknown)."""

    first: float | None = None
    _looks: list[tuple[float, float | None, float | None]] = field(default_factory=list)

    def found(self, seconds: float) -> None:
        """There is a timetable; only the first time counts."""
        self.first = seconds if self.first is None else self.first

    def note(self, seconds: float, granted: float | None, bound: float | None) -> None:
        """Take down what is known now."""
        self._looks.append((seconds, granted, bound))

    def after(self, answer: Answer, limit: float, ended: float | None) -> dict[str, float | None]:
        """Per moment the wishes granted and the most possible by then; nothing beyond the time limit.

        A planner that `ended` by itself after so many seconds has its final answer at all later moments.
        """
        known: dict[str, float | None] = {}
        for moment in MOMENTS:
            granted, bound = self._at(moment)
            if moment == limit or (ended is not None and moment >= ended):
                granted, bound = answer.granted, answer.bound
            elif moment > limit:
                granted, bound = None, None
            known |= {f"granted_{moment}": granted, f"bound_{moment}": bound}
        return known

    def _at(self, moment: float) -> tuple[float | None, float | None]:
        seen = [look for look in self._looks if look[0] <= moment]
        granted = max((g for _, g, _ in seen if g is not None), default=None)
        return granted, min((b for _, _, b in seen if b is not None), default=_ALL)
