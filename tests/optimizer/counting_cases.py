"""What it takes to prove a shortage with the solver."""

from __future__ import annotations

from ortools.sat.python import cp_model

from models.findings import Shortage
from models.week import Week
from optimizer.rules import catalogue, formulate, policies

KEYS = {rule.title: rule.key for rule in catalogue()}


def is_proved(week: Week, found: Shortage) -> bool:
    """Whether the solver agrees: nothing keeps the rule with all dearer ones, however far cheaper ones are bent."""
    keys, key = policies(), KEYS[found.rule]
    return not is_possible(week, keys[keys.index(key) + 1 :] if key in keys else keys)


def is_possible(week: Week, bending: tuple[str, ...] = ()) -> bool:
    """Whether the week has a timetable that bends no more than these policies."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 20
    status = solver.solve(formulate(week, bending).model)
    assert status != cp_model.UNKNOWN
    return bool(status != cp_model.INFEASIBLE)
