"""Timefold for Python on an example clinic: python -m benchmarks.peers.timefold --help (in an environment with it)."""

from __future__ import annotations

import argparse
import importlib.util
import time
from collections.abc import Sequence
from typing import Any

from benchmarks.peers.common import Answer, run
from models.timetable import Timetable
from models.week import Week

CANNOT = (
    "- A bound or a proof: local search says what it found, not how good that is.",
    "- Bending policies one by one, dearest first: they are points of one medium score with weights of our choice.",
    "- Left out of our model of it: rest between days, hours of patients, covers, locks of a patient in a group.",
    "- Left to other steps: tracks and days (given, so that they cannot make way for wishes), rooms of individuals.",
    "So Timefold decides: types, leaders, rooms and patients of all groups, and times of all individual sessions.",
)
MISSING = "timefold is missing: pip install timefold==1.24.0b0 (it needs Java 17) and this project in one environment."


def main(words: Sequence[str] | None = None) -> None:
    """Plan one example clinic with Timefold and with our planner and print both; exits where it is not installed."""
    if importlib.util.find_spec("timefold") is None:
        raise SystemExit(MISSING)
    run("Timefold", CANNOT, plan_with_timefold, words)


def plan_with_timefold(week: Week, given: Timetable, asked: argparse.Namespace) -> Answer:
    """Timefold's timetable for the tracks, days and own clinicians given, after `asked.time_limit` seconds."""
    began = time.monotonic()
    from benchmarks.peers.timefold.problem import problem
    from benchmarks.peers.timefold.reading import timetable

    started = time.monotonic()
    solver = _solver(asked.time_limit, asked.seed)
    plan = problem(week, given.assignments)
    ready = time.monotonic()
    found = solver.solve(plan)
    seconds = time.monotonic() - ready
    note = (
        f"Timefold: score {found.score}; beside the time in the table {started - began:.1f} s to start the JVM and "
        f"translate the classes, {ready - started:.1f} s to translate the constraints and build the problem."
    )
    return Answer(timetable(week, given.assignments, found), seconds, note)


PHASE = """
  <constructionHeuristic>
    <queuedEntityPlacer>
      <entitySelector id="{0}"><entityClass>benchmarks.peers.timefold.model.{0}</entityClass></entitySelector>
      <changeMoveSelector>
        <entitySelector mimicSelectorRef="{0}"/><valueSelector variableName="{1}"/>
      </changeMoveSelector>
    </queuedEntityPlacer>
  </constructionHeuristic>"""
STEPS = ("GroupSession", "offer"), ("Meeting", "time"), ("Seat", "session")
"""Construction in this order, one variable at a time: Timefold's own tries all of a session's at once, too slowly."""


def _solver(limit: float, seed: int) -> Any:
    from timefold.solver import SolverFactory  # type: ignore[import-not-found]
    from timefold.solver.config import (  # type: ignore[import-not-found]
        Duration,
        EnvironmentMode,
        ScoreDirectorFactoryConfig,
        SolverConfig,
        TerminationConfig,
    )
    from timefold.solver.score import constraint_provider  # type: ignore[import-not-found]

    from benchmarks.peers.timefold.model import GroupSession, Meeting, Plan, Seat
    from benchmarks.peers.timefold.rules import structural
    from benchmarks.peers.timefold.staff import for_staff
    from benchmarks.peers.timefold.wishes import for_patients

    def constraints(cf: Any) -> list[Any]:
        return [*structural(cf), *for_staff(cf), *for_patients(cf)]

    phases = "".join(PHASE.format(*step) for step in STEPS)
    config = SolverConfig(
        solution_class=Plan,
        entity_class_list=[GroupSession, Seat, Meeting],
        environment_mode=EnvironmentMode.NO_ASSERT,
        random_seed=seed,
        xml_source_text=f'<solver xmlns="https://timefold.ai/xsd/solver">{phases}<localSearch/></solver>',
        score_director_factory_config=ScoreDirectorFactoryConfig(
            constraint_provider_function=constraint_provider(constraints)
        ),
        termination_config=TerminationConfig(spent_limit=Duration(milliseconds=round(1000 * limit))),
    )
    return SolverFactory.create(config).build_solver()
