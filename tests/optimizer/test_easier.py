"""Easier weeks: what cannot be planned there cannot be planned in the week either."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from broken_clinics import MON, TUE, good_clinic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_clinics import small_weeks
from small import MON_TO_WED, MONDAY, altered, solve, week_of

from models.calendar import WHOLE_DAY
from models.clinic import FREELY, Clinic, Lock
from models.edits import editing
from models.people import Clinician
from models.program import MixRow, Room
from models.resolve import plan_week
from models.week import Week
from optimizer.clashes import asking_no_more
from optimizer.clock import Clock
from optimizer.counting import first_check
from optimizer.easier import easier, idle, is_as_hard, without_waived
from optimizer.facts import all_facts, dropping
from optimizer.facts.rooms import MANY
from optimizer.options import Options
from optimizer.verdict import Judge, Verdict

WAIVED = frozenset({"P2", "P3", "P4", "P5", "P6"})
HALL = Room("Hall", "Both", None, at_once=MANY)
ALWAYS = dict.fromkeys(range(7), (WHOLE_DAY,))
FOUND = ("OPTIMAL", "FEASIBLE")


def _verdict(clinic: Clinic) -> Verdict:
    return Judge(MONDAY, Clock(Options(time_limit=20, workers=1)), 10).verdict(clinic)


def _with_hall(**facts: Any) -> Clinic:
    """The good clinic with an online room that holds whatever one likes."""
    clinic = good_clinic(**facts)
    return replace(clinic, rooms=(*clinic.rooms, HALL))


def random(examples: int) -> settings:
    """So many examples, the same in every run."""
    return settings(max_examples=examples, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def test_only_those_of_whom_something_is_asked_are_left() -> None:
    """The waived stay at home and groups may be as small as one; nothing else was asked, so it is as hard."""
    week = plan_week(good_clinic(waived=WAIVED), MONDAY)
    simple = easier(week)
    assert set(idle(week)) == WAIVED
    assert simple.patients.keys() == {"P1"}
    assert is_as_hard(simple, week)


def test_a_smaller_group_or_a_lock_less_is_easier() -> None:
    """Where others are needed to fill a group up, or a lock asks for a session, the week may be harder."""
    clinic = good_clinic(waived=WAIVED)
    large = editing("group_types", clinic.group_types[0], least_patients=3)(clinic)
    locked = replace(clinic, locks=(Lock(group="CBT"),))
    for harder in (large, locked):
        week = plan_week(harder, MONDAY)
        assert not is_as_hard(easier(week), week)


def test_a_room_that_holds_all_stands_for_the_others() -> None:
    """Of rooms that one without any limit could stand for, only offices are left, for individual sessions."""
    hall = Room("Hall", "Both", None, ("Easels",), at_once=MANY)
    clinic = good_clinic(waived=WAIVED)
    staff = (replace(clinic.clinicians[0], office="Nook"), *clinic.clinicians[1:])
    rooms = (*(replace(room, use="Both") for room in clinic.rooms), hall)
    simple = easier(plan_week(replace(clinic, rooms=rooms, clinicians=staff), MONDAY))
    assert [(room.name, room.use) for room in simple.clinic.rooms] == [("Nook", "Individual"), ("Hall", "Both")]


def test_a_room_in_a_lock_still_holds_groups() -> None:
    """The patient is locked into a group in that very room."""
    locked = _with_hall(locks=(Lock("P1", "CBT", MON, "B1", room="R1"),))
    assert _verdict(locked) is Verdict.CAN
    assert _verdict(replace(locked, waived=WAIVED)) is Verdict.CAN


def test_an_office_that_alone_has_what_a_group_needs_still_holds_it() -> None:
    """The art room is the art therapist's office."""
    clinic = altered(altered(_with_hall(mix=(MixRow("P1", "Art", 1),)), "Cedar", office="R2"), "R2", use="Both")
    assert _verdict(clinic) is Verdict.CAN
    assert _verdict(replace(clinic, waived=WAIVED)) is Verdict.CAN


def test_a_leader_with_limits_does_not_stand_in_for_others() -> None:
    """Somebody is always there for CBT, but for an hour a week only; the therapists have to lead the rest."""
    clinic = good_clinic(waived=WAIVED, mix=(MixRow("P1", "CBT", 2),))
    clinic = replace(clinic, settings=replace(clinic.settings, staff_break=0, rest_between_days=0))
    for limit, led in (({}, 0), ({"most_contact": 60}, 2), ({"track_limits": {"Morning": 1}}, 2)):
        helper = Clinician("Helper", "", ("CBT",), hours=ALWAYS, **limit)
        staff = (*clinic.clinicians, helper)
        simple = easier(plan_week(replace(clinic, clinicians=staff), MONDAY))
        assert sum("CBT" in one.leads for one in simple.clinic.clinicians if one.role) == led
        assert _verdict(replace(clinic, clinicians=staff)) is Verdict.CAN


def test_individual_sessions_that_are_not_asked_may_be_held() -> None:
    """By a lock, or to fill a block in which no group can run."""
    free = good_clinic(waived=frozenset({"Therapy"}), mix=())
    assert _verdict(replace(free, locks=(Lock("P2", "Therapy", TUE, "Noon"),))) is Verdict.CAN
    never = altered(altered(free, "CBT", tracks=("Morning",)), "Process", tracks=("Morning",), days=(0,))
    pulled = replace(never, settings=replace(never.settings, individuals_during_groups=FREELY, pull_outs_per_day=2))
    assert _verdict(replace(pulled, patients=tuple(p for p in pulled.patients if p.id == "P4"))) is Verdict.CAN


def _eased(week: Week, waived: set[str]) -> Week:
    """The week with a hall, somebody who leads a type whenever one likes, and patients who may stay at home."""
    helper = Clinician("Helper", "", ("CBT",), hours=dict.fromkeys(MON_TO_WED, (WHOLE_DAY,)))
    clinic = replace(
        week.clinic, rooms=(*week.clinic.rooms, HALL), clinicians=(*week.clinic.clinicians, helper),
        waived=frozenset(waived & {*week.patients, *week.clinic.individual}), priorities={},
    )  # fmt: skip
    return week_of(clinic)


@random(100)
@given(small_weeks(), st.sets(st.sampled_from(("P1", "P2", "P3", "P4", "P5", "Therapy", "Cases")), max_size=4))
def test_an_easier_week_can_be_planned_if_the_week_can(drawn: Week, waived: set[str]) -> None:
    """Of random clinics with a hall and a helper."""
    week = _eased(drawn, waived)
    if solve(week)[0] in FOUND:
        assert solve(easier(week))[0] in FOUND
        assert first_check(easier(week)) is None
        assert solve(without_waived(week))[0] in FOUND


@random(100)
@given(small_weeks(), st.data())
def test_to_drop_a_fact_never_makes_it_harder(week: Week, data: st.DataObject) -> None:
    """Of random clinics: what can be planned without some facts can be planned without these and more."""
    every = all_facts(week)
    first, more = (data.draw(st.sets(st.sampled_from(range(len(every))))) for _ in range(2))
    clinic = asking_no_more(week)
    if solve(week_of(dropping(clinic, (every[n] for n in sorted(first)))))[0] in FOUND:
        assert solve(week_of(dropping(clinic, (every[n] for n in sorted(first | more)))))[0] in FOUND
