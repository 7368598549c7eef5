"""Twenty scenarios of an example clinic, each planned on its own and after the clinic as it is, as iop what-if does it.

Usage: python -m benchmarks.scenarios, on a machine that does nothing else. It prints how near each scenario planned on
its own came to the best possible and after how many seconds it first was as near; and after how many seconds the same
was reached from the clinic's timetable, where the search is then stopped. With --cpu, seconds are those that the
program computed, on all cores together, which other programs hardly change; the time limit is in seconds all the same.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from benchmarks.machine import machine, versions
from inputs.example import example_clinic
from inputs.scenarios import changed, read_change
from models.clinic import Clinic
from models.result import Answer, PlannedWeek
from models.scenario import Case, Scenario
from optimizer.options import Options, Progress
from optimizer.scenarios import Question, base_question, case_of
from optimizer.tasks import Task, answer

_ROUNDING = 0.05
"""Percentage points that the tables do not show."""
_WISHES = "% of wishes"


@dataclass
class Search:
    """A search that notes after how many seconds it was how near to the best possible, in percentage points.

    Once it is as near as `enough`, it is stopped. `meter` counts seconds.
    """

    meter: Callable[[], float] = time.monotonic
    enough: float = -math.inf
    gaps: list[tuple[float, float]] = field(default_factory=list)
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.meter()

    @property
    def seconds(self) -> float:
        """Since it began."""
        return self.meter() - self.began

    def note(self, progress: Progress) -> None:
        """Look at it."""
        if progress.unit == _WISHES and progress.best is not None and progress.bound is not None:
            self.gaps.append((self.seconds, progress.bound - progress.best))
            if self.reached(self.enough) is not None:
                signal.raise_signal(signal.SIGINT)

    def end(self, found: Answer) -> None:
        """Look at what it found."""
        if isinstance(found, PlannedWeek):
            self.gaps.append((self.seconds, found.quality.gap))

    def reached(self, gap: float) -> float | None:
        """The seconds after which it was as near as that, if it ever was."""
        return next((seconds for seconds, here in self.gaps if here <= gap + _ROUNDING), None)


@dataclass(frozen=True)
class Row:
    """A scenario: its gap planned on its own, the seconds to it, and those after the clinic as it is.

    These are None where that gap was not reached in all the seconds `spent`.
    """

    name: str
    gap: float
    alone: float
    near: float | None
    spent: float

    def __str__(self) -> str:
        near = "not reached" if self.near is None else f"{self.near:.1f}"
        return f"| {self.name} | {self.gap:.1f} | {self.alone:.1f} | {near} |"


class Kind(NamedTuple):
    """How all searches of a run are made: the week, the options, what counts seconds."""

    date: dt.date
    options: Options
    meter: Callable[[], float]

    def search(self, task: Task, enough: float = -math.inf) -> tuple[Answer, Search]:
        """The answer to the task, and how the search went."""
        search = Search(self.meter, enough)
        found = answer(task, search.note)
        search.end(found)
        return found, search


def main(words: Sequence[str] | None = None) -> None:
    """Plan all, print a row for each, and the sums."""
    asked = _parse(words)
    clinic = example_clinic(asked.patients, asked.seed)
    assert clinic.settings.week_of is not None
    options = Options(asked.time_limit, asked.seed, asked.workers, aims=2)
    kind = Kind(clinic.settings.week_of, options, time.process_time if asked.cpu else time.monotonic)
    print(f"{machine()}\n{versions()}\n")
    print("| Scenario | Gap (points) | on its own (s) | after the clinic (s) |\n| --- | --- | --- | --- |")
    question = base_question("", clinic)
    found, search = kind.search(question.task(kind.date, options))
    base, seconds = case_of(question, kind.date, found), search.gaps[-1][0] if search.gaps else search.seconds
    rows = list(_rows(clinic, kind, base, asked.number))
    alone, near = sum(row.alone for row in rows), sum(row.near or row.spent for row in rows)
    print(f"\nOn their own: {alone:.1f} s. The clinic as it is: {seconds:.1f} s; scenarios after it: {near:.1f} s;")
    print(f"together {seconds + near:.1f} s, which is {100 * (seconds + near) / alone:.0f} % of the former.")


def _rows(clinic: Clinic, kind: Kind, base: Case, number: int) -> Iterator[Row]:
    texts = list(changes_of(clinic))
    for text in texts[:: max(1, len(texts) // number)][:number]:
        question = Question("", Scenario(text), changed(clinic, [read_change(text)]))
        _, alone = kind.search(question.task(kind.date, kind.options))
        gap = alone.gaps[-1][1] if alone.gaps else math.inf
        _, near = kind.search(question.task_after(base, kind.date, kind.options), gap)
        row = Row(text, gap, alone.reached(gap) or alone.seconds, near.reached(gap), near.seconds)
        print(row, flush=True)
        yield row


def changes_of(clinic: Clinic) -> Iterator[str]:
    """Questions that coordinators ask, as they are written on the command line."""
    staff, rooms, tracks = clinic.clinicians, clinic.rooms, clinic.tracks
    return chain(
        (f"clinician away: {one.name} = Wed" for one in staff[1:8]),
        (f"close room: {room.name} = Thu" for room in rooms[:4]),
        (f"add patients: {track.name} = 2" for track in tracks),
        (f"remove patient: {patient.id}" for patient in clinic.patients[5:8]),
        (f"largest group size: {group.name} = 8" for group in clinic.group_types[:3]),
    )


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scenarios", description=__doc__)
    add = parser.add_argument
    add("--patients", type=int, default=60, help="size of the example clinic")
    add("--seed", type=int, default=1, help="which example, and the course of the searches")
    add("--number", type=int, default=20, help="scenarios")
    add("--time-limit", type=float, default=40.0, help="seconds for each search; all take 41 times that at most")
    add("--workers", type=int, default=2, help="solver workers (2)")
    add("--cpu", action="store_true", help="count computing time")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
