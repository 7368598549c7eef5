"""How long it takes to write a planned week in each format: python -m benchmarks.formats --patients 120."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.clinics import week_of
from benchmarks.machine import machine, versions
from benchmarks.measured import OURS, USUAL, Case
from models.result import PlannedWeek
from optimizer.options import Options, silent
from optimizer.solve import plan
from outputs.formats import FORMATS, Format


def main(words: Sequence[str] | None = None) -> None:
    """Plan an example week, write it in each format, and print the seconds that each takes and all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, default=120, help="so many patients in the example")
    parser.add_argument("--time-limit", type=float, default=60, help="seconds that planning may take")
    asked = parser.parse_args(words)
    week = week_of(Case(USUAL, asked.patients, 1, OURS, asked.time_limit, 2))
    planned = plan(week, Options(time_limit=asked.time_limit), silent)
    taken = {name: seconds(planned, one) for name, one in FORMATS.items()}
    print(f"{machine()}; {versions()}; {asked.patients} patients")
    for name, needed in (*taken.items(), ("all", sum(taken.values()))):
        print(f"{name:6}{needed:6.1f} s")


def seconds(planned: PlannedWeek, one: Format) -> float:
    """How long writing the week takes in one format."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        one.write(planned, Path(folder) / f"week{one.ending}")
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
