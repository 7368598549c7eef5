"""Twenty scenarios of an example clinic, each planned on its own and begun near the timetable of the clinic as it is.

Usage: python -m benchmarks.scenarios, on a machine that does nothing else. It prints how near each scenario planned on
its own came to the best possible and after how many seconds, and when the same was reached from the clinic's timetable.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from benchmarks.machine import machine, versions
from inputs.example import example_clinic
from inputs.scenarios import changed, read_change
from models.clinic import Clinic
from models.result import Answer, PlannedWeek
from models.timetable import Timetable
from optimizer.options import Options, Progress
from optimizer.tasks import Task, answer

_ROUNDING = 0.05
"""Percentage points that the tables do not show."""
_WISHES = "% of wishes"


@dataclass
class Search:
    """A search that notes after how many seconds it was how near to the best possible, in percentage points."""

    gaps: list[tuple[float, float]] = field(default_factory=list)
    seconds: float = 0.0

    def note(self, progress: Progress) -> None:
        """Look at it."""
        self.seconds = progress.elapsed
        if progress.unit == _WISHES and progress.best is not None and progress.bound is not None:
            self.gaps.append((progress.elapsed, progress.bound - progress.best))

    def end(self, found: Answer) -> None:
        """Look at what it found."""
        if isinstance(found, PlannedWeek):
            self.seconds = found.quality.solve_time
            self.gaps.append((self.seconds, found.quality.gap))

    def reached(self, gap: float) -> float | None:
        """The seconds after which it was as near as that, if it ever was."""
        return next((seconds for seconds, here in self.gaps if here <= gap + _ROUNDING), None)


@dataclass(frozen=True)
class Row:
    """A scenario: its gap planned on its own, the seconds to it, and those from the timetable (None: not reached)."""

    name: str
    gap: float
    alone: float
    near: float | None

    def __str__(self) -> str:
        near = "not reached" if self.near is None else f"{self.near:.1f}"
        return f"| {self.name} | {self.gap:.1f} | {self.alone:.1f} | {near} |"


def main(words: Sequence[str] | None = None) -> None:
    """Plan all, print a row for each, and the sums."""
    asked = _parse(words)
    clinic = example_clinic(asked.patients, asked.seed)
    options = Options(asked.time_limit, asked.seed, asked.workers, aims=2)
    print(f"{machine()}\n{versions()}\n")
    print("| Scenario | Gap (points) | on its own (s) | from the timetable (s) |\n| --- | --- | --- | --- |")
    base, search = searched(clinic, options)
    start = base.timetable if isinstance(base, PlannedWeek) else None
    rows = list(_rows(clinic, options, start, asked.number))
    alone, near = (sum(times) for times in zip(*((r.alone, r.near or asked.time_limit) for r in rows), strict=True))
    total = search.seconds + near
    print(
        f"\nOn their own: {alone:.1f} s. The clinic as it is: {search.seconds:.1f} s; from its timetable: {near:.1f} s;"
    )
    print(f"together {total:.1f} s, which is {100 * total / alone:.0f} % of the former.")


def _rows(clinic: Clinic, options: Options, start: Timetable | None, number: int) -> Iterator[Row]:
    texts = list(changes_of(clinic))
    for text in texts[:: max(1, len(texts) // number)][:number]:
        scenario = changed(clinic, [read_change(text)])
        _, alone = searched(scenario, options)
        _, near = searched(scenario, options, start)
        yield _row(text, alone, near)


def _row(text: str, alone: Search, near: Search) -> Row:
    gap = alone.gaps[-1][1] if alone.gaps else float("inf")
    row = Row(text, gap, alone.reached(gap) or alone.seconds, near.reached(gap))
    print(row, flush=True)
    return row


def searched(clinic: Clinic, options: Options, start: Timetable | None = None) -> tuple[Answer, Search]:
    """The answer for the clinic's week, and how the search went."""
    search = Search()
    assert clinic.settings.week_of is not None
    found = answer(Task("", clinic, clinic.settings.week_of, options, start), search.note)
    search.end(found)
    return found, search


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
    add("--time-limit", type=float, default=60.0, help="seconds for each search")
    add("--workers", type=int, default=2, help="solver workers (2)")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
