"""Measure planners on example clinics, print and write tables: python -m benchmarks.run --patients 30 60 --seeds 1 2 3.

Without options it runs every kind, size and seed, which takes hours; what is done so far is written after each run.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from pathlib import Path

from benchmarks.measured import KINDS, PLAIN, PLANNERS, Case, Measured, flat, from_flat
from benchmarks.page import page
from benchmarks.table import line, runs

ROOT = Path(__file__).resolve().parents[1]
SIZES = {30: 60.0, 60: 60.0, 120: 300.0, 300: 300.0, 600: 600.0}
"""Patients -> seconds for each planner; other sizes have those of the next larger one."""
_SLACK = 1800.0
"""Seconds beyond the limit after which a run hangs: to build, to wait for a first timetable, to check."""


def main(words: Sequence[str] | None = None) -> None:
    """Run all cases; print a line per run and in the end the page; write the page and the CSV file after each."""
    asked = _parse(words)
    found = _read_csv(asked.csv) if asked.go_on else []
    done = {_case_of(measured) for measured in found}
    to_run = [case for case in cases(asked) if case not in done]
    longest = max(case.limit for case in (*to_run, *found))
    for case in to_run:
        found.append(run_case(case))
        print(line(column.text(found[-1]) for column in runs(case.kind, longest)), flush=True)
        asked.out.write_text(page(found), encoding="utf-8")
        _write_csv(asked.csv, found)
    print(f"\n{page(found)}")


def cases(asked: argparse.Namespace) -> Iterator[Case]:
    """Every run asked for: kind by kind, from small clinics to large ones, the planners side by side."""
    for kind in asked.kinds:
        for patients in asked.patients:
            for seed in asked.seeds:
                for planner in asked.planners:
                    limit = asked.time_limit or _seconds(patients)
                    if planner == PLAIN and asked.plain_limit:
                        limit = asked.plain_limit
                    yield Case(kind, patients, seed, planner, limit, asked.workers)


def run_case(case: Case) -> Measured:
    """Measure one case in a process of its own; if that dies or hangs, the outcome says so."""
    command = [sys.executable, "-m", "benchmarks.case", json.dumps(asdict(case))]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=case.limit + _SLACK
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Measured(**asdict(case), status="crashed: it did not end")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return Measured(**asdict(case), status=f"crashed with {done.returncode}: {last}")
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def _case_of(measured: Measured) -> Case:
    return Case(**{field.name: getattr(measured, field.name) for field in fields(Case)})


def _seconds(patients: int) -> float:
    return next((seconds for size, seconds in SIZES.items() if patients <= size), SIZES[max(SIZES)])


def _read_csv(path: Path) -> list[Measured]:
    with path.open(newline="", encoding="utf-8") as file:
        return [from_flat(row) for row in csv.DictReader(file)]


def _write_csv(path: Path, found: Sequence[Measured]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(flat(found[0])))
        writer.writeheader()
        writer.writerows(map(flat, found))


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    add = parser.add_argument
    add("--patients", type=int, nargs="+", default=list(SIZES), help="sizes of the example clinics")
    add("--seeds", type=int, nargs="+", default=[1, 2, 3], help="examples per size")
    add("--kinds", nargs="+", choices=KINDS, default=list(KINDS), help="kinds of clinic")
    add("--planners", nargs="+", choices=list(PLANNERS), default=list(PLANNERS), help="ways to plan")
    add("--time-limit", type=float, help="seconds per run, whatever the size; else 60 to 600 by size")
    add("--plain-limit", type=float, help="seconds per run of the plain model, if others than for the rest")
    add("--go-on", action="store_true", help="keep the runs that the CSV file has, and add those that it lacks")
    add("--workers", type=int, default=2, help="solver workers (2)")
    add("--out", type=Path, default=ROOT / "docs" / "benchmarks.md", help="the page to write")
    add("--csv", type=Path, default=ROOT / "benchmarks" / "results.csv", help="the file with all figures to write")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
