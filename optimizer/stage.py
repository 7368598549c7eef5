"""One step of the search: what it is for, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ortools.sat.python import cp_model


@dataclass(frozen=True)
class Stage:
    """What one solve is for: its name in words and an objective to maximise (sense 1), minimise (-1) or none (0).

    `scale` turns the objective into the `unit` that is shown, if it has one; of a maximum, `most` is known never to
    be passed, a minimum is never below 0. `pause` is how many seconds without a better solution are enough;
    `to_prove` says that the bound matters, not a better solution; `near_bound` that the best is likely near the bound
    that is known, and is sought from there; `to_confirm` that what was found out is found out again another way, on the
    model as it stands.
    """

    name: str
    objective: cp_model.LinearExprT = 0
    sense: int = 0
    most: int = 0
    scale: float = 1.0
    unit: str = ""
    pause: float = inf
    to_prove: bool = False
    near_bound: bool = False
    to_confirm: bool = False

    @property
    def has_objective(self) -> bool:
        """Whether there is anything to optimise."""
        return self.sense != 0

    def bound(self, proved: float | None) -> float:
        """The tighter of what the solver proved and what was known before."""
        if proved is None:
            return self.most
        return min(proved, self.most) if self.sense > 0 else max(proved, 0.0)

    def is_best(self, value: float | None) -> bool:
        """Whether nothing better than the value can be."""
        if value is None or not self.has_objective:
            return False
        return value >= self.most if self.sense > 0 else value <= 0

    def set_objective(self, model: cp_model.CpModel) -> None:
        """Make it the objective of the model, in place of the last one."""
        model.clear_objective()
        if self.sense > 0:
            model.maximize(self.objective)
        elif self.sense < 0:
            model.minimize(self.objective)


@dataclass(frozen=True)
class Outcome:
    """What one solve found out. `best` and `bound` are values of its objective (0 without one)."""

    found: bool = False
    proved: bool = False
    impossible: bool = False
    best: int = 0
    bound: int = 0
