"""A planned week: the timetable, what the audit says of it and how near it is to the best."""

from __future__ import annotations

from dataclasses import dataclass

from models.findings import Finding, ScoredWish, Shortage
from models.moved import Moved
from models.repair import Repair
from models.timetable import Timetable
from models.week import Week


@dataclass(frozen=True)
class Quality:
    """How good a timetable is. `granted` and `best` are percent of the weight asked; times in seconds.

    `best` is the most that any timetable (that bends no more) can grant; `bends_proved` and `wishes_proved` say that
    aims 1 and 2 were proved; `given_up` is the percentage given up for the worst-off patient. With `keeps`, what
    continues the previous timetable came before all other wishes, and `best` is that of timetables that keep as much of
    it. `stopped`: the user ended the search early.
    """

    granted: float
    best: float
    granted_before_worst_off: float
    given_up: float
    bends_proved: bool
    wishes_proved: bool
    solve_time: float
    seed: int
    workers: int
    solver: str
    keeps: bool = False
    stopped: bool = False

    @property
    def gap(self) -> float:
        """Percentage points between the most weight found in aim 2 and its bound."""
        return max(0.0, self.best - self.granted_before_worst_off)


@dataclass(frozen=True)
class RuleLine:
    """One rule of the catalogue as the Rules sheet shows it."""

    key: str
    title: str
    tier: str
    checked: str


@dataclass(frozen=True)
class PlannedWeek:
    """All that an output needs; `repair` if the timetable changes a published one."""

    week: Week
    timetable: Timetable
    wishes: tuple[ScoredWish, ...]
    findings: tuple[Finding, ...]
    rules: tuple[RuleLine, ...]
    quality: Quality
    moved: Moved | None = None
    """Who is moved against the previous or the published timetable; None without one."""
    repair: Repair | None = None
    shortages: tuple[Shortage, ...] = ()
    """What counting alone has shown of rules that cannot be kept."""

    @property
    def status(self) -> str:
        """One of "Rules bent", "Best possible" and "Within x % of best"."""
        if self.findings:
            return "Rules bent"
        if self.quality.wishes_proved:
            return "Best possible"
        return f"Within {self.quality.gap:.1f} % of best"


@dataclass(frozen=True)
class Refusal:
    """Why a scenario has no timetable: the text for people and the exit code; `stopped` by the user."""

    name: str
    text: str
    code: int
    stopped: bool = False


Answer = PlannedWeek | Refusal
