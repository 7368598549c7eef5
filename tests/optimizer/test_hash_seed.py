"""Models of one week are the same in every process, whatever order Python gives to what has none: runs can repeat."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODELS = """
from hashlib import sha256
from models.carried import carried_over
from models.previous import Previous
from models.resolve import plan_week
from inputs.example import example_clinic
from optimizer.bending_stages import bending_all
from optimizer.continuing import move_fewest
from optimizer.clock import Clock
from optimizer.options import Options, silent
from optimizer.parts import part
from optimizer.granted import granted_in
from optimizer.rules import formulate, policies
from optimizer.search import Search
from optimizer.staying import patients_moved
from optimizer.track_by_track import plan_track_by_track
import datetime as dt

monday = dt.date(2026, 11, 30)
clinic = example_clinic(24, 1, monday)
options = Options(time_limit=20, workers=1, repeatable=True, aims=2)
search = Search(formulate(plan_week(clinic, monday)), Clock(options), silent)
first = plan_track_by_track(plan_week(clinic, monday), Clock(options), silent, 20)
week = plan_week(clinic, monday + dt.timedelta(days=7), Previous(monday, first))
formulation = formulate(week, policies())
granted_in(formulation)
patients_moved(formulation)
search = Search(formulation, Clock(options), silent)
bending_all(search).set_objective(formulation.model)
of_track = formulate(part(week, week.clinic.tracks[0].name))
for model in (formulation.model, of_track.model):
    print(sha256(str(model.proto).encode()).hexdigest())
print(sha256(repr(first).encode()).hexdigest())
"""


def test_models_do_not_depend_on_the_hash_seed() -> None:
    """Of a week that continues another, with all policies bendable, and of a track; and a first timetable."""
    told = {_in_process(seed) for seed in ("1", "2")}
    assert len(told) == 1


def _in_process(seed: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", MODELS], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, text=True, check=False,
        capture_output=True,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
