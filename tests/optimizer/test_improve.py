"""Planning a large clinic part by part."""

from __future__ import annotations

import datetime as dt

import pytest

from inputs.example import example_clinic
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer import solver
from optimizer.audit import audit
from optimizer.clock import Clock
from optimizer.extract import Solution, timetable_of
from optimizer.granted import Granted, granted_in
from optimizer.improve import improve, improve_tracks
from optimizer.neighbourhood import Neighbourhood, of_tracks, of_worst_off
from optimizer.options import Options, Progress, silent
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.solve import plan
from optimizer.stage import Stage

MONDAY = dt.date(2026, 11, 30)


@pytest.fixture(scope="module")
def first() -> tuple[Week, Timetable]:
    """The week of a clinic of 14 patients and its first timetable."""
    week = plan_week(example_clinic(14, seed=2, week_of=MONDAY), MONDAY)
    search = Search(formulate(week), Clock(Options(repeatable=True)), silent)
    search.solve(Stage("Looking"), 20)
    return week, _timetable(search)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, first: tuple[Week, Timetable]) -> tuple[Search, Granted, Stage]:
    """A first timetable, taken for that of a large clinic, with its wishes; steps of work for half a second."""
    monkeypatch.setattr(solver, "SMALL", 0)
    monkeypatch.setattr(solver, "LARGE", 0)
    monkeypatch.setattr("optimizer.improve.FEW_PATIENTS", 5)
    monkeypatch.setattr("optimizer.neighbourhood.FEW", 3)
    week, timetable = first
    search = Search(formulate(week), Clock(Options(time_limit=0.5, repeatable=True)), silent)
    search.begin_with(timetable)
    granted = granted_in(search.formulation)
    stage = Stage("Granting wishes", granted.weight, 1, granted.asked)
    search.take_up(stage)
    return search, granted, stage


def _timetable(search: Search) -> Timetable:
    return timetable_of(Solution(search.formulation, search.values or []))


def test_every_patient_and_track_is_in_a_part(large: tuple[Search, Granted, Stage]) -> None:
    """The parts by track hold everybody once, each in the track that they are in."""
    search, _, _ = large
    parts = list(of_tracks(search, 1))
    tracks = {who: a.track for who, a in _timetable(search).assignments.items()}
    assert {who: t for part in parts for t in part.tracks or () for who in part.patients} == tracks
    assert sum(len(part.patients) for part in parts) == len(tracks)


def test_worst_off_are_those_refused_most(large: tuple[Search, Granted, Stage]) -> None:
    """Nobody outside the part is refused more weight than anybody in it."""
    search, granted, _ = large
    part = of_worst_off(search, granted)
    refused = dict.fromkeys((w.who for w in granted.wishes), 0)
    for wish, halves in zip(granted.wishes, granted.halves, strict=True):
        refused[wish.who] += wish.weight * (2 - search.value(halves))
    assert part.patients
    assert min(refused[who] for who in part.patients) >= max(refused[w] for w in refused if w not in part.patients)


def test_all_but_the_part_is_held(large: tuple[Search, Granted, Stage]) -> None:
    """After a search of one track, the patients of all others have the week that they had."""
    search, _, stage = large
    part = next(iter(of_tracks(search, 1)))
    before = _timetable(search)
    search.solve_part(stage, 0.2, part.frees)
    after = _timetable(search)
    others = [who for who in before.assignments if who not in part.patients]
    assert {who: before.assignments[who] for who in others} == {who: after.assignments[who] for who in others}
    assert before != after


def test_nothing_free_changes_nothing(large: tuple[Search, Granted, Stage]) -> None:
    """A part without patients and tracks leaves the wishes as they are."""
    search, granted, stage = large
    before = search.value(granted.weight)
    search.solve_part(stage, 1, Neighbourhood(frozenset(), frozenset()).frees)
    assert search.value(granted.weight) == before


def test_rounds_grant_more_and_keep_every_rule(large: tuple[Search, Granted, Stage]) -> None:
    """Parts grant more than the first timetable did, with every rule kept, and the outcome says how much."""
    search, granted, stage = large
    first = search.value(granted.weight)
    improve_tracks(search, stage)
    by_tracks = search.value(granted.weight)
    outcome = improve(search, granted, stage, 0.3)
    assert first < by_tracks <= outcome.best == search.value(granted.weight)
    assert outcome.bound == granted.asked
    assert audit(search.formulation.week, _timetable(search)) == ()


def test_the_largest_seed_is_one_like_any_other() -> None:
    """Each solve has a seed of its own, and the one after the largest that may be asked for is the first."""
    week = plan_week(example_clinic(6, seed=1, week_of=MONDAY), MONDAY)
    search = Search(formulate(week), Clock(Options(seed=2**31 - 1)), silent)
    assert search.solve(Stage("Looking"), 20).found


def test_no_time_left_keeps_what_there_is(large: tuple[Search, Granted, Stage]) -> None:
    """Without time, the outcome is the timetable as it was."""
    search, granted, stage = large
    before = search.value(granted.weight)
    assert improve(search, granted, stage, 0).best == before


@pytest.mark.slow
@pytest.mark.parametrize("is_large", [True, False])
def test_a_longer_repeatable_run_is_never_worse(monkeypatch: pytest.MonkeyPatch, is_large: bool) -> None:
    """The same way is gone, only further, part by part or at once; on the way no timetable is worse than the last."""
    monkeypatch.setattr(solver, "SMALL", 0)
    monkeypatch.setattr(solver, "LARGE", 0 if is_large else 10**9)
    week = plan_week(example_clinic(20, seed=3, week_of=MONDAY), MONDAY)
    limits, granted = (0.1, 0.4), []
    for limit in limits:
        steps: list[Progress] = []
        granted.append(plan(week, Options(time_limit=limit, repeatable=True, aims=2), steps.append).quality.granted)
        known = [step.best for step in steps if step.stage == "Granting wishes" and step.best is not None]
        assert known == sorted(known)
    assert granted == sorted(granted)
    assert granted[0] < granted[-1]
