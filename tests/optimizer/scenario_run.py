"""A run of several tasks as a program of its own, to be killed: python scenario_run.py FOLDER OUT [CLUSTER].

Writes to OUT, once all is answered, a line per task: its name and what was found.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from scenario_tasks import QUICK, task

from models.clinic import Lock, When
from optimizer.answers import answers, runner
from optimizer.kept import keeping
from optimizer.parcels import sealed
from optimizer.tasks import Task

NUMBER = 2


def tasks() -> list[Task]:
    """All different; the last has no answer."""
    clash = tuple(Lock("P2", when=When(days=(day,)), group="CBT") for day in (0, 1, 2))
    seeds = [task(f"Seed {seed}", options=replace(QUICK, seed=seed)) for seed in range(NUMBER)]
    return [*seeds, task("Clash", clinic=replace(task().clinic, locks=clash))]


def main(folder: Path, out: Path, cluster: str | None) -> None:
    """Answer all, and write the answers."""
    with keeping(folder) as kept:
        found = answers(tasks(), kept, lambda *_: None, runner(cluster))
        out.write_text("\n".join(f"{asked.name}\t{sealed(answer)}" for asked, answer in found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None)
