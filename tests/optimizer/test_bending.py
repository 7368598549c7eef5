"""What is claimed of rules that were bent, also when the time is up in the middle of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rule_cases import bare
from small import HOURS, patient, week_of
from wish_cases import days_of

from models.people import Clinician
from models.program import GroupType, IndividualKind
from models.week import Week
from optimizer import track_by_track
from optimizer.bending import Bending
from optimizer.bending_stages import total_bent
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.options import FIRST, Options, Progress, silent
from optimizer.relax import keep_or_bend
from optimizer.search import Search
from optimizer.stage import Outcome

TWO_TO_BEND = ("individuals_held", "smallest_group")


def _week() -> Week:
    """Nobody can hold the therapy that P1 and P2 are due, and both of them are too few for a group."""
    facts = {"Ash": {"role": "Counsellor"}}
    therapy = (IndividualKind("Therapy", "Therapist", 50),)
    groups = (GroupType("CBT", least_patients=3),)
    return week_of(bare(facts, individuals=therapy, group_types=groups, **days_of("Mon")))


def test_both_rules_are_bent_least_and_that_is_proved() -> None:
    """With time enough, two sessions are not held and one group is too small."""
    bent = keep_or_bend(_week(), Clock(Options(time_limit=20)), silent)
    assert (tuple(bent.amounts), bent.proved) == (TWO_TO_BEND, True)


def test_the_first_timetable_is_told_once_and_then_how_far_rules_are_bent() -> None:
    """At first only that rules are bent, in the end by how much: two sessions of therapy and a head in a group."""
    told: list[str] = []

    def report(progress: Progress) -> None:
        told.append(progress.stage)

    bent = keep_or_bend(_week(), Clock(Options(time_limit=20)), report)
    first = [stage for stage in told if stage.startswith(FIRST)]
    assert first == [f"{FIRST}, which bends rules"]
    assert told[-1] == "Rules are bent: 2 sessions not held; 1 patient missing"
    assert bent.search.report is report


def test_nothing_is_claimed_of_what_the_time_did_not_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time is up once the first rule is bent least: the others were not looked at any more."""
    clock, make_least = Clock(Options(time_limit=20)), Bending.make_least

    def make_least_and_end(*words: Any) -> Search:
        found = make_least(*words)
        clock.options = replace(clock.options, time_limit=0)
        return found

    monkeypatch.setattr(Bending, "make_least", make_least_and_end)
    bent = keep_or_bend(_week(), clock, silent)
    assert set(TWO_TO_BEND) <= set(bent.amounts)
    assert not bent.proved


def _without_ash(*own: str, per_week: int = 1) -> Week:
    """Therapy is due for patients of these own therapists; Ash, who is one, is away, Dora and Elm are there."""
    patients = tuple(
        replace(patient(f"P{n}", 3), own={"Therapist": therapist}) for n, therapist in enumerate(own, start=1)
    )
    there = [Clinician(name, "Therapist", hours=HOURS) for name in ("Dora", "Elm")]
    therapy = IndividualKind("Therapy", "Therapist", 50, per_week=per_week)
    clinic = bare({"Ash": {"hours": {}}}, patients=patients, individuals=(therapy,))
    return week_of(replace(clinic, clinicians=(*clinic.clinicians, *there)))


def _covered(search: Search) -> set[str]:
    """The patients whom somebody else than their own therapist could see."""
    own = {person.id: person.patient.own["Therapist"] for person in search.formulation.week.attending}
    return {m.patient for m in search.formulation.meets if m.clinician != own[m.patient]}


@pytest.mark.parametrize("patients", [1, 1000])
def test_a_very_large_clinic_bends_track_by_track(monkeypatch: pytest.MonkeyPatch, patients: int) -> None:
    """The least that counting shows is found there, so that nothing else is searched; it is told once it is found."""
    monkeypatch.setattr(track_by_track, "MANY_PATIENTS", patients)
    week, told = _without_ash("Ash", "Ash", "Dora", "Dora"), list[Progress]()
    bent = keep_or_bend(week, Clock(Options(time_limit=20)), told.append, shortages(week))
    stages = [progress.stage for progress in told]
    assert (track_by_track.STAGE_BENDING in stages) == (patients == 1)
    assert any(stage.startswith("Bending least") for stage in stages) == (patients > 1)
    assert stages.count(f"{FIRST}, which bends rules") == 1
    assert (tuple(bent.amounts), bent.proved) == (("own_clinician",), True)
    assert bent.search.value(total_bent(bent.search, "own_clinician")) == 2


def test_only_those_whom_counting_names_are_offered_a_cover() -> None:
    """P1 and P2 must be covered once each: that two covers are the least is known without a proof by the solver."""
    week = _without_ash("Ash", "Ash", "Dora", "Dora")
    bent = keep_or_bend(week, Clock(Options(time_limit=20)), silent, shortages(week))
    assert (tuple(bent.amounts), bent.proved) == (("own_clinician",), True)
    assert sum(map(bent.search.value, bent.search.formulation.slacks["own_clinician"])) == 2
    assert _covered(bent.search) == {"P1", "P2"}


def test_where_more_must_be_bent_than_counting_shows_anybody_may_be_covered() -> None:
    """Twice a week is bent twice for P1, whom counting names once."""
    week = _without_ash("Ash", "Dora", "Dora", "Dora", per_week=2)
    bent = keep_or_bend(week, Clock(Options(time_limit=20)), silent, shortages(week))
    assert (tuple(bent.amounts), bent.proved) == (("own_clinician",), True)
    assert sum(map(bent.search.value, bent.search.formulation.slacks["own_clinician"])) == 2
    assert _covered(bent.search) == {"P1", "P2", "P3", "P4"}


def test_a_week_that_bends_the_dearer_rule_less_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone, two sessions are not held, which is not proved the least; with covers, which are cheaper, all are."""
    alone = vars(Bending)["_least_alone"]

    def not_proved(*words: Any) -> tuple[Search, Outcome]:
        tight, least = alone(*words)
        assert least.best == 2
        return tight, replace(least, proved=False)

    monkeypatch.setattr(Bending, "_least_alone", not_proved)
    week = _without_ash("Ash", "Ash", "Dora", "Dora")
    bending = Bending(week, Clock(Options(time_limit=20)), silent, proved=True)
    found = bending.make_least(bending.tries.search(("individuals_held",)), "individuals_held", ("own_clinician",))
    assert found.value(total_bent(found, "individuals_held")) == 0
