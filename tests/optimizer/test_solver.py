"""How the solver is set: by what is looked for, by what is known, and by the size of the model."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model

from optimizer import solver
from optimizer.options import Options
from optimizer.stage import Stage

ANY, BEST, BOUND = Stage("Any"), Stage("Best", sense=1), Stage("Bound", sense=1, to_prove=True)


def _set(stage: Stage, *, known: bool = False, free: int = 1, **options: object) -> cp_model.SatParameters:
    asked = Options(**{"workers": 2, "seed": 7, **options})  # type: ignore[arg-type]
    model = cp_model.CpModel()
    model.new_bool_var("")
    return solver.solver_for(model, stage, asked, seconds=10, known=known, free=free, turn=3).parameters


@pytest.mark.parametrize(
    ("stage", "known", "only_improves"),
    [(ANY, False, False), (BEST, False, False), (BEST, True, True), (BOUND, True, False)],
)
def test_a_large_timetable_is_improved_and_not_proved(
    monkeypatch: pytest.MonkeyPatch, stage: Stage, known: bool, only_improves: bool
) -> None:
    """Once there is one, and unless the bound is what is asked for."""
    monkeypatch.setattr(solver, "SMALL", 0)
    monkeypatch.setattr(solver, "LARGE", 0)
    assert _set(stage, known=known).use_lns_only == only_improves


NEAR = Stage("Near", sense=-1, near_bound=True)
ALL = cp_model.CpSolver().parameters.max_presolve_iterations


@pytest.mark.parametrize(
    ("small", "stage", "known", "rounds"),
    [(1, ANY, False, 1), (1, NEAR, False, 1), (1, BEST, True, ALL), (0, BEST, False, ALL), (0, BEST, True, 1)],
)
def test_only_where_the_best_may_be_proved_all_is_prepared(
    monkeypatch: pytest.MonkeyPatch, small: int, stage: Stage, known: bool, rounds: int
) -> None:
    """Not for any timetable, not where the bound is near, and not to improve the week of a clinic that is not small."""
    monkeypatch.setattr(solver, "SMALL", small)
    assert _set(stage, known=known).max_presolve_iterations == rounds


@pytest.mark.parametrize(("stage", "prepared"), [(ANY, True), (BEST, True), (Stage("Again", to_confirm=True), False)])
def test_what_is_to_be_confirmed_is_searched_as_it_stands(stage: Stage, prepared: bool) -> None:
    """Without presolve, so that an error of that is not made twice."""
    assert _set(stage).cp_model_presolve == prepared


@pytest.mark.parametrize(("small", "search"), [(1, "no_lp"), (0, "reduced_costs")])
def test_the_search_beside_the_neighbourhoods_goes_by_costs(
    monkeypatch: pytest.MonkeyPatch, small: int, search: str
) -> None:
    """In a clinic that is not small."""
    monkeypatch.setattr(solver, "SMALL", small)
    assert list(_set(BEST, known=True).subsolvers) == [search]


@pytest.mark.parametrize(("free", "repeatable", "workers"), [(1, False, 2), (1, True, 2), (9, False, 1), (9, True, 1)])
def test_one_worker_where_memory_is_short(
    monkeypatch: pytest.MonkeyPatch, free: int, repeatable: bool, workers: int
) -> None:
    """Of variables that are free, not of all."""
    monkeypatch.setattr(solver, "HUGE", 5)
    assert _set(ANY, free=free, repeatable=repeatable).num_workers == workers


def test_where_memory_is_short_one_worker_is_set_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many were asked for: from the bound it alone finds nothing before the best."""
    monkeypatch.setattr(solver, "HUGE", 5)
    assert list(_set(NEAR, free=9).subsolvers) == ["no_lp"]


@pytest.mark.parametrize("stage", [ANY, BEST, NEAR])
def test_a_repeatable_search_is_the_same_with_more_cores(stage: Stage) -> None:
    """From two on."""
    two, many = (_set(stage, workers=workers, repeatable=True) for workers in (2, 16))
    assert str(two) == str(many)


@pytest.mark.parametrize("repeatable", [True, False])
def test_time_is_counted_in_seconds_or_in_steps_of_work(repeatable: bool) -> None:
    """Never both; and every turn has a seed of its own."""
    parameters = _set(BEST, repeatable=repeatable)
    seconds, work = parameters.max_time_in_seconds, parameters.max_deterministic_time
    assert (work if repeatable else seconds) < float("inf") == (seconds if repeatable else work)
    assert parameters.random_seed == 10


@pytest.mark.parametrize(("workers", "searches"), [(2, ["core_or_no_lp"]), (8, [])])
def test_what_is_likely_near_its_bound_is_sought_from_there(workers: int, searches: list[str]) -> None:
    """By the one search beside the neighbourhoods; with many workers one of them does so anyway."""
    assert list(_set(NEAR, workers=workers).subsolvers) == searches


@pytest.mark.parametrize(("known", "search"), [(False, "no_lp"), (True, "core_or_no_lp")])
def test_one_worker_alone_seeks_from_the_bound_only_once_there_is_a_timetable(known: bool, search: str) -> None:
    """From the bound up nothing is found before the best is."""
    assert list(_set(NEAR, known=known, workers=1).subsolvers) == [search]
