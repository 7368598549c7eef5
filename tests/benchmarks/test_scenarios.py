"""The benchmark of scenarios, on a tiny clinic."""

from __future__ import annotations

import signal

import pytest

from benchmarks import scenarios
from benchmarks.scenarios import Kind, Row, Search, changes_of
from inputs.example import example_clinic
from inputs.scenarios import changed, read_change
from models.result import Refusal
from optimizer.options import Progress
from optimizer.tasks import Task


def test_two_scenarios_of_a_tiny_clinic(capsys: pytest.CaptureFixture[str]) -> None:
    """A row for each, with the gap and the seconds, and what both ways come to together."""
    scenarios.main(["--patients", "8", "--number", "2", "--time-limit", "2"])
    told = capsys.readouterr().out
    assert "| clinician away: " in told
    assert "| add patients: " in told or "| close room: " in told or "| remove patient: " in told
    assert " % of the former." in told


def test_there_are_twenty_scenarios_of_the_clinic_of_the_benchmark() -> None:
    """All different, and none that cannot be."""
    clinic = example_clinic(60)
    texts = list(changes_of(clinic))
    assert len(set(texts)) == 20
    assert all(changed(clinic, [read_change(text)]) != clinic for text in texts)


def test_the_moment_at_which_a_gap_was_reached() -> None:
    """The first at which the search was as near, as far as the table shows it; other stages do not count."""
    seconds = iter([0.0, 1.0, 3.0, 6.0])
    search = Search(lambda: next(seconds))
    search.note(Progress("Granting wishes", 90.0, 95.0, 1.0, 9.0, "% of wishes"))
    search.note(Progress("Running fewer groups", 50.0, 50.0, 2.0, 8.0, "groups"))
    search.note(Progress("Granting wishes", 94.0, 94.52, 3.0, 7.0, "% of wishes"))
    search.note(Progress("Granting wishes", None, 94.0, 4.0, 6.0, "% of wishes"))
    search.end(Refusal("", "none", 5))
    assert (search.reached(5), search.reached(0.5), search.reached(0.1)) == (1.0, 3.0, None)


def test_a_search_that_is_near_enough_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """As by Ctrl-C, once it is as near as the other was; not before."""
    stops: list[int] = []
    monkeypatch.setattr("signal.raise_signal", stops.append)
    search = Search(enough=0.5)
    search.note(Progress("Granting wishes", 90.0, 95.0, 1.0, 9.0, "% of wishes"))
    assert not stops
    search.note(Progress("Granting wishes", 94.5, 95.0, 2.0, 8.0, "% of wishes"))
    assert stops == [signal.SIGINT]


def test_what_was_not_reached_is_told_and_counts_in_full(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With all the seconds spent."""

    def search(_: Kind, task: Task, enough: float = 0.0) -> tuple[Refusal, Search]:
        made = Search(lambda: 10.0, enough, [(4.0, 1.0)])
        made.began = 0.0
        monkeypatch.setattr(made, "reached", lambda gap: None if task.most is None else gap)
        return Refusal("", "none", 5), made

    monkeypatch.setattr(Kind, "search", search)
    scenarios.main(["--patients", "8", "--number", "1", "--time-limit", "10"])
    told = capsys.readouterr().out
    assert str(Row("clinician away: Bittern = Wed", 1.0, 10.0, None, 10.0)) in told
    assert "together 14.0 s, which is 140 % of the former." in told
