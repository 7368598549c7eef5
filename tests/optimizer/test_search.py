"""One solve after the other on one model."""

from __future__ import annotations

from typing import Any

import pytest
from ortools.sat.python import cp_model
from small import small_clinic, week_of

from optimizer.clock import Clock
from optimizer.options import Options, silent
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.solver import solver_for
from optimizer.stage import Stage


@pytest.mark.parametrize(("repeatable", "solves"), [(True, [(False, 100.0), (True, 1.0)]), (False, [(True, 100.0)])])
def test_a_repeatable_search_looks_for_any_solution_first(
    repeatable: bool, solves: list[tuple[bool, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No clock ends it at its first solution, so that it would take all its patience to better that one."""
    made: list[tuple[bool, float]] = []

    def noted(model: cp_model.CpModel, stage: Stage, options: Options, **facts: Any) -> cp_model.CpSolver:
        made.append((stage.has_objective, facts["seconds"]))
        return solver_for(model, stage, options, **facts)

    monkeypatch.setattr("optimizer.search.solver_for", noted)
    search = Search(formulate(week_of(small_clinic())), Clock(Options(time_limit=9, repeatable=repeatable)), silent)
    often = Stage("Coming often", search.formulation.days_attended("P1"), 1, most=9)
    assert search.solve(often, 1.0, patience=100.0).found
    assert made == solves
