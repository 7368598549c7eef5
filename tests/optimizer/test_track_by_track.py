"""A first timetable put together track by track."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from small import altered, patient, small_clinic, week_of

from inputs.example import example_clinic
from models.calendar import Span
from models.clinic import Clinic, Lock
from models.program import Block, Track
from models.resolve import plan_week
from optimizer import relax
from optimizer.audit import audit
from optimizer.clock import Clock
from optimizer.options import FIRST, Options, Progress, silent
from optimizer.relax import keep_or_bend
from optimizer.track_by_track import plan_track_by_track

MONDAY = dt.date(2026, 11, 30)
MON_TO_WED = (0, 1, 2)


def two_tracks() -> Clinic:
    """The small clinic with an evening, for which two new patients have no track yet; Ash is away in the evening."""
    clinic = small_clinic()
    evening = (
        Block("B1", "Evening", MON_TO_WED, Span(1020, 1080)),
        Block("B2", "Evening", MON_TO_WED, Span(1095, 1155)),
    )
    current = tuple(replace(p, current_track="Morning") for p in clinic.patients)
    late = patient("P5", 2, current_track="Evening")
    new = (patient("P6", 1), patient("P7", 1, track_wishes=("Morning",)))
    return replace(
        clinic,
        tracks=(*clinic.tracks, Track("Evening", MON_TO_WED)),
        blocks=(*clinic.blocks, *evening),
        patients=(*current, late, *new),
        locks=(Lock(group="Process", block="B1", track="Evening", clinician="Birch"), Lock(patient="P1", block="B2")),
    )


def test_tracks_are_put_together() -> None:
    """Every rule is kept; who has no track goes where they wish, else where the fewest are."""
    week = week_of(two_tracks())
    timetable = plan_track_by_track(week, Clock(Options(time_limit=20, workers=1)), silent, 20)
    assert timetable is not None
    assert not audit(week, timetable)
    assert (timetable.assignments["P6"].track, timetable.assignments["P7"].track) == ("Evening", "Morning")


def test_an_example_is_put_together() -> None:
    """A clinic of three tracks, with pairs kept apart across tracks, locks and people away."""
    week = plan_week(example_clinic(60, seed=3, week_of=MONDAY), MONDAY)
    timetable = plan_track_by_track(week, Clock(Options(time_limit=60, workers=2)), silent, 60)
    assert timetable is not None
    assert not audit(week, timetable)


def test_a_track_that_cannot_be_planned_ends_it() -> None:
    """Nobody says that there is no timetable: it is only not put together so."""
    until_four = dict.fromkeys(range(7), (Span(8 * 60, 16 * 60),))
    clinic = two_tracks()
    for early in ("Ash", "Cedar"):
        clinic = altered(clinic, early, hours=until_four)
    week = week_of(clinic)
    assert plan_track_by_track(week, Clock(Options(time_limit=20, workers=1)), silent, 20) is None


def test_a_very_large_clinic_begins_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first timetable is told as soon as it is put together, once, and the search goes on from it."""
    told: list[Progress] = []
    monkeypatch.setattr(relax, "MANY_PATIENTS", 1)
    bent = keep_or_bend(week_of(two_tracks()), Clock(Options(time_limit=20, workers=1)), told.append)
    stages = [progress.stage for progress in told]
    assert stages.count(FIRST) == 1
    assert any("track by track" in stage for stage in stages[: stages.index(FIRST)])
    assert bent.search.values is not None
    assert not bent.bending
