"""One call of the solver, watched from outside: reported on, and stopped when it is enough."""

from __future__ import annotations

import threading
import time

from ortools.sat.python import cp_model

from optimizer.clock import Clock
from optimizer.options import Progress, Report
from optimizer.stage import Stage

POLL = 0.2
"""Seconds between two looks at the solver."""


class Run(cp_model.CpSolverSolutionCallback):
    """One call of the solver on a thread of its own, so that Ctrl-C and the clock can stop it.

    `best` is the objective of the solution hinted, `whole` whether the solver's bound is one for the whole week.
    """

    def __init__(
        self, model: cp_model.CpModel, solver: cp_model.CpSolver, best: float | None = None, *, whole: bool = True
    ) -> None:
        super().__init__()
        self.model = model
        self.solver = solver
        self.found = best is not None
        self.improved = time.monotonic()
        self.whole = whole
        self.best = best
        self.bound: float | None = None
        self.status = cp_model.UNKNOWN
        self.failure: BaseException | None = None
        self.ended = threading.Event()

    def on_solution_callback(self) -> None:
        """Take note of a better solution."""
        self.found = True
        self.improved = time.monotonic()
        self.best = self.objective_value
        self._note_bound(self.best_objective_bound)

    def follow(self, clock: Clock, report: Report, stage: Stage, seconds: float) -> None:
        """Run the solver, report what it has, and stop it at the best that can be, in time, or when the user asks."""
        self.solver.best_bound_callback = self._note_bound
        began = time.monotonic()
        threading.Thread(target=self._solve, daemon=True).start()
        while not self.ended.is_set():
            self.ended.wait(POLL)
            report(self._progress(clock, stage))
            now = time.monotonic()
            late = now - began > seconds or now - self.improved > stage.pause
            enough = (self.found and late) or stage.is_best(self.best)
            if clock.stopped or (enough and not clock.options.repeatable):
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
        self.bound = bound if self.whole else None

    def _progress(self, clock: Clock, stage: Stage) -> Progress:
        best, bound = (self.best, self.bound) if stage.unit else (None, None)
        return Progress(
            stage.name,
            None if best is None else best * stage.scale,
            None if bound is None and not stage.most else stage.bound(bound) * stage.scale,
            clock.elapsed,
            clock.left,
            stage.unit,
        )
