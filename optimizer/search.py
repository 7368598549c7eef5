"""Solve one formulation again and again, each time from the last solution, until the time is up."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from ortools.sat.python import cp_model

from optimizer.formulation import Formulation
from optimizer.options import Options, Progress, Report

WORK_PER_SECOND = 0.4
"""Deterministic time that one second of a 2-core machine gets done, measured on examples of 30 to 120 patients."""
FEW_WORKERS = 3
"""Up to so many workers one whole-problem search without linear programs does best beside the neighbourhoods:
a tight clinic of 30 had its first timetable after 8 s instead of 45, one of 60 its proof after 11 s instead of never.
"""
POLL = 0.2
COMPLETION_WORK = 20.0
"""Deterministic time for the values of a few new variables: far more than it takes."""


class Clock:
    """Seconds since the run began, against its limit; `stopped` once the user asked to end it."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.stopped = False
        self._began = time.monotonic()

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._began

    @property
    def left(self) -> float:
        """Seconds to the limit, at least 0."""
        return max(0.0, self.options.time_limit - self.elapsed)


@dataclass(frozen=True)
class Outcome:
    """What one solve found out. `best` and `bound` are values of its objective (0 without one)."""

    found: bool = False
    proved: bool = False
    impossible: bool = False
    best: int = 0
    bound: int = 0


class Search:
    """A formulation with the best solution known so far (`values`, by variable; None before the first)."""

    def __init__(self, formulation: Formulation, clock: Clock, report: Report) -> None:
        self.formulation = formulation
        self.clock = clock
        self.report = report
        self.values: list[int] | None = None

    def value(self, expression: cp_model.LinearExprT) -> int:
        """The value of an expression in the best solution."""
        if isinstance(expression, int):
            return expression
        flat = cp_model.FlatIntExpr(expression)
        known = self.values or []
        terms = zip(flat.vars, flat.coeffs, strict=True)
        return int(flat.offset + sum(coefficient * known[variable.index] for variable, coefficient in terms))

    def solve(self, stage: Stage, seconds: float, patience: float = 0.0) -> Outcome:
        """Search for `seconds`, but until the first solution for `patience`; keeps the best found in `values`."""
        stage.set_objective(self.formulation.model)
        self._complete()
        if self.clock.stopped or max(seconds, patience) <= 0:
            return self._as_before(stage)
        self._hint()
        run = _Run(self.formulation.model, self._solver(seconds, patience), self.values is not None)
        run.follow(self, stage, seconds)
        return self._outcome(run, stage)

    def _solver(self, seconds: float, patience: float) -> cp_model.CpSolver:
        options = self.clock.options
        solver = cp_model.CpSolver()
        solver.parameters.random_seed = options.seed
        solver.parameters.num_workers = options.workers
        solver.parameters.catch_sigint_signal = False
        if options.workers <= FEW_WORKERS:
            solver.parameters.subsolvers.extend(["no_lp"])
        if options.repeatable:
            solver.parameters.interleave_search = True
            solver.parameters.num_workers = min(2, options.workers)
            solver.parameters.max_deterministic_time = max(seconds, patience) * WORK_PER_SECOND
        else:
            solver.parameters.max_time_in_seconds = max(seconds, patience)
        return solver

    def _complete(self) -> None:
        """Give variables made since the last solution their best values in it."""
        model = self.formulation.model
        if self.values is None or len(self.values) == len(model.proto.variables):
            return
        self._hint()
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.catch_sigint_signal = False
        solver.parameters.fix_variables_to_their_hinted_value = True
        solver.parameters.max_deterministic_time = COMPLETION_WORK
        if solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.values = list(solver.response_proto.solution)

    def _hint(self) -> None:
        model = self.formulation.model
        model.clear_hints()
        if self.values is not None:
            model.proto.solution_hint.vars.extend(range(len(self.values)))
            model.proto.solution_hint.values.extend(self.values)

    def _keep(self, values: list[int], stage: Stage) -> None:
        """Keep the new solution if it is better: an equal one may be worse in what the stage does not look at."""
        known, before = self.values, self.value(stage.objective) if self.values is not None else 0
        self.values = values
        if known is not None and (self.value(stage.objective) - before) * stage.sense <= 0:
            self.values = known

    def _as_before(self, stage: Stage) -> Outcome:
        known = self.values is not None
        return Outcome(found=known, best=self.value(stage.objective) if known else 0, bound=stage.trivial_bound)

    def _outcome(self, run: _Run, stage: Stage) -> Outcome:
        if run.status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self._keep(list(run.solver.response_proto.solution), stage)
            bound = round(run.solver.best_objective_bound) if stage.has_objective else 0
            proved = run.status == cp_model.OPTIMAL
            return Outcome(True, proved, False, self.value(stage.objective), bound)
        if run.status == cp_model.INFEASIBLE and self.values is None:
            return Outcome(impossible=True, proved=True)
        return self._as_before(stage)


