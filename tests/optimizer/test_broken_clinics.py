"""Broken clinics are explained: the culprit is named, the facts are the fewest that clash, the way out mends all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from broken_cases import BROKEN, MORE_CUTS, ONE_CUT
from ortools.sat.python import cp_model
from small import MONDAY

from inputs.reader import read_clinic
from inputs.template import write_clinic
from models.clinic import Clinic
from models.explanation import Explanation
from models.fact import Clash
from models.resolve import plan_week
from optimizer.clashes import asking_no_more, find_clashes
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.facts import all_facts, dropping
from optimizer.find_ways import Ways, changed
from optimizer.options import Options
from optimizer.rules import catalogue, formulate
from optimizer.verdict import Judge, Verdict
from outputs.explained import explanation_lines

OURS = re.compile(r"constraint|infeasible|variable|slack|solver|\bNone\b", re.IGNORECASE)
"""What is no word of a clinic."""
ASKED_BY = {
    "two groups of Ash at one time": "locks", "a tag that no therapist has": "own_clinician",
    "in the track without Art": "mix_least",
}  # fmt: skip
"""Where what the rule forbids never becomes a variable, so that it cannot be left out: the rule that asks for it."""
QUICK = ("Cedar off when Art runs", "two in one track kept apart", "a kiln, and two kept apart")
"""Clinics that stand for the others where the slow tests are left out."""


def _judge() -> Judge:
    return Judge(MONDAY, Clock(Options(time_limit=600, workers=1)), 60)


def _written_and_read(clinic: Clinic, path: Path) -> Clinic:
    write_clinic(path, clinic)
    return read_clinic(path).clinic


def _with_only(clinic: Clinic, clash: Clash, *, without: int | None = None) -> Clinic:
    """The clinic in which only the facts of the clash hold, but for one."""
    week = plan_week(clinic, MONDAY)
    kept = [fact for n, fact in enumerate(clash.facts) if n != without]
    return dropping(asking_no_more(week), [fact for fact in all_facts(week) if fact not in kept])


def _status(clinic: Clinic, without: Sequence[str] = ()) -> str:
    """What the solver says of the whole week with all other rules kept, nothing made easier for it."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return str(solver.status_name(solver.solve(formulate(plan_week(clinic, MONDAY), without=without).model)))


def _ways(clinic: Clinic) -> Ways:
    """The clashes of the clinic and its first way out."""
    week, judge = plan_week(clinic, MONDAY), _judge()
    ways = Ways(week, judge, find_clashes(week, judge)[0], most=1)
    ways.find()
    return ways


@pytest.mark.parametrize("name", [n if n in QUICK else pytest.param(n, marks=pytest.mark.slow) for n in BROKEN])
def test_the_culprit_is_named_and_the_way_out_mends_all(name: str, tmp_path: Path) -> None:
    """Every cut is in a clash, every clash is least and has a cut, and what is proposed first makes the week good.

    All of it as in life: the workbook is read, changed as proposed, and read again.
    """
    clinic = _written_and_read(BROKEN[name].clinic, tmp_path / "broken.xlsx")
    culprits = [cut.cell(clinic) for cut in BROKEN[name].cuts]
    assert culprits == BROKEN[name].culprits
    ways = _ways(clinic)
    named = [{cell for fact in clash.facts for cell in fact.cells} for clash in ways.clashes]
    assert set(culprits) <= set().union(*named)
    assert all(cells & set(culprits) for cells in named)
    for clash in ways.clashes:
        assert clash.least
        assert clash.confirmed
        fresh = _judge()
        assert _status(_with_only(clinic, clash)) == "INFEASIBLE"
        assert all(fresh.verdict(_with_only(clinic, clash, without=n)) is Verdict.CAN for n in range(len(clash.facts)))
    told = explanation_lines(
        ways.week, Explanation(False, shortages(ways.week), (*ways.clashes,), ways=(*ways.found,)), 60
    )
    assert not any(map(OURS.search, told))
    mended = _written_and_read(changed(clinic, ways.found[0].changes), tmp_path / "mended.xlsx")
    assert _judge().verdict(mended) is Verdict.CAN


@pytest.mark.slow
@pytest.mark.parametrize("name", ONE_CUT)
def test_it_is_the_rule_that_is_broken(name: str) -> None:
    """Without it, the week can be planned."""
    rules = (ASKED_BY[name],) if name in ASKED_BY else ONE_CUT[name].rules
    assert _status(ONE_CUT[name].clinic, rules) in ("OPTIMAL", "FEASIBLE")


@pytest.mark.slow
@pytest.mark.parametrize("name", {repr(broken.good()): name for name, broken in BROKEN.items()}.values())
def test_before_the_cut_the_clinic_is_good(name: str) -> None:
    """What is explained is the cut alone; many are cut of the same clinic."""
    assert _judge().verdict(BROKEN[name].good()) is Verdict.CAN


def test_every_rule_is_broken() -> None:
    """There are at least forty, every rule is the culprit of one at least, and several have two clashes or more."""
    assert {rule for broken in ONE_CUT.values() for rule in broken.rules} == {rule.key for rule in catalogue()}
    assert len(BROKEN) >= 40
    assert len(MORE_CUTS) >= 5
