"""Random clinics: the formulation, the audit and brute force agree."""

from __future__ import annotations

import pytest
from brute_force import least_bends
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model
from random_clinics import changed, small_weeks, tiny_weeks
from rule_cases import Draft, audited, priced

from models.timetable import Timetable
from models.week import Week
from optimizer.extract import Solution, timetable_of
from optimizer.options import Options
from optimizer.rules import catalogue, formulate, policies
from optimizer.solve import plan

RELAXED = dict.fromkeys((HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much))
WORK = 0.3
STRUCTURAL = {rule.key for rule in catalogue()} - set(policies())


def few(examples: int) -> settings:
    """So many examples, the same in every run."""
    return settings(max_examples=examples, deadline=None, derandomize=True, suppress_health_check=list(RELAXED))


def one_worker(work: float = 10.0) -> cp_model.CpSolver:
    """A solver that ends after so much work (about seconds), the same in every run."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = work
    return solver


def planned(week: Week) -> Timetable | None:
    """A timetable that keeps all policies if there is one, else one that bends least in sum; None if none can be."""
    for bending in ((), policies()):
        formulation = formulate(week, bending)
        formulation.model.minimize(sum(sum(bends) for bends in formulation.slacks.values()))
        solver = one_worker(WORK)
        if solver.solve(formulation.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            timetable = timetable_of(Solution(formulation, list(solver.response_proto.solution)))
            assert bending or audited(Draft(week, timetable)) == {}
            return timetable
    return None


def check_planned(week: Week, draw: st.DrawFn) -> None:
    """What the solver calls kept audits clean, what it bends is policies only, and both count the same."""
    timetable = planned(week)
    if timetable is None:
        assert week.clinic.locks or any(pair.in_track for pair in week.clinic.keep_apart)
        return
    found = audited(Draft(week, timetable))
    assert not STRUCTURAL & set(found)
    assert priced(Draft(week, timetable), policies()) == found
    check_changed(Draft(week, draw(changed(week, timetable))))


def check_changed(draft: Draft) -> None:
    """A timetable changed by hand is possible just if it audits clean, and bent just as far as the audit says."""
    found = audited(draft)
    assert (priced(draft, ()) == {}) == (found == {})
    assert priced(draft, policies()) == (None if STRUCTURAL & set(found) else found)


def least_by_solver(week: Week) -> dict[str, int] | None:
    """Policy key -> amount, made least one after the other, dearest first; None if there is no timetable."""
    formulation = formulate(week, policies())
    solver = one_worker()
    least: dict[str, int] = {}
    for key in policies():
        total = cp_model.LinearExpr.sum(formulation.slacks[key])
        formulation.model.minimize(total)
        if solver.solve(formulation.model) != cp_model.OPTIMAL:
            return None
        least[key] = round(solver.objective_value)
        formulation.add(total <= least[key])
    return {key: amount for key, amount in least.items() if amount}


def check_least(week: Week) -> None:
    """Brute force, the formulation and the finished plan agree on how little each policy is bent."""
    least = least_bends(week)
    assert least_by_solver(week) == least
    timetable = plan(week, Options(time_limit=20, workers=1)).timetable
    assert audited(Draft(week, timetable)) == least


@few(10)
@given(small_weeks(), st.data())
def test_planned_and_changed_weeks_cost_what_the_audit_finds(week: Week, data: st.DataObject) -> None:
    """On small clinics, as planned and as changed by hand."""
    check_planned(week, data.draw)


@few(8)
@given(tiny_weeks())
def test_least_bends_are_those_of_brute_force(week: Week) -> None:
    """On tiny clinics, no timetable bends less, compared policy by policy, than the solver says or than is planned."""
    check_least(week)


@pytest.mark.slow
@few(100)
@given(small_weeks(), st.data())
def test_many_planned_and_changed(week: Week, data: st.DataObject) -> None:
    """The same as above, for longer."""
    check_planned(week, data.draw)


@pytest.mark.slow
@few(60)
@given(tiny_weeks())
def test_many_least_bends(week: Week) -> None:
    """The same as above, for longer."""
    check_least(week)
