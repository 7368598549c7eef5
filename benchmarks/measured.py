"""What is measured: one way to plan on one example clinic, and what came of it."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

OURS, PLAIN, GREEDY = "ours", "plain", "greedy"
PLANNERS = {OURS: "our planner", PLAIN: "one plain model", GREEDY: "by hand"}
"""The ways to plan, and what the tables call them."""
USUAL, TIGHT, BENDING = KINDS = ("usual", "tight", "bending")
MOMENTS = (10, 60, 300, 600)
"""Seconds after the start at which the wishes granted are looked at."""
_TEXTS = ("kind", "planner", "status", "bent", "date")


@dataclass(frozen=True)
class Case:
    """One run: a kind and size of clinic, a seed (of clinic and search), a planner, seconds and solver workers."""

    kind: str
    patients: int
    seed: int
    planner: str
    limit: float
    workers: int


@dataclass(frozen=True)
class Measured(Case):
    """What one run showed: times in seconds, memory in MB, wishes in percent of the weight asked; None = not known.

    `first` is the time to the first timetable, `proved` to the proof that it is the best, `after` what was granted
    and the most possible at each moment ("granted_10", "bound_10"), `gap` what lies between both in the end.
    `findings` counts places where a rule is bent, `rules` the different rules, `bent` says which and how much,
    `least` whether that is proved to be the least. `staff` and `rooms` are contact hours and group rooms in use, in
    percent of the most. `audit` says whether the audit finds just what was declared bent,
    `score` whether the solver, held to the timetable, grants the same weight as is counted without it. `date` is the
    day of the run.
    """

    status: str
    first: float | None = None
    after: dict[str, float | None] = field(default_factory=dict)
    granted: float | None = None
    bound: float | None = None
    gap: float | None = None
    proved: float | None = None
    total: float | None = None
    sessions: int | None = None
    staff: float | None = None
    rooms: float | None = None
    findings: int | None = None
    rules: int | None = None
    bent: str = ""
    least: bool | None = None
    audit: bool | None = None
    score: bool | None = None
    memory: float | None = None
    date: str = ""


def flat(measured: Measured) -> dict[str, object]:
    """One row of the CSV file; every moment has its columns."""
    row = asdict(measured)
    after = row.pop("after")
    row |= {name: after.get(name) for moment in MOMENTS for name in (f"granted_{moment}", f"bound_{moment}")}
    return {name: round(value, 3) if isinstance(value, float) else value for name, value in row.items()}


def from_flat(row: Mapping[str, str]) -> Measured:
    """What a row of the CSV file says, numbers as rounded there. ValueError or KeyError for other files."""
    values: dict[str, Any] = {
        name: text if name in _TEXTS else literal_eval(text or "None") for name, text in row.items()
    }
    after = {name: values.pop(name) for moment in MOMENTS for name in (f"granted_{moment}", f"bound_{moment}")}
    return Measured(**values, after={name: value for name, value in after.items() if value is not None})
