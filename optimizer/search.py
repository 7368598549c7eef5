"""Solve one formulation again and again, each time from the last solution, until the time is up."""

from __future__ import annotations

from collections.abc import Mapping

from ortools.sat.python import cp_model

from models.timetable import Timetable
from optimizer.clock import WORK_PER_SECOND, Clock
from optimizer.formulation import Formulation
from optimizer.options import Report
from optimizer.pin import pinned_values
from optimizer.run import Run
from optimizer.stage import Outcome, Stage

FEW_WORKERS = 3
"""Up to so many workers one whole-problem search without linear programs does best beside the neighbourhoods:
a tight clinic of 30 had its first timetable after 8 s instead of 45, one of 60 its proof after 11 s instead of never.
"""
TOO_MANY_TO_PROVE = 60_000
"""Variables (about 90 patients) from which all workers improve the solution and none tries to prove it best: of 120
patients' wishes, 97.5, 96.5 and 98.0 % were granted after 30 s instead of 97.3, 95.6 and 96.6 %.
"""
COMPLETION_WORK = 20.0
"""Deterministic time for the values of a few new variables: far more than it takes."""


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
        self._hint(dict(enumerate(self.values or [])))
        run = Run(self.formulation.model, self._solver(stage, seconds, patience), self.values is not None)
        run.follow(self.clock, self.report, stage, seconds)
        self.clock.worked(run.solver.deterministic_time)
        return self._outcome(run, stage)

    def _solver(self, stage: Stage, seconds: float, patience: float) -> cp_model.CpSolver:
        options = self.clock.options
        solver = cp_model.CpSolver()
        solver.parameters.random_seed = options.seed
        solver.parameters.num_workers = options.workers
        solver.parameters.catch_sigint_signal = False
        if not stage.has_objective:
            solver.parameters.cp_model_probing_level = 0
        if stage.sense > 0 and self.values is not None and len(self.values) > TOO_MANY_TO_PROVE:
            solver.parameters.use_lns_only = True
        elif options.workers <= FEW_WORKERS:
            solver.parameters.subsolvers.extend(["no_lp"])
        if options.repeatable:
            solver.parameters.interleave_search = True
            solver.parameters.num_workers = min(2, options.workers)
            solver.parameters.max_deterministic_time = max(seconds, patience) * WORK_PER_SECOND
        else:
            solver.parameters.max_time_in_seconds = max(seconds, patience)
        return solver

    def begin_with(self, timetable: Timetable) -> None:
        """Start from a timetable, unless the formulation does not allow it."""
        self._hint(pinned_values(self.formulation, timetable))
        self._fill_in()

    def _complete(self) -> None:
        """Give variables made since the last solution their best values in it."""
        if self.values is not None and len(self.values) < len(self.formulation.model.proto.variables):
            self._hint(dict(enumerate(self.values)))
            self._fill_in()

    def _fill_in(self) -> None:
        """Take the hinted values and the best values of all other variables as solution."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.catch_sigint_signal = False
        solver.parameters.fix_variables_to_their_hinted_value = True
        solver.parameters.max_deterministic_time = COMPLETION_WORK
        if solver.solve(self.formulation.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.values = list(solver.response_proto.solution)

    def _hint(self, values: Mapping[int, int]) -> None:
        model = self.formulation.model
        model.clear_hints()
        model.proto.solution_hint.vars.extend(values.keys())
        model.proto.solution_hint.values.extend(values.values())

    def _keep(self, values: list[int], stage: Stage) -> None:
        """Keep the new solution if it is better: an equal one may be worse in what the stage does not look at."""
        known, before = self.values, self.value(stage.objective) if self.values is not None else 0
        self.values = values
        if known is not None and (self.value(stage.objective) - before) * stage.sense <= 0:
            self.values = known

    def _as_before(self, stage: Stage, proved: float | None = None) -> Outcome:
        known = self.values is not None
        best = self.value(stage.objective) if known else 0
        return Outcome(found=known, best=best, bound=round(stage.bound(proved)))

    def _outcome(self, run: Run, stage: Stage) -> Outcome:
        if run.status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self._keep(list(run.solver.response_proto.solution), stage)
            best = self.value(stage.objective)
            bound = round(stage.bound(run.solver.best_objective_bound)) if stage.has_objective else 0
            return Outcome(True, run.status == cp_model.OPTIMAL or stage.is_best(best), False, best, bound)
        if run.status == cp_model.INFEASIBLE and self.values is None:
            return Outcome(impossible=True, proved=True)
        return self._as_before(stage, run.bound)
