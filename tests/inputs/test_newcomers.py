"""Typical patients are made of those who are there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from inputs.example import example_clinic
from inputs.newcomers import Newcomers
from models.clinic import TimeOff, When
from models.people import Unavailable
from models.resolve import plan_week

MONDAY = dt.date(2026, 11, 30)
CLINIC = example_clinic(40, 1, MONDAY)
EVENING = CLINIC.track["Evening"]


def test_step_limits_and_wishes_are_those_of_patients_of_the_track() -> None:
    """Each is found with somebody of the track."""
    own = [p for p in CLINIC.patients if p.current_track == "Evening"]
    drawing = Newcomers(CLINIC, EVENING, None, Random(1))
    for drawn in (drawing.next(f"New{n}") for n in range(20)):
        assert (drawn.plan, drawn.admitted) in [(p.plan, min(p.admitted or MONDAY, MONDAY)) for p in own]
        assert (drawn.tags, drawn.cannot_attend) in [(p.tags, p.cannot_attend) for p in own]
        assert (drawn.group_wishes, drawn.group_avoids) in [(p.group_wishes, p.group_avoids) for p in own]


def test_they_come_on_the_days_asked_with_the_hours_of_such_a_step() -> None:
    """On 3 days, nobody is asked for the hours of 5."""
    drawing = Newcomers(CLINIC, EVENING, 3, Random(1))
    added = [drawing.next(f"New{n}") for n in range(10)]
    week = plan_week(replace(CLINIC, patients=tuple(added), keep_apart=(), locks=()), MONDAY)
    assert {(person.days, person.least_week) for person in week.attending} == {(3, 9 * 60)}


def test_where_nobody_is_in_the_track_those_who_may_be_are_drawn_from() -> None:
    """A new track has patients like those who have no track yet."""
    late = replace(EVENING, name="Late")
    clinic = replace(CLINIC, tracks=(*CLINIC.tracks, late))
    free = [p for p in CLINIC.patients if p.current_track is None]
    assert free
    drawn = Newcomers(clinic, late, None, Random(1)).next("New1")
    assert drawn.current_track == "Late"
    assert drawn.group_wishes in [p.group_wishes for p in free]


def test_they_are_there_all_week_though_others_were_admitted_in_it() -> None:
    """Like a patient who begins on the Thursday, but from the Monday on."""
    thursday = MONDAY + dt.timedelta(days=3)
    begun = tuple(replace(p, admitted=thursday, discharged=None, current_track="Evening") for p in CLINIC.patients)
    drawing = Newcomers(replace(CLINIC, patients=begun), EVENING, None, Random(1))
    assert {drawing.next(f"New{n}").admitted for n in range(5)} == {MONDAY}


def test_nobody_is_drawn_from_who_pauses() -> None:
    """On 0 days a week; where all others pause, all are like the one who comes."""
    own = [p for p in CLINIC.patients if p.current_track == "Evening"]
    paused = tuple(replace(p, days_per_week=0) for p in own[1:])
    drawing = Newcomers(replace(CLINIC, patients=(own[0], *paused)), EVENING, None, Random(1))
    drawn = [drawing.next(f"New{n}") for n in range(10)]
    assert {(p.plan, p.days_per_week, p.group_wishes) for p in drawn} == {
        (own[0].plan, own[0].days_per_week, own[0].group_wishes)
    }


def test_limits_leave_the_days_asked_in_a_week_with_a_holiday() -> None:
    """Of four days that are left, somebody who asks three cannot be closed on two."""
    holiday = TimeOff("Everyone", "everyone", When(days=(0,)))
    tuesdays = (Unavailable(days=(1, 2)), Unavailable(days=(3,)))
    own = [p for p in CLINIC.patients if p.current_track == "Evening"]
    people = tuple(replace(p, cannot_attend=tuesdays[n % 2 : n % 2 + 1]) for n, p in enumerate(own))
    clinic = replace(CLINIC, patients=people, time_off=(holiday,), locks=(), keep_apart=())
    drawing = Newcomers(clinic, EVENING, 3, Random(1))
    assert {drawing.next(f"New{n}").cannot_attend for n in range(10)} == {tuesdays[1:]}
