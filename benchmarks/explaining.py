"""How long explanations take: python -m benchmarks.explaining --patients 60 120.

A week is one so short of therapists that rules must bend; its wishes are those that the usual week of that size does
not grant, planned for a minute.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from statistics import median, quantiles

from benchmarks.clinics import week_of
from benchmarks.measured import BENDING, USUAL, Case
from optimizer.explain_week import explain_week
from optimizer.explain_wish import reason
from optimizer.options import Options
from optimizer.solve import plan

SEED = 1
LIMIT_OF_A_WEEK, LIMIT_OF_A_WISH = 60, 10


def main(words: Sequence[str] | None = None) -> None:
    """Measure each size and print a line for the week and one for the wishes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.explaining", description=__doc__)
    parser.add_argument("--patients", type=int, nargs="+", default=[60, 120], help="sizes of the example clinics")
    for patients in parser.parse_args(words).patients:
        print(f"{patients} patients, the week: {_week(patients)}", flush=True)
        print(f"{patients} patients, wishes: {_wishes(patients)}", flush=True)


def _case(kind: str, patients: int) -> Case:
    return Case(kind, patients, SEED, "", LIMIT_OF_A_WEEK, 0)


def _week(patients: int) -> str:
    began = time.monotonic()
    found = explain_week(week_of(_case(BENDING, patients)), Options(time_limit=LIMIT_OF_A_WEEK))
    least = sum(clash.least for clash in found.clashes)
    clashes = f"{len(found.clashes)} clashes ({least} proved to be least)"
    return f"{time.monotonic() - began:.1f} s, {clashes}, {len(found.ways)} ways out"


def _wishes(patients: int) -> str:
    """The distribution over all wishes not granted: seconds and answers."""
    planned = plan(week_of(_case(USUAL, patients)))
    refused = [s.wish for s in planned.wishes if s.wish.asked and s.wish.weight and s.granted < 1]
    seconds: list[float] = []
    answers: dict[str, int] = {}
    for wish in refused:
        began = time.monotonic()
        answer = reason(planned.week, planned.timetable, wish, Options(time_limit=LIMIT_OF_A_WISH)).answer
        seconds.append(time.monotonic() - began)
        answers[answer] = answers.get(answer, 0) + 1
    if len(seconds) < 2:
        return f"{len(seconds)} not granted"
    shares = f"median {median(seconds):.1f} s, 9 of 10 within {quantiles(seconds, n=10)[-1]:.1f} s"
    return f"{len(seconds)} not granted: {shares}, most {max(seconds):.1f} s; {answers}"


if __name__ == "__main__":
    main()
