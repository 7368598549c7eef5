"""A table of how fast and how good the planner is: python -m benchmarks.run --patients 30 60 120 --seeds 1 2 3."""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from importlib.metadata import version
from pathlib import Path

from benchmarks.case import Measured

HERE = Path(__file__).resolve().parent
HEADERS = {
    "patients": "Patients", "seed": "Seed", "status": "Status", "first": "First timetable (s)",
    "granted": "Wishes granted (%)", "bound": "Most possible (%)", "gap": "Gap (points)", "sessions": "Sessions",
    "findings": "Rules bent", "audit": "Audit clean", "score": "Score agrees", "build": "Build (s)",
    "total": "Total (s)", "memory": "Memory (MB)",
}  # fmt: skip


def main(words: Sequence[str] | None = None) -> None:
    """Run all cases, print the table and write it as results.md and results.csv."""
    asked = _parse(words)
    found = []
    for patients in asked.patients:
        for seed in asked.seeds:
            found.append(run_case(patients, seed, asked.time_limit))
            print(_row(found[-1]), flush=True)
    cores = f"{os.cpu_count()} cores, OR-Tools {version('ortools')}, time limit {asked.time_limit:g} s"
    (asked.out / "results.md").write_text(f"Measured on {cores}.\n\n{markdown(found)}", encoding="utf-8")
    with (asked.out / "results.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Measured)])
        writer.writeheader()
        writer.writerows(map(asdict, found))


def run_case(patients: int, seed: int, time_limit: float) -> Measured:
    """Measure one example clinic in a process of its own; the time limit is in seconds."""
    command = [sys.executable, "-m", "benchmarks.case", str(patients), str(seed), str(time_limit)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent, check=False)
    if done.returncode:
        return Measured(patients, seed, f"ended with {done.returncode}")
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def markdown(found: Iterable[Measured]) -> str:
    """The table, one row per case."""
    head = f"| {' | '.join(HEADERS.values())} |\n|{' --- |' * len(HEADERS)}\n"
    return head + "".join(f"{_row(measured)}\n" for measured in found)


def _row(measured: Measured) -> str:
    return f"| {' | '.join(_text(value) for value in asdict(measured).values())} |"


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--patients", type=int, nargs="+", default=[30, 60, 120], help="sizes of the example clinics")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], help="examples per size")
    parser.add_argument("--time-limit", type=float, default=60.0, help="seconds per case")
    parser.add_argument("--out", type=Path, default=HERE, help="folder for results.md and results.csv")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