@dataclass(frozen=True)
class Stage:
    """What one solve is for: its name in words and an objective to maximise (sense 1), minimise (-1) or none (0).

    `scale` turns the objective into the unit that is shown; `trivial_bound` holds where nothing better is proved.
    """

    name: str
    objective: cp_model.LinearExprT = 0
    sense: int = 0
    trivial_bound: int = 0
    scale: float = 1.0
    unit: str = ""

    @property
    def has_objective(self) -> bool:
        """Whether there is anything to optimise."""
        return self.sense != 0

    def set_objective(self, model: cp_model.CpModel) -> None:
        """Make it the objective of the model, in place of the last one."""
        model.clear_objective()
        if self.sense > 0:
            model.maximize(self.objective)
        elif self.sense < 0:
            model.minimize(self.objective)


class _Run(cp_model.CpSolverSolutionCallback):
    """One call of the solver on a thread of its own, so that Ctrl-C and the clock can stop it."""

    def __init__(self, model: cp_model.CpModel, solver: cp_model.CpSolver, hinted: bool) -> None:
        super().__init__()
        self.model = model
        self.solver = solver
        self.found = hinted
        self.best: float | None = None
        self.bound: float | None = None
        self.status = cp_model.UNKNOWN
        self.failure: BaseException | None = None
        self.ended = threading.Event()

    def on_solution_callback(self) -> None:
        """Take note of a better solution."""
        self.found = True
        self.best = self.objective_value
        self.bound = self.best_objective_bound

    def follow(self, search: Search, stage: Stage, seconds: float) -> None:
        """Run the solver, report what it has, and stop it when the time is up or the user asks."""
        self.solver.best_bound_callback = self._note_bound
        began = time.monotonic()
        threading.Thread(target=self._solve, daemon=True).start()
        while not self.ended.is_set():
            try:
                self.ended.wait(POLL)  # not join(), after which an interrupted thread counts as dead
                search.report(self._progress(search.clock, stage))
            except KeyboardInterrupt:
                search.clock.stopped = True
            late = time.monotonic() - began > seconds and not search.clock.options.repeatable
            if search.clock.stopped or (late and self.found):
                self.solver.stop_search()
        if self.failure is not None:
            raise self.failure

    def _solve(self) -> None:
        try:
            self.status = self.solver.solve(self.model, self)
        except BaseException as failure:  # carried over to the main thread
            self.failure = failure
        finally:
            self.ended.set()

    def _note_bound(self, bound: float) -> None:
        self.bound = bound

    def _progress(self, clock: Clock, stage: Stage) -> Progress:
        known = stage.has_objective and self.best is not None
        best = self.best * stage.scale if known and self.best is not None else None
        bound = self.bound * stage.scale if stage.has_objective and self.bound is not None else None
        return Progress(stage.name, best, bound, clock.elapsed, clock.left, stage.unit)
