"""Why not every rule can be kept: the whole answer, on clinics that anybody can hold in the head."""

from __future__ import annotations

from dataclasses import replace

from broken_cases import BROKEN
from broken_clinics import good_clinic
from small import MONDAY, week_of

from models.resolve import plan_week
from optimizer.clock import Clock
from optimizer.explain_week import explain_week
from optimizer.facts import all_facts, dropping
from optimizer.options import Options
from optimizer.verdict import Judge, Verdict

OPTIONS = Options(time_limit=60, workers=1)


def test_nothing_clashes_where_every_rule_can_be_kept() -> None:
    """No clash is told and no way out is sought."""
    found = explain_week(week_of(good_clinic()), OPTIONS)
    assert (found.kept, found.shortages, found.clashes, found.ways) == (True, (), (), ())


def test_without_time_nothing_is_claimed() -> None:
    """With no time at all, whether every rule can be kept is not settled."""
    assert explain_week(week_of(good_clinic()), Options(time_limit=0, workers=1)).kept is None


def test_ways_out_are_priced_by_the_clinic_and_the_cheapest_is_first() -> None:
    """What the workbook's Prices say counts; each way out says how many wishes can be granted with it."""
    clinic = BROKEN["two in one track kept apart"].clinic
    usual = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert [way.price for way in usual.ways] == sorted(way.price for way in usual.ways)
    assert {change.kind for way in usual.ways for change in way.changes} == {
        "Patient in another track", "Kept apart no more",
    }  # fmt: skip
    assert all(way.granted is not None for way in usual.ways)
    dear = replace(clinic, prices={"Patient in another track": 100})
    first = explain_week(plan_week(dear, MONDAY), OPTIONS).ways[0]
    assert (first.changes[0].kind, first.price) == ("Kept apart no more", 15)


def test_a_clinic_without_its_facts_can_be_planned() -> None:
    """Whatever is broken, nothing is asked and nothing is limited once every fact is dropped."""
    for name in ("no private room", "a long rest", "three groups in two blocks"):
        clinic = BROKEN[name].clinic
        bare = dropping(clinic, all_facts(plan_week(clinic, MONDAY)))
        assert Judge(MONDAY, Clock(OPTIONS), 60).verdict(bare) is Verdict.CAN
