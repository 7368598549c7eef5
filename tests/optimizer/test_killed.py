"""Kill -9 of the whole run: nothing is lost, nothing is wrong, nobody is left behind."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
import scenario_run

from optimizer.parcels import sealed
from optimizer.tasks import answer

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("IOP_KILLS", "2"))
"""For a thorough look: IOP_KILLS=10 pytest tests/optimizer/test_killed.py"""
SOON, LATE, LATER = 0.5, 6.0, 3.0
"""Seconds after which a run is killed: while it starts, solves, or writes. Each time later, as machines may be slow."""
GONE = 30.0
"""Seconds that its processes may take to see that it is gone."""


def started(*words: object) -> subprocess.Popen[bytes]:
    """A run in another process."""
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests" / "optimizer")))
    command = [sys.executable, scenario_run.__file__, *map(str, words)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": paths})


def expected() -> str:
    """What a run writes, found one task after the other without any of its machinery."""
    return "\n".join(f"{task.name}\t{sealed(answer(task))}" for task in scenario_run.tasks())


def is_killed(run: subprocess.Popen[bytes], moment: float) -> bool:
    """Kill the run after so many seconds, and see that all its processes are gone; False if it was done before."""
    try:
        run.wait(moment)
    except subprocess.TimeoutExpired:
        family = psutil.Process(run.pid).children(recursive=True)
        run.kill()
        run.wait()
        _, left = psutil.wait_procs(family, GONE)
        assert not left
        return True
    assert run.returncode == 0
    return False


@pytest.mark.slow
def test_runs_that_are_killed_again_and_again_come_to_their_end(tmp_path: Path) -> None:
    """Each rerun goes on where the last one was killed, and the answers are those of a run that nobody disturbed."""
    answers, moments, kills = expected(), random.Random(7), 0
    while kills < KILLS:
        folder, out = tmp_path / f"kept after {kills}", tmp_path / f"out after {kills}"
        while is_killed(started(folder, out), moments.uniform(SOON, LATE + LATER * kills)):
            kills += 1
        assert out.read_text(encoding="utf-8") == answers
        assert not folder.exists()
