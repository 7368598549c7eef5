"""The solver, set for what is looked for and for the size of the model: each number stands with what was measured."""

from __future__ import annotations

from ortools.sat.python import cp_model

from optimizer.clock import WORK_PER_SECOND
from optimizer.options import Options
from optimizer.stage import Stage

FEW_WORKERS = 3
"""Up to so many workers there is one search of the whole beside the neighbourhoods, and which one it is matters."""
SMALL = 15_000
"""Variables (about 40 patients) up to which wishes are searched after all preparation, without linear programs: three
examples of 30 patients were proved best after 3.3 to 3.6 s. Beyond, preparation takes long (10 of 120 patients' 60 s):
with little of it, and a search that goes by what decisions cost (`reduced_costs`), three examples of 60 patients were
proved best after 24, 17 and 34 s instead of 13 to 28, 17, and 38 s or not in 60; and of 120 patients' wishes, 97.5 %
(proved), 96.9 and 98.1 % were granted in 60 s instead of 97.4, 95.1 and 96.7 %.
"""
LARGE = 60_000
"""Variables (about 120 patients) from which all workers improve the solution, part by part: of 180 patients' wishes,
96.9 % were granted in 60 s instead of 95.3 % at once; of 120 patients', 97.3, 96.1 and 97.8 % instead of the above.
"""
HUGE = 400_000
"""Variables (about 450 patients) from which one worker searches: a first timetable of 600 patients took as long as
with two, and 3.0 GB instead of 4.8.
"""
MOST_REPEATABLE = 2
"""Workers of a repeatable search: so that it is the same with two cores and with more."""
SEEDS = 2**31
"""The solver's seeds are below; every solve has another one, so that searching a part again goes another way."""


def is_large(model: cp_model.CpModel) -> bool:
    """Whether there is too much for one search."""
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
    workers = _workers(options, free)
    solver.parameters.num_workers = workers
    _suit(solver.parameters, stage, len(model.proto.variables), known=known, workers=workers)
    if options.repeatable:
        solver.parameters.interleave_search = True
        solver.parameters.max_deterministic_time = seconds * WORK_PER_SECOND
    else:
        solver.parameters.max_time_in_seconds = seconds
    return solver


def _workers(options: Options, free: int) -> int:
    """How many are at work: one where memory is short, two at most where each run is to be the same as the last."""
    if free > HUGE:
        return 1
    return min(MOST_REPEATABLE, options.workers) if options.repeatable else options.workers


def _suit(parameters: cp_model.SatParameters, stage: Stage, variables: int, *, known: bool, workers: int) -> None:
    to_better = stage.has_objective and not stage.to_prove and not stage.near_bound
    improving = to_better and known and variables > SMALL
    if improving or stage.near_bound or not stage.has_objective:
        parameters.cp_model_probing_level = 0
        parameters.max_presolve_iterations = 1
        parameters.symmetry_level = 0
    parameters.use_sat_inprocessing = stage.has_objective  # a first timetable is found in half the time without
    parameters.cp_model_presolve = not stage.to_confirm
    if improving and variables > LARGE:
        parameters.use_lns_only = True
    elif workers <= FEW_WORKERS:
        by_core = stage.near_bound and (known or workers > 1)  # alone it finds nothing before the best
        search = "core_or_no_lp" if by_core else "reduced_costs" if improving else "no_lp"
        parameters.subsolvers.extend([search])
