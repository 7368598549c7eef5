"""How long and how to search, and what is said meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace

DEFAULT_SECONDS = 60.0
PATIENCE = 300.0
"""Seconds after which a search without a first timetable ends, if the time limit does not allow more."""


FIRST = "A first timetable is found"
"""How the stage begins that is reported once, as soon as there is a timetable; it goes on where rules are bent."""


@dataclass(frozen=True)
class Options:
    """What the user may choose: seconds for the search, random seed, solver workers (default: the cores).

    `repeatable` makes runs with the same input, seed and version the same: time is counted in steps of work,
    which take longer on a slow or busy machine. `aims` is the last aim that is pursued: 2 ends with the wishes. `keep`
    puts what continues the previous timetable before all other wishes.
    """

    time_limit: float = DEFAULT_SECONDS
    seed: int = 1
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    repeatable: bool = False
    aims: int = 5
    keep: bool = False

    @property
    def patience(self) -> float:
        """Seconds that a first timetable may take."""
        return max(self.time_limit, PATIENCE)


@dataclass(frozen=True)
class Progress:
    """Where the search is: the stage in words; best and bound in the unit of the stage, None while unknown.

    `left` is seconds until the time limit (0 while it waits beyond it for a first timetable).
    """

    stage: str
    best: float | None
    bound: float | None
    elapsed: float
    left: float
    unit: str = ""


Report = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Report nothing."""


def titled(title: str, report: Report) -> Report:
    """A report that says first what the search is for, such as "Week 2 of 8"."""
    return lambda progress: report(replace(progress, stage=f"{title}: {progress.stage}"))
