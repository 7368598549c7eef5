"""Measuring how long writing takes."""

from __future__ import annotations

import pytest

from benchmarks.formats import main
from outputs.formats import FORMATS


def test_every_format_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """In a line of its own, and all together at the end."""
    main(["--patients", "6", "--time-limit", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("; 6 patients")
    assert [line.split()[0] for line in lines[1:]] == [*FORMATS, "all"]
