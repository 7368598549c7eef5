"""The solver, set for what is looked for and for the size of the model: each number stands with what was measured."""

from __future__ import annotations

from ortools.sat.python import cp_model

from optimizer.clock import WORK_PER_SECOND
from optimizer.options import Options
from optimizer.stage import Stage

FEW_WORKERS = 3
"""Up to so many workers one whole-problem search without linear programs does best beside the neighbourhoods:
a tight clinic of 30 had its first timetable after 8 s instead of 45, one of 60 its proof after 11 s instead of never.
"""
LARGE = 60_000
"""Variables (about 120 patients) from which all workers improve the solution and none tries to prove it best: of 120
patients' wishes (57,000 variables), 97.4, 95.1 and 96.7 % were granted in 60 s as of a smaller clinic, and 95.5, 95.9
and 96.8 % as of a large one.
"""
HUGE = 400_000
"""Variables (about 450 patients) from which one worker searches: a first timetable of 600 patients took as long as
with two, and 3.0 GB instead of 4.8.
"""
SEEDS = 2**31
"""The solver's seeds are below; every solve has another one, so that searching a part again goes another way."""


def is_large(model: cp_model.CpModel) -> bool:
    """Whether there is too much to prove."""
    return len(model.proto.variables) > LARGE


def solver_for(
    model: cp_model.CpModel, stage: Stage, options: Options, *, seconds: float, known: bool, free: int, turn: int
) -> cp_model.CpSolver:
    """A solver of the model for a stage, that takes so many seconds at most and is the search's `turn`-th.

    `known` says whether there is a timetable already, `free` how many variables are not held.
    """
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = (options.seed + turn) % SEEDS
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1 if free > HUGE else options.workers
    _suit(solver.parameters, stage, large=is_large(model), known=known, workers=options.workers)
    if options.repeatable:
        solver.parameters.interleave_search = True
        solver.parameters.num_workers = min(2, solver.parameters.num_workers)
        solver.parameters.max_deterministic_time = seconds * WORK_PER_SECOND
    else:
        solver.parameters.max_time_in_seconds = seconds
    return solver


def _suit(parameters: cp_model.SatParameters, stage: Stage, *, large: bool, known: bool, workers: int) -> None:
    improving = large and known and not stage.to_prove
    if improving or not stage.has_objective:
        parameters.cp_model_probing_level = 0
    if large and not stage.has_objective:
        parameters.max_presolve_iterations = 1
        parameters.symmetry_level = 0
    if stage.from_below:
        parameters.cp_model_probing_level = 0
    if improving:
        parameters.use_lns_only = True
    elif stage.from_below and workers <= FEW_WORKERS:
        parameters.subsolvers.extend(["core_or_no_lp"])
    elif workers <= FEW_WORKERS:
        parameters.subsolvers.extend(["no_lp"])
