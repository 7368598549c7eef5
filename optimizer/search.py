"""Solve one formulation again and again, each time from the last solution, until the time is up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from ortools.sat.python import cp_model

from models.timetable import Timetable
from optimizer.clock import Clock
from optimizer.extract import Solution, timetable_of
from optimizer.formulation import Formulation
from optimizer.memory import give_back
from optimizer.options import Report
from optimizer.pin import pinned_values
from optimizer.run import Run
from optimizer.solver import is_large, solver_for
from optimizer.stage import Outcome, Stage
from optimizer.variables import Candidate

VARIABLES_A_SECOND = 10_000
SHORTEST = 2.5
"""How long a part is searched: 600 patients' largest track, then 450,000 free variables, was ready in 18 of 45 s."""
COMPLETION_WORK = 20.0
"""Deterministic time for the values of a few new variables: far more than it takes."""


class Search:
    """A formulation with the best solution known so far (`values`, by variable; None before the first)."""

    def __init__(self, formulation: Formulation, clock: Clock, report: Report) -> None:
        self.formulation = formulation
        self.clock = clock
        self.report = report
        self.values: list[int] | None = None
        self._near: dict[int, int] = {}
        self._solves = 0

    @property
    def is_large(self) -> bool:
        """Whether there is too much for one search."""
        return is_large(self.formulation.model)

    def value(self, expression: cp_model.LinearExprT) -> int:
        """The value of an expression in the best solution."""
        if isinstance(expression, int):
            return expression
        flat = cp_model.FlatIntExpr(expression)
        known = self.values or []
        terms = zip(flat.vars, flat.coeffs, strict=True)
        return int(flat.offset + sum(coefficient * known[variable.index] for variable, coefficient in terms))

    @property
    def timetable(self) -> Timetable:
        """The timetable of the best solution, of which there has to be one."""
        return timetable_of(Solution(self.formulation, self.values or []))

    def solve(self, stage: Stage, seconds: float, patience: float = 0.0) -> Outcome:
        """Search for `seconds`, but until the first solution for `patience`; keeps the best found in `values`.

        A repeatable search cannot be ended at its first solution by a clock, so it looks for any solution first.
        """
        self.take_up(stage)
        known = self.values is not None
        known_to_be = known and (not stage.has_objective or stage.is_best(self.value(stage.objective)))
        if known_to_be or self.clock.stopped or max(seconds, patience) <= 0:
            return self.as_before(stage)
        if self.clock.options.repeatable and stage.has_objective and not known and patience > seconds:
            first = self.solve(Stage(stage.name), patience)
            return self.solve(stage, seconds) if first.found else first
        return self._outcome(self._run(self.formulation.model, stage, seconds, patience), stage)

    def solve_part(
        self, stage: Stage, seconds: float, frees: Callable[[Candidate], bool], shortest: float = SHORTEST
    ) -> bool:
        """Hold all candidates as they are but those that `frees` picks, and search for a time that suits their number.

        Before the first solution they are held as in the timetable begun with. The time is no more than `seconds` but
        does not depend on them otherwise, and no less than `shortest` if they allow it. Returns whether it is proved
        that there is no such week.
        """
        self.take_up(stage)
        known = self._known
        if not known or self.clock.stopped:
            return False
        part = self.formulation.model.clone()
        free = len(part.proto.variables)
        for candidate, variable in self.formulation.variables():
            if not frees(candidate):
                domain = part.proto.variables[variable.index].domain
                domain[0] = domain[1] = known[variable.index]
                free -= 1
        run = self._run(part, stage, min(seconds, max(shortest, free / VARIABLES_A_SECOND)), part=free)
        if run.status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self._keep(list(run.solver.response_proto.solution), stage)
        return bool(run.status == cp_model.INFEASIBLE)

    def solve_held(self, stage: Stage, seconds: float, held: Iterable[tuple[cp_model.IntVar, int]]) -> Outcome:
        """As `solve` with each of these variables held at a value: what it finds out is true of such weeks alone."""
        self.take_up(stage)
        if self.clock.stopped or seconds <= 0:
            return self.as_before(stage)
        part = self.formulation.model.clone()
        for variable, value in held:
            domain = part.proto.variables[variable.index].domain
            domain[0] = domain[1] = value
        return self._outcome(self._run(part, stage, seconds, part=len(part.proto.variables)), stage)

    def done(self, stage: Stage, deadline: float) -> bool:
        """Whether the stage is at its best, or the time is up."""
        ended = self.clock.stopped or self.clock.elapsed >= deadline
        return ended or self.values is None or stage.is_best(self.value(stage.objective))

    def take_up(self, stage: Stage) -> None:
        """Make the stage's objective that of the model, and the best solution so far a complete one of it."""
        stage.set_objective(self.formulation.model)
        self._complete()
        self._hint(self._known)

    def settle(self, stage: Stage) -> None:
        """Take up the stage with the best values of all that only follows from the solution, as it may be loose."""
        self.take_up(stage)
        if self.values is not None:
            decided = chain(self.formulation.variables(), self.formulation.heads.items())
            self._hint({variable.index: self.values[variable.index] for _, variable in decided})
            self._fill_in()
            self._hint(self._known)

    @property
    def _known(self) -> Mapping[int, int]:
        """The values of the best solution or, before the first, those of the timetable begun with."""
        return self._near if self.values is None else dict(enumerate(self.values))

    def _run(
        self, model: cp_model.CpModel, stage: Stage, seconds: float, patience: float = 0.0, part: int | None = None
    ) -> Run:
        """Run the solver on the whole model, or on one with so many free variables that is a `part` of it."""
        best = None if self.values is None else self.value(stage.objective)
        self._solves += 1
        solver = solver_for(
            model, stage, self.clock.options, seconds=max(seconds, patience), known=self.values is not None,
            free=part or len(model.proto.variables), turn=self._solves,
        )  # fmt: skip
        run = Run(model, solver, best, whole=part is None)
        run.follow(self.clock, self.report, stage, seconds)
        self.clock.worked(run.solver.deterministic_time)
        if self.is_large:
            give_back()
        return run

    def begin_with(self, timetable: Timetable, speaks_of: Callable[[Candidate], bool] = lambda _: True) -> None:
        """Start from what the timetable says of the candidates that it `speaks_of`, or near it if not all can be."""
        self._near = pinned_values(self.formulation, timetable, speaks_of)
        self._hint(self._near)
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

    def as_before(self, stage: Stage, proved: float | None = None) -> Outcome:
        """The outcome of a stage that brought nothing new but, it may be, a bound."""
        known = self.values is not None
        best = self.value(stage.objective) if known else 0
        return Outcome(known, known and stage.is_best(best), best=best, bound=round(stage.bound(proved)))

    def _outcome(self, run: Run, stage: Stage) -> Outcome:
        if run.status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self._keep(list(run.solver.response_proto.solution), stage)
            best = self.value(stage.objective)
            bound = round(stage.bound(run.solver.best_objective_bound)) if stage.has_objective else 0
            return Outcome(True, run.status == cp_model.OPTIMAL or stage.is_best(best), False, best, bound)
        if run.status == cp_model.INFEASIBLE and self.values is None:
            return Outcome(impossible=True, proved=True)
        return self.as_before(stage, run.bound)
