"""Timefold as a peer: what it is told, its own helpers, and a real run where it is installed."""

from __future__ import annotations

import argparse
import importlib.util

import pytest

from benchmarks.peers.common import example_week, judge
from benchmarks.peers.timefold import needs
from benchmarks.peers.timefold import plan as timefold
from optimizer.options import Options
from optimizer.solve import plan

WEEK = example_week(8, 1)
INSTALLED = importlib.util.find_spec("timefold") is not None


@pytest.mark.skipif(INSTALLED, reason="Timefold is installed")
def test_without_timefold_the_command_says_what_to_install() -> None:
    """It ends before anything is planned."""
    with pytest.raises(SystemExit, match="pip install timefold"):
        timefold.main(["--patients", "3"])


def test_every_wish_left_open_is_told_with_its_weight() -> None:
    """Wishes for groups and clinicians are wanted; what is avoided counts against."""
    wanted = {(want.who, want.what): want.weight for want in needs.wants(WEEK)}
    for person in WEEK.attending:
        for group in person.patient.group_wishes:
            assert wanted[person.id, group] == WEEK.clinic.priorities["Groups"]
        for group in person.patient.group_avoids:
            assert wanted[person.id, group] == -WEEK.clinic.priorities["Group avoids"]


def test_times_are_minutes_of_the_week() -> None:
    """A slot of the second day starts a day later than its twin of the first."""
    first, second = (next(s for s in WEEK.slots if s.weekday == day and s.track) for day in (0, 1))
    assert needs.time_of(WEEK, second).start - needs.time_of(WEEK, first).start == needs.DAY
    assert needs.time_of(WEEK, first).end - needs.time_of(WEEK, first).start == first.span.minutes


def test_contact_time_left_is_without_the_individual_sessions_of_own_patients() -> None:
    """Minutes of the limit and of the sessions due add up."""
    given = plan(WEEK, Options(time_limit=5, aims=2)).timetable
    left = {person.name: person.minutes for person in needs.staff(WEEK, given.assignments)}
    due = sum(kind.minutes * kind.per_week for person in WEEK.attending for kind in person.individuals)
    limits = sum(needs.most(c.most_contact) for c in WEEK.clinic.clinicians)
    assert sum(left.values()) == limits - due


@pytest.mark.slow
@pytest.mark.skipif(not INSTALLED, reason="Timefold is not installed")
def test_timefold_breaks_nothing_structural() -> None:
    """A timetable whose hard score is 0 has no structural finding in our audit."""
    given = plan(WEEK, Options(time_limit=5, aims=2)).timetable
    answer = timefold.plan_with_timefold(WEEK, given, argparse.Namespace(time_limit=6, seed=1))
    assert "score 0hard/" in answer.note
    assert judge(WEEK, answer.timetable).structural == 0
