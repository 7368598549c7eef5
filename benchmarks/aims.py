"""What we aim at with usual clinics on two cores, beside what was reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.measured import OURS, Measured
from benchmarks.summary import median
from benchmarks.table import UNKNOWN, value

_MB_IN_GB = 1000
HEADERS = (
    "Patients", "First timetable (s): aim", "reached", "Gap (points): aim", "reached", "Memory (GB): aim", "reached",
)  # fmt: skip


@dataclass(frozen=True)
class Aim:
    """Seconds to the first timetable; (seconds, points between granted and most possible then); GB of memory."""

    first: float
    gaps: tuple[tuple[int, float], ...]
    memory: float | None = None


AIMS = {
    30: Aim(1, ((10, 0),)),
    60: Aim(3, ((60, 0.3),)),
    120: Aim(8, ((60, 1), (300, 0.5))),
    300: Aim(30, ((300, 2),)),
    600: Aim(90, ((600, 4),), 4),
}
"""Patients -> what we aim at, as medians over the seeds."""


def aims(found: Sequence[Measured]) -> list[list[str]]:
    """A row for each size that was run and has an aim."""
    ours = [run for run in found if run.planner == OURS]
    return [_row(size, aim, of) for size, aim in AIMS.items() if (of := [run for run in ours if run.patients == size])]


def _row(size: int, aim: Aim, runs: Sequence[Measured]) -> list[str]:
    gaps = [f"{points:g} after {seconds} s" for seconds, points in aim.gaps]
    reached = [value(median(_gap(run, seconds) for run in runs)) for seconds, _ in aim.gaps]
    memory = median(run.memory for run in runs)
    return [
        str(size), f"{aim.first:g}", value(median(run.first for run in runs)), "; ".join(gaps), "; ".join(reached),
        UNKNOWN if aim.memory is None else f"{aim.memory:g}", value(None if memory is None else memory / _MB_IN_GB),
    ]  # fmt: skip


def _gap(run: Measured, seconds: int) -> float | None:
    granted, bound = run.after.get(f"granted_{seconds}"), run.after.get(f"bound_{seconds}")
    return None if granted is None or bound is None else max(0.0, bound - granted)
