"""The benchmark of explanations."""

from __future__ import annotations

import pytest

from benchmarks.explaining import main


def test_it_says_how_it_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """As the other benchmarks do."""
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "--patients" in capsys.readouterr().out
