"""What each track can grant on its own: never less than a timetable of the whole week grants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from random_clinics import STAFF, TRACKS, TYPES, small_weeks
from small import altered, patient, run, small_clinic, week_of

from models.calendar import Span
from models.clinic import Clinic
from models.errors import WorkbookError
from models.people import KeepApart
from models.program import Block, MixRow, Track
from models.week import Week
from optimizer import bounds
from optimizer.clock import Clock
from optimizer.granted import granted_in
from optimizer.options import Options, silent
from optimizer.parts import of_track, part
from optimizer.rules import formulate, policies
from optimizer.solve import plan

QUICK = Options(time_limit=10, workers=2, aims=2, repeatable=True)
LATE = (Block("L1", "Late", (0, 1, 2), Span(690, 750)), Block("L2", "Late", (0, 1, 2), Span(765, 825)))


@pytest.fixture(autouse=True)
def small_weeks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have clinics of any size looked at track by track."""
    monkeypatch.setattr(bounds, "FEW_PATIENTS", 0)


def most_of(week: Week, amounts: Mapping[str, int] = bounds.NOTHING) -> tuple[int, int]:
    """The half-grants that tracks can grant on their own that bend no more, and all that are asked."""
    granted = granted_in(formulate(week))
    return bounds.most_by_tracks(week, granted, Clock(QUICK), silent, 10, amounts), granted.asked


def with_newcomer(**art: int | None) -> Clinic:
    """Two tracks; P1 and P2 come in the morning, P3 late, P4 in either; all may have Art, which P1 and P2 wish."""
    clinic = small_clinic(tracks=(Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2))))
    places = {"P1": "Morning", "P2": "Morning", "P3": "Late"}
    people = [
        patient(who, 2, current_track=places.get(who), group_wishes=("Art",) if who in ("P1", "P2") else ())
        for who in ("P1", "P2", "P3", "P4")
    ]
    return altered(replace(clinic, blocks=(*clinic.blocks, *LATE), patients=tuple(people)), "Art", **art)


def test_whoever_may_come_fills_a_group_up() -> None:
    """A group of three runs in the morning only if the newcomer joins it; so the morning alone can have it, too."""
    week = week_of(with_newcomer(least_patients=3, facilitators=1))
    most, asked = most_of(week)
    assert most == asked
    assert all(one.granted for one in plan(week, QUICK).wishes if one.wish.target == "Art")


def test_what_cannot_be_in_a_track_is_taken_off() -> None:
    """A group of four never runs: there are three at most in the morning."""
    most, asked = most_of(week_of(with_newcomer(least_patients=4, facilitators=1)))
    assert most < asked


def test_the_newcomer_may_meet_somebody_as_well() -> None:
    """A part has the patients of the track, and those who may come too, of whom nothing is asked."""
    week = week_of(with_newcomer())
    morning = part(week, "Morning")
    assert of_track(week, "Morning") == ["P1", "P2"]
    assert [(p.id, p.tracks) for p in morning.attending] == [(who, ("Morning",)) for who in ("P1", "P2", "P4")]
    assert morning.clinic.waived == {"P4"}
    assert morning.patients["P4"].individuals == week.patients["P4"].individuals


def test_a_newcomer_apart_from_a_track_leaves_its_bound() -> None:
    """Nobody need be in the track of somebody whom they may not meet there: what cannot be there is still taken off."""
    clinic = replace(with_newcomer(least_patients=4, facilitators=1), keep_apart=(KeepApart("P4", "P1", True),))
    most, asked = most_of(week_of(clinic))
    assert most < asked


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(small_weeks())
def test_no_week_grants_more(drawn: Week) -> None:
    """Of random clinics of two tracks, most of whose patients stay in theirs, and who wish groups and clinicians."""
    week = _wishing(drawn.clinic)
    assume(week is not None and len(week.clinic.tracks) > 1)
    formulation = formulate(week)
    formulation.model.maximize(granted_in(formulation).weight)
    status, _, granted = run(formulation)
    assert status != "OPTIMAL" or granted <= most_of(week)[0]


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(small_weeks())
def test_no_week_that_bends_no_more_grants_more(drawn: Week) -> None:
    """Of clinics of which too much is asked: with rules bent as little as can be, each place alike."""
    week = _wishing(replace(drawn.clinic, mix=(*drawn.clinic.mix, MixRow("All", TYPES[0], 2))))
    assume(week is not None and len(week.clinic.tracks) > 1)
    least = formulate(week, policies())
    least.model.minimize(sum(sum(slacks) for slacks in least.slacks.values()))
    status, _, bends = run(least)
    assume(status == "OPTIMAL" and bends)
    formulation = formulate(week, policies())
    formulation.add(sum(sum(slacks) for slacks in formulation.slacks.values()) <= bends)
    formulation.model.maximize(granted_in(formulation).weight)
    status, _, granted = run(formulation)
    assert status != "OPTIMAL" or granted <= most_of(week, dict.fromkeys(policies(), bends))[0]


def test_what_cannot_be_in_a_track_is_taken_off_though_rules_bend() -> None:
    """P1 is asked for more CBT than there are blocks: that bends, and a group of four does not run all the same."""
    clinic = replace(with_newcomer(least_patients=4, facilitators=1), mix=(MixRow("P1", "CBT", 5),))
    most, asked = most_of(week_of(clinic), {"mix_least": 3})
    assert 0 < most < asked


def _wishing(clinic: Clinic) -> Week | None:
    people = tuple(
        replace(one, current_track=TRACKS[n % 2] if n < 4 else None, group_wishes=TYPES, clinician_wishes=STAFF)
        for n, one in enumerate(clinic.patients)
    )
    types = tuple(
        group if n else replace(group, least_patients=2, most_patients=3) for n, group in enumerate(clinic.group_types)
    )
    try:
        return week_of(replace(clinic, patients=people, group_types=types))
    except WorkbookError:
        return None
