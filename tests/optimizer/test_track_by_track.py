"""A first timetable put together track by track."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from small import altered, patient, small_clinic, week_of

from inputs.example import example_clinic
from models.calendar import Span
from models.clinic import Clinic, Lock
from models.people import KeepApart
from models.program import Block, Track
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer import track_by_track
from optimizer.audit import audit
from optimizer.clock import Clock
from optimizer.options import FIRST, Options, Progress, silent
from optimizer.relax import keep_or_bend
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
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


def test_locks_and_who_is_kept_apart_choose_the_track() -> None:
    """A lock has P6 in the morning, and P7, who wishes that too, may not be there with them."""
    clinic = two_tracks()
    locks = (*clinic.locks, Lock("P6", track="Morning"))
    week = week_of(replace(clinic, locks=locks, keep_apart=(KeepApart("P7", "P6", in_track=True),)))
    timetable = plan_track_by_track(week, Clock(Options(time_limit=20, workers=1)), silent, 20)
    assert timetable is not None
    assert not audit(week, timetable)
    assert (timetable.assignments["P6"].track, timetable.assignments["P7"].track) == ("Morning", "Evening")


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


def test_a_track_that_failed_is_tried_with_the_one_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are free then; nothing is begun anew."""
    held: list[int] = []
    real = Search.solve

    def solve(self: Search, stage: Stage, seconds: float) -> Outcome:
        held.append(sum(not self.formulation.held.frees(one) for one, _ in self.formulation.variables()))
        return Outcome(impossible=True) if len(held) == 2 else real(self, stage, seconds)

    monkeypatch.setattr(Search, "solve", solve)
    week = week_of(two_tracks())
    timetable = plan_track_by_track(week, Clock(Options(time_limit=20, workers=1)), silent, 20)
    assert timetable is not None
    assert not audit(week, timetable)
    assert [bool(number) for number in held] == [False, True, False]


def test_a_track_that_failed_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are planned around it then; each order is tried once."""
    orders: list[tuple[str, ...]] = []

    def in_turn(_week: Week, tracks: list[str], *_: object) -> tuple[Timetable, str | None]:
        orders.append(tuple(tracks))
        return Timetable((), {}), tracks[-1] if len(orders) < 3 else None

    monkeypatch.setattr(track_by_track, "_in_turn", in_turn)
    monkeypatch.setattr(track_by_track, "_scarcest_first", lambda _: ["A", "B", "C"])
    week, clock = week_of(two_tracks()), Clock(Options(time_limit=20, workers=1))
    assert plan_track_by_track(week, clock, silent, 20) is not None
    assert orders == [("A", "B", "C"), ("C", "A", "B"), ("B", "C", "A")]
    monkeypatch.setattr(track_by_track, "_in_turn", lambda _week, tracks, *_: (Timetable((), {}), tracks[0]))
    assert plan_track_by_track(week, clock, silent, 20) is None


def test_a_track_is_begun_anew_where_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """With another seed, and twice as long, until it is found or the time is up."""
    asked: list[float] = []

    def solve(self: Search, stage: Stage, seconds: float) -> Outcome:
        asked.append(seconds)
        return real(self, stage, seconds) if len(asked) > 2 else Outcome()

    real = Search.solve
    monkeypatch.setattr(Search, "solve", solve)
    week = week_of(two_tracks())
    assert plan_track_by_track(week, Clock(Options(time_limit=60, workers=1)), silent, 60) is not None
    assert asked[:3] == pytest.approx([10, 20, 40])


def test_a_very_large_clinic_begins_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first timetable is told as soon as it is put together, once, and the search goes on from it."""
    told: list[Progress] = []
    monkeypatch.setattr(track_by_track, "MANY_PATIENTS", 1)
    bent = keep_or_bend(week_of(two_tracks()), Clock(Options(time_limit=20, workers=1)), told.append)
    stages = [progress.stage for progress in told]
    assert stages.count(FIRST) == 1
    assert any("track by track" in stage for stage in stages[: stages.index(FIRST)])
    assert bent.search.values is not None
    assert not bent.amounts
