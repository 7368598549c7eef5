"""Counting wishes: what is asked with which weight, and what of it a timetable grants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_cases import DAY, bare, case
from small import altered, patient, small_clinic, solve, week_of
from wish_cases import EVENING, seen_and_counted

from inputs.example import example_clinic
from models.clinic import Clinic
from models.contract import WISH_KINDS
from models.findings import ScoredWish, Wish
from models.people import Patient
from models.resolve import plan_week
from models.timetable import Timetable
from optimizer.options import Options
from optimizer.rules import policies
from optimizer.score import granted_percent, score, wishes_of
from optimizer.solve import plan

OFF = "switched off in Priorities"


def wishful(priorities: Mapping[str, int] | None = None) -> Clinic:
    """A clinic with a wish of every kind, and these priorities."""
    wisher = patient(
        "P1", 1, track_wishes=("Morning",), day_wishes=(0,),
        group_wishes=("CBT",), group_avoids=("Art",), clinician_wishes=("Ash",), clinician_avoids=("Cedar",),
    )  # fmt: skip
    clinic = small_clinic(patients=(wisher, patient("P2", 2)), priorities=priorities or {}, **EVENING)
    return altered(clinic, "Ash", wishes=("CBT",))


class TestWishesOf:
    """What a week asks."""

    def test_every_kind_in_order_with_its_usual_weight(self) -> None:
        """Wishes come kind by kind as in the contract, with the weights of the contract where none are given."""
        wishes = [wish for wish in wishes_of(week_of(wishful())) if wish.asked]
        weights = {kind.name: kind.weight for kind in WISH_KINDS if not kind.needs_previous}
        assert list(dict.fromkeys(wish.kind for wish in wishes)) == list(weights)
        assert all(wish.weight == weights[wish.kind] for wish in wishes)

    def test_weights_from_priorities(self) -> None:
        """Priorities set the weight of a kind."""
        wishes = wishes_of(week_of(wishful({"Groups": 10})))
        assert [wish.weight for wish in wishes if wish.kind == "Groups"] == [10]

    @pytest.mark.parametrize("kind", [kind.name for kind in WISH_KINDS if not kind.needs_previous])
    def test_switched_off(self, kind: str) -> None:
        """A kind with priority 0 is not asked, all others are."""
        wishes = wishes_of(week_of(wishful({kind: 0})))
        assert {wish.kind for wish in wishes if wish.why_not == OFF and not wish.asked} == {kind}
        assert all(wish.asked for wish in wishes if wish.kind != kind)

    def test_a_better_reason_than_off(self) -> None:
        """A wish that could never be granted says so, whether or not its kind is switched off."""
        week = week_of(altered(wishful({"Days": 0}), "P1", day_wishes=(6,)))
        assert [w.why_not for w in wishes_of(week) if w.kind == "Days"] == ["not open to the patient this week"]


class TestScore:
    """What a timetable grants."""

    def test_halves_and_reasons(self) -> None:
        """Granted is 0, 0.5 or 1; what is not fully granted says why, where that is known."""
        facts = {"track_wishes": ("Evening", "Morning"), "group_wishes": ("CBT",), "group_avoids": ("Process",)}
        of = case(bare({"P1": facts}, **EVENING), *DAY)
        scored = [(one.wish.kind, one.granted, one.why_not) for one in score(of.week, of.timetable)]
        assert scored == [("Track", 0.5, "is in Morning"), ("Groups", 1, ""), ("Group avoids", 0, "has it Mon")]

    def test_a_timetable_without_anybody(self) -> None:
        """Whoever is missing from a timetable has nothing but what they avoid granted."""
        scored = [one for one in score(week_of(wishful()), Timetable((), {})) if one.granted]
        assert {one.wish.kind for one in scored} == {"Group avoids", "Clinician avoids"}

    def test_not_asked_is_not_granted(self) -> None:
        """What is not asked is listed with 0, even where the timetable happens to have it."""
        of = case(bare({"P1": {"group_wishes": ("CBT",)}}, priorities={"Groups": 0}), *DAY)
        (scored,) = score(of.week, of.timetable)
        assert (scored.wish.asked, scored.granted, scored.wish.why_not) == (False, 0, OFF)


class TestGrantedPercent:
    """100 x weight granted / weight asked."""

    @pytest.mark.parametrize(
        ("scored", "percent"),
        [
            ([], 100),
            ([(3, True, 1), (3, True, 0)], 50),
            ([(8, True, 0.5), (2, True, 1)], 60),
            ([(3, True, 1), (9, False, 0)], 100),
            ([(9, False, 0)], 100),
            ([(3, True, 0)], 0),
        ],
    )
    def test_percent(self, scored: list[tuple[int, bool, float]], percent: float) -> None:
        """Wishes that are not asked do not count; with nothing asked all is granted."""
        wishes = [ScoredWish(Wish("Groups", "P1", "CBT", weight, asked), granted) for weight, asked, granted in scored]
        assert granted_percent(wishes) == percent


def some(*names: object) -> st.SearchStrategy[tuple[object, ...]]:
    """A few of these, in any order."""
    return st.lists(st.sampled_from(names), unique=True, max_size=2).map(tuple)


@st.composite
def patients(draw: st.DrawFn) -> tuple[Patient, ...]:
    """Three patients with wishes of every kind."""
    return tuple(
        patient(
            f"P{number}", draw(st.integers(1, 3)), track_wishes=draw(some("Morning", "Evening")),
            day_wishes=draw(some(0, 1, 2)), group_wishes=draw(some("CBT", "Art")), group_avoids=draw(some("Process")),
            clinician_wishes=draw(some("Ash", "Birch")), clinician_avoids=draw(some("Cedar")),
        )
        for number in range(3)
    )  # fmt: skip


@st.composite
def clinics(draw: st.DrawFn) -> Clinic:
    """Small clinics in which much is left to chance."""
    clinic = small_clinic(**EVENING if draw(st.booleans()) else {}, patients=draw(patients()))
    clinic = altered(clinic, "Cedar", avoids=draw(some("CBT", "Evening")), wishes=draw(some("Art", "Morning")))
    clinic = altered(clinic, "CBT", facilitators=draw(st.integers(1, 2)))
    clinic = altered(clinic, "Therapy", per_week=draw(st.integers(1, 2)))
    return replace(clinic, settings=replace(clinic.settings, same_type_per_day=draw(st.integers(1, 2))))


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(clinics())
def test_solver_and_score_agree(clinic: Clinic) -> None:
    """In the best timetable of any small clinic the solver sees of every wish just what is counted afterwards."""
    week = week_of(clinic)
    possible = solve(week)[0] in ("OPTIMAL", "FEASIBLE")
    for bending in [(), policies()] if possible else [policies()]:
        seen, counted = seen_and_counted(week, bending)
        assert seen == counted


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_solver_and_score_agree_on_an_example(seed: int) -> None:
    """The same of a good timetable of a clinic with 30 patients."""
    monday = dt.date(2026, 11, 30)
    week = plan_week(example_clinic(30, seed, monday), monday)
    timetable = plan(week, Options(time_limit=0.5, repeatable=True, aims=2)).timetable
    seen, counted = seen_and_counted(week, (), timetable)
    assert seen == counted
