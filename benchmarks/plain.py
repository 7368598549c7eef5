"""One plain CP-SAT model of the whole week: all rules kept, wishes maximised from the start, the solver's defaults."""

from __future__ import annotations

import time

from ortools.sat.python import cp_model

from benchmarks.measured import Case
from benchmarks.trace import Answer, Trace
from models.week import Week
from optimizer.extract import Solution, timetable_of
from optimizer.granted import granted_in
from optimizer.rules import formulate

_FOUND = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def answer(week: Week, case: Case, trace: Trace) -> Answer:
    """What one solve of the case's seconds finds; the trace follows its solutions and bounds."""
    began = time.monotonic()
    formulation = formulate(week)
    granted = granted_in(formulation)
    formulation.model.maximize(granted.weight)
    watch = _Watch(trace, began, 100 / granted.asked if granted.asked else 0.0)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = case.workers
    solver.parameters.random_seed = case.seed
    solver.parameters.max_time_in_seconds = max(0.1, case.limit - (time.monotonic() - began))
    solver.best_bound_callback = watch.note_bound
    status = solver.solve(formulation.model, watch)
    if status not in _FOUND:
        why = "impossible with every rule kept" if status == cp_model.INFEASIBLE else "none found in the time given"
        return Answer(why)
    best, bound = solver.objective_value * watch.scale, watch.percent(solver.best_objective_bound)
    proved = status == cp_model.OPTIMAL
    words = "Best possible" if proved else f"Within {bound - best:.1f} % of best"
    timetable = timetable_of(Solution(formulation, list(solver.response_proto.solution)))
    return Answer(words, timetable, best, bound, proved)


class _Watch(cp_model.CpSolverSolutionCallback):  # type: ignore[misc]  # its base has no types
    """Writes every solution and bound down, in percent, with the seconds since the start."""

    def __init__(self, trace: Trace, began: float, scale: float) -> None:
        super().__init__()
        self.scale = scale
        self._trace = trace
        self._began = began

    def on_solution_callback(self) -> None:
        """Take note of a better solution."""
        seconds = time.monotonic() - self._began
        self._trace.found(seconds)
        self._trace.note(seconds, self.objective_value * self.scale, self.percent(self.best_objective_bound))

    def percent(self, bound: float) -> float:
        """A bound in percent; that no more than all can be granted is known before."""
        return min(100.0, bound * self.scale)

    def note_bound(self, bound: float) -> None:
        """Take note of a better bound."""
        self._trace.note(time.monotonic() - self._began, None, self.percent(bound))
