"""The measurement of repairs, on a small example."""

from __future__ import annotations

import pytest

from benchmarks.repairs import HEADER, Repaired, main, medians


def test_a_small_measurement(capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each call and the medians."""
    main(["--patients", "8", "--calls", "1", "--time-limit", "3", "--published-in", "3"])
    header, call, last = capsys.readouterr().out.splitlines()
    assert header == HEADER
    assert call.count("|") in (1, HEADER.count("|"))
    assert last.startswith(("Moved beyond", "No week"))


def test_medians() -> None:
    """What is moved beyond those affected, and how many times more a plan made anew moves."""
    calls = [Repaired("A Mon", 4, 4, 4, 1, 0, 2.0, 20), Repaired("B Tue", 3, 5, 3, 1, 1, 4.0, 30)]
    first, second = medians(calls)
    assert "median: 1; proved least in 1 of 2" in first
    assert "5.5 times" in second
    assert medians([]) == ["No week was repaired."]
