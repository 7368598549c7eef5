"""What is claimed of rules that were bent, also when the time is up in the middle of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from rule_cases import bare
from small import week_of
from wish_cases import days_of

from models.program import GroupType, IndividualKind
from models.week import Week
from optimizer.clock import Clock
from optimizer.options import Options, Progress, silent
from optimizer.relax import keep_or_bend

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
    assert (bent.bending, bent.proved) == (TWO_TO_BEND, True)


def test_nothing_is_claimed_of_what_the_time_did_not_reach() -> None:
    """The time is up once the first rule is proved to bend least: the others were not looked at any more."""
    clock, seen = Clock(Options(time_limit=20)), Counter[str]()

    def end_after_the_proof(progress: Progress) -> None:
        seen[progress.stage] += 1
        if progress.stage.startswith("Bending least") and seen[progress.stage] > 1:
            clock.options = replace(clock.options, time_limit=0)

    bent = keep_or_bend(_week(), clock, end_after_the_proof)
    assert set(TWO_TO_BEND) <= set(bent.bending)
    assert not bent.proved
