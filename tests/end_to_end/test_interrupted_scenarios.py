"""`iop what-if`, stopped by Ctrl-C: what is finished is shown and kept, and the next run plans only the rest."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from desk import REPEATABLE, iop, start

CROSS = ("--cross", "priority: Days = 1; priority: Days = 3; priority: Days = 4", "close room: Office 1")
FIRST, SECOND = (f"priority: Days = {weight} + close room: Office 1: " for weight in (1, 3))


@pytest.mark.slow
def test_the_same_command_goes_on_after_ctrl_c(tmp_path: Path) -> None:
    """The first scenario was finished and is not planned again; the last was not, and is."""
    iop(tmp_path, "init", "clinic.xlsx", "--example", "--patients", 5)
    words = ("what-if", "clinic.xlsx", *CROSS, *REPEATABLE, "--workers", 2, "--format", "json", "-o")
    run = start(tmp_path, *words, "stopped.json")
    assert run.stderr is not None
    next(line for line in run.stderr if line.startswith(SECOND))
    run.send_signal(signal.SIGINT)
    assert run.wait() == 5
    assert "the same command plans only the rest" in run.stderr.read()
    assert (tmp_path / ".iop-what-if").is_dir()

    again = iop(tmp_path, *words, "again.json")
    assert f"{FIRST}done" in again.err
    assert f"{FIRST}Looking" not in again.err
    assert not (tmp_path / ".iop-what-if").exists()
    stopped, complete = ((tmp_path / f"{name}.json").read_text(encoding="utf-8") for name in ("stopped", "again"))
    assert '"stopped"' in stopped
    assert '"stopped"' not in complete


def test_most_is_not_for_a_cluster(tmp_path: Path) -> None:
    """It is told before anything is planned."""
    iop(tmp_path, "init", "clinic.xlsx", "--example", "--patients", 5)
    said = iop(tmp_path, "what-if", "clinic.xlsx", "--most", "rooms", "--cluster", "tcp://nowhere.invalid:1")
    assert said.code == 2
    assert "leave --cluster out" in said.err
