"""Measuring weeks one after the other."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from benchmarks.horizon import MONDAY, main, with_turnover
from inputs.example import example_clinic


def test_every_week_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """In a line of its own, and the tapers followed and the time of all at the end."""
    main(["--patients", "6", "--weeks", "2", "--time-limit", "1"])
    first, *weeks, last = capsys.readouterr().out.splitlines()
    assert first.endswith("; 6 patients, 1 s a week")
    assert [line.split(":")[0] for line in weeks] == ["2026-11-30", "2026-12-07"]
    assert last.startswith("Days as asked: 12 of 12.")


def test_who_leaves_is_followed_by_somebody_alike() -> None:
    """On the Monday after the last week of the plan, without a track or clinicians yet."""
    clinic = with_turnover(example_clinic(60, 1, MONDAY), 8)
    pairs = [(one, other) for one, other in pairwise(clinic.patients) if other.id.startswith("New")]
    assert 3 <= len(pairs) <= 40
    for before, new in pairs:
        assert before.discharged is not None
        assert new.admitted == before.discharged + dt.timedelta(days=1)
        assert new.admitted.weekday() == 0
        assert (new.plan, new.current_track, new.own) == (before.plan, None, {})
