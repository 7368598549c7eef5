"""How many people are moved from week to week."""

from __future__ import annotations

import pytest

from benchmarks.week_to_week import main


@pytest.mark.slow
def test_a_line_for_each_week(capsys: pytest.CaptureFixture[str]) -> None:
    """The same week with --keep moves nobody."""
    main(["--patients", "8", "--seconds", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("   8 patients, same week --keep: 0 patients and 0 clinicians moved, 0 patients on")
