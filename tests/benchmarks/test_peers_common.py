"""What all peers share: the verdict, the row, the run from words to table."""

from __future__ import annotations

import argparse

import pytest

from benchmarks.peers.common import HEAD, Answer, cells, example_week, judge, run
from models.timetable import Timetable
from models.week import Week


def test_a_verdict_counts_findings_by_rule() -> None:
    """An empty timetable leaves every patient without days: findings, no wish about groups granted."""
    week = example_week(3, 1)
    verdict = judge(week, Timetable((), {}))
    assert verdict.broken["Patients attend the days that the week asks"] == 3
    assert verdict.findings == sum(verdict.broken.values()) >= 3
    assert verdict.granted < 50


def test_a_tight_clinic_is_another_one() -> None:
    """--tight reaches the example."""
    assert example_week(12, 1).clinic.rooms != example_week(12, 1, tight=True).clinic.rooms


def test_a_run_prints_what_cannot_be_and_both_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """The peer gets our planner's timetable as its first stage and is judged as ours is."""

    def copies(week: Week, given: Timetable, asked: argparse.Namespace) -> Answer:
        assert (asked.patients, asked.seed, asked.time_limit) == (3, 2, 2.0)
        assert set(given.assignments) == {person.id for person in week.attending}
        return Answer(given, 1.25, "It copied.")

    run("Copier", ["- It cannot plan."], copies, ["--patients", "3", "--seed", "2", "--time-limit", "2"])
    lines = capsys.readouterr().out.splitlines()
    ours, theirs = lines[-2], lines[-1]
    assert "- It cannot plan." in lines and "It copied." in lines
    assert theirs.startswith("| Copier | 3 | 2 | usual | 1.2 |")
    assert ours.split("|")[6:] == theirs.split("|")[6:]


def test_a_row_is_as_wide_as_the_head() -> None:
    """And names the rules broken."""
    asked = argparse.Namespace(patients=3, seed=1, tight=True)
    row = cells("FET", asked, 3.14, judge(example_week(3, 1), Timetable((), {})))
    assert len(row) == len(HEAD)
    assert row[:5] == ["FET", "3", "1", "tight", "3.1"]
    assert "Patients attend the days that the week asks: 3" in row[-1]
