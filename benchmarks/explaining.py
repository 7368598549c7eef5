"""How long explanations take: python -m benchmarks.explaining prints two tables for docs/explaining.md.

A week is one so short of therapists that rules must bend; the wishes are those that the usual week of that size does
not grant.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.clinics import week_of
from benchmarks.machine import machine, versions
from benchmarks.measured import BENDING, USUAL, Case
from commands.explain import FOR_A_WEEK, FOR_A_WISH
from docs.markdown import table
from models.reason import FREE, IMPOSSIBLE, OPEN, TRADED
from optimizer.explain_week import explain_week
from optimizer.explain_wish import reason
from optimizer.options import Options
from optimizer.solve import plan

WEEKS = ("Patients", "Seconds", "Clashes", "of these least", "Ways out", "Not settled")
WISHES = ("Patients", "Not granted", "Median, s", "Most, s", "Cannot be", "Traded", "Could be", "Not settled")
ANSWERS = (IMPOSSIBLE, TRADED, FREE, OPEN)


@dataclass(frozen=True)
class Limits:
    """Seconds to plan the usual week, to explain the other week, and to explain a wish."""

    plan: float
    week: float
    wish: float


def main(words: Sequence[str] | None = None) -> None:
    """Explain a week, and the wishes of another, of each size, and print a line for each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.explaining", description=__doc__)
    parser.add_argument("--patients", type=int, nargs="+", default=[60, 120], help="sizes of the example")
    parser.add_argument("--seed", type=int, default=1, help="of the example")
    parser.add_argument("--plan", type=float, default=60, help="seconds to plan the week whose wishes are explained")
    parser.add_argument("--week", type=float, default=FOR_A_WEEK, help="seconds that explaining a week may take")
    parser.add_argument("--wish", type=float, default=FOR_A_WISH, help="seconds that explaining a wish may take")
    asked = parser.parse_args(words)
    limits = Limits(asked.plan, asked.week, asked.wish)
    print(f"{machine()}; {versions()}\n")
    for line in table(WEEKS, (_week(size, asked.seed, limits) for size in asked.patients)):
        print(line, flush=True)
    for line in table(WISHES, (_wishes(size, asked.seed, limits) for size in asked.patients)):
        print(line, flush=True)


def _case(kind: str, patients: int, seed: int) -> Case:
    return Case(kind, patients, seed, "", 0, 0)


def _week(patients: int, seed: int, limits: Limits) -> tuple[str, ...]:
    week = week_of(_case(BENDING, patients, seed))
    began = time.monotonic()
    found = explain_week(week, Options(time_limit=limits.week))
    seconds = time.monotonic() - began
    least = sum(clash.least for clash in found.clashes)
    counted = (len(found.clashes), least, len(found.ways), len(found.unsettled))
    return (str(patients), f"{seconds:.1f}", *map(str, counted))


def _wishes(patients: int, seed: int, limits: Limits) -> tuple[str, ...]:
    """The distribution over all wishes not granted: seconds and answers."""
    answers, seconds = Counter[str](), list[float]()
    for answer, taken in _explained(patients, seed, limits):
        answers[answer] += 1
        seconds.append(taken)
    spread = (f"{median(seconds):.1f}", f"{max(seconds):.1f}") if seconds else ("", "")
    return (str(patients), str(len(seconds)), *spread, *(str(answers[answer]) for answer in ANSWERS))


def _explained(patients: int, seed: int, limits: Limits) -> Iterator[tuple[str, float]]:
    planned = plan(week_of(_case(USUAL, patients, seed)), Options(time_limit=limits.plan))
    for scored in planned.wishes:
        if scored.wish.asked and scored.wish.weight and scored.granted < 1:
            began = time.monotonic()
            why = reason(planned.week, planned.timetable, scored.wish, Options(time_limit=limits.wish))
            yield why.answer, time.monotonic() - began


if __name__ == "__main__":
    main()
