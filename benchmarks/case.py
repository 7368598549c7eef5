"""One example clinic planned, timed and checked, in a process of its own so that its memory is its own.

Usage: python -m benchmarks.case PATIENTS SEED TIME_LIMIT, which prints what was measured as JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import sys
import time
from dataclasses import asdict, dataclass

from inputs.example import example_clinic
from models.errors import SchedulerError
from models.resolve import plan_week
from models.result import PlannedWeek
from models.week import Week
from optimizer.aims import granted_in
from optimizer.audit import audit
from optimizer.clock import Clock
from optimizer.options import Options, Progress, silent
from optimizer.pin import pin
from optimizer.rules import formulate, policies
from optimizer.search import Search
from optimizer.solve import plan
from optimizer.stage import Stage


@dataclass(frozen=True)
class Measured:
    """What one run showed: times in seconds, memory in MB, percentages of the weight asked.

    `first` is the time to the first timetable; `audit` says whether the audit finds nothing, `score` whether the
    solver, held to the finished timetable, grants the same weight as is counted without it.
    """

    patients: int
    seed: int
    status: str
    first: float = 0.0
    granted: float = 0.0
    bound: float = 0.0
    gap: float = 0.0
    sessions: int = 0
    findings: int = 0
    audit: bool = False
    score: bool = False
    build: float = 0.0
    total: float = 0.0
    memory: float = 0.0


class _Stopwatch:
    """Notes when the search first does more than look for a timetable."""

    def __init__(self) -> None:
        self.first: float | None = None

    def note(self, progress: Progress) -> None:
        if self.first is None and not progress.stage.startswith("Looking for"):
            self.first = progress.elapsed


def measure(patients: int, seed: int, time_limit: float) -> Measured:
    """Plan one example clinic and measure it; without a timetable only the kind of error is told."""
    clinic = example_clinic(patients, seed)
    week = plan_week(clinic, clinic.settings.week_of or dt.date.today())
    began = time.monotonic()
    formulate(week)
    build = time.monotonic() - began
    watch = _Stopwatch()
    try:
        planned = plan(week, Options(time_limit=time_limit, seed=seed), watch.note)
    except SchedulerError as error:
        return Measured(patients, seed, type(error).__name__, build=build, total=time.monotonic() - began)
    quality, memory = planned.quality, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(
        patients, seed, planned.status, watch.first or quality.solve_time, quality.granted, quality.best, quality.gap,
        len(planned.timetable.sessions), len(planned.findings), not audit(week, planned.timetable),
        _solver_agrees(week, planned), build, quality.solve_time, memory,
    )  # fmt: skip


def _solver_agrees(week: Week, planned: PlannedWeek) -> bool:
    formulation = formulate(week, policies())
    granted = granted_in(formulation)
    pin(formulation, planned.timetable)
    search = Search(formulation, Clock(Options()), silent)
    outcome = search.solve(Stage("Checking the score", granted.weight, 1, granted.asked), 60)
    counted = sum(round(2 * wish.granted) * wish.wish.weight for wish in planned.wishes if wish.wish.asked)
    return outcome.found and outcome.best == counted


if __name__ == "__main__":
    sizes = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    print(json.dumps(asdict(measure(*sizes))))
