"""Why not every rule can be kept: the whole answer, on clinics that anybody can hold in the head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from broken_cases import BROKEN
from broken_clinics import good_clinic
from small import MONDAY, week_of
from sourced import sourced

from models.clinic import Clinic, TimeOff, When
from models.program import MixRow
from models.resolve import plan_week
from models.way_out import Change
from optimizer.clock import Clock
from optimizer.explain_week import explain_week
from optimizer.facts import all_facts, dropping
from optimizer.options import Options
from optimizer.verdict import Judge, Verdict
from optimizer.ways_out import ladders

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


def _ladders(clinic: Clinic, aspect: str, column: str) -> list[Sequence[Change]]:
    """The changes that ease the facts of this aspect, written into this column."""
    week = plan_week(clinic, MONDAY)
    of = (ladder for fact in all_facts(week) if fact.aspect == aspect for ladder in ladders(week, fact))
    return [ladder for ladder in of if ladder[0].cells[0] in _cells(clinic, column)]


def _cells(clinic: Clinic, column: str) -> set[str]:
    return {row.source.cell(column) for row in (*clinic.mix, *clinic.patients)}


def test_a_group_may_be_asked_only_of_those_who_come_more_often() -> None:
    """What is asked of everybody can be asked of fewer by one cell; the price is in proportion to those spared."""
    clinic = sourced(good_clinic(mix=(MixRow("All", "CBT", 1),)))
    ((spare,),) = _ladders(clinic, "least", "From days")
    assert (spare.who, spare.amount) == (("P3", "P4", "P6"), 0.5)
    assert {p.id for p in plan_week(spare.apply(clinic), MONDAY).attending if p.mix} == {"P1", "P2", "P5"}


def test_all_patients_of_a_clinician_who_is_away_have_another() -> None:
    """One patient alone would not do where the clinician is not there at all; where some hours are left, it might."""
    own = tuple(replace(p, own={"Therapist": "Ash"}) if p.id in ("P1", "P2") else p for p in good_clinic().patients)
    clinic = sourced(good_clinic(patients=own))
    away = replace(clinic, time_off=(TimeOff("Ash", "clinician", When()),))
    assert [c.who for c in _ladders(clinic, "own Therapist", "Therapist")[0]] == [("P1", "Ash"), ("P1", "P2", "Ash")]
    assert [c.who for c in _ladders(away, "own Therapist", "Therapist")[0]] == [("P1", "P2", "Ash")]
