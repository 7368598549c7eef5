"""Medians over seeds, and how much further others are from the best than our planner."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf

from benchmarks.measured import Measured

_NOTHING = 0.005


def median(values: Iterable[float | None]) -> float | None:
    """The median, where a value that is not known counts as infinitely large; None if that is the median."""
    found = statistics.median([inf if value is None else value for value in values])
    return None if found == inf else found


def typical(runs: Sequence[Measured]) -> Measured:
    """A made-up run whose every figure is the median over these runs; its status counts what became of them."""

    def of(name: str) -> float | None:
        return median(getattr(run, name) for run in runs)

    moments = {moment for run in runs for moment in run.after}
    sessions, findings, rules = (of(name) for name in ("sessions", "findings", "rules"))
    return replace(
        runs[0], status=_statuses(runs), first=of("first"), granted=of("granted"), bound=of("bound"),
        after={moment: median(run.after.get(moment) for run in runs) for moment in moments},
        gap=of("gap"), proved=of("proved"), total=of("total"), memory=of("memory"),
        staff=of("staff"), rooms=of("rooms"),
        sessions=None if sessions is None else round(sessions), findings=None if findings is None else round(findings),
        rules=None if rules is None else round(rules),
    )  # fmt: skip


def missed(runs: Sequence[Measured], planner: str, seconds: float = inf) -> float | None:
    """The median over seeds of the wishes that a planner misses after so many seconds, or else in the end, in points.

    Against the lowest bound known of each week, whenever it was found.
    """
    bounds: dict[int, float] = {}
    for run in runs:
        if run.bound is not None:
            bounds[run.seed] = min(run.bound, bounds.get(run.seed, inf))
    points = [
        None if (granted := _granted(run, seconds)) is None or run.seed not in bounds else bounds[run.seed] - granted
        for run in runs
        if run.planner == planner
    ]
    return median(points) if points else None


def _granted(run: Measured, seconds: float) -> float | None:
    return run.after.get(f"granted_{seconds:g}") if run.limit > seconds else run.granted


def times(others: float | None, ours: float | None, at_least: float | None = None) -> str:
    """How many times more others have than we; `at_least` stands in where they never got there."""
    if ours is None or (others is None and at_least is None):
        return "–"
    if ours < _NOTHING:
        return "ours has none" if others is None or others >= _NOTHING else "both have none"
    if others is None:
        more = (at_least or 0) / ours
        return f"> {_short(more)}" if more > 1 else "–"
    return _short(others / ours) if others > 0 else "–"


def _short(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}"


def _statuses(runs: Sequence[Measured]) -> str:
    """How many of the runs were proved best or to bend rules least, and how many found nothing."""
    proved = sum(run.proved is not None for run in runs)
    least = sum(run.least is True for run in runs)
    nothing = sum(run.first is None for run in runs)
    words = [f"{proved} of {len(runs)} proved best"] if proved else []
    words += [f"{least} of {len(runs)} proved bent least"] if least else []
    return "; ".join([*words, *([f"{nothing} of {len(runs)} without a timetable"] if nothing else [])])
