"""`iop what-if`, stopped by Ctrl-C: what is finished is shown and kept, and the next run plans only the rest."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest
from desk import REPEATABLE, iop, start

CLOSED = ("--cross", "close room: Art studio; close room: Music room", "close room: Office 1")
SECOND = "close room: Music room + close room: Office 1: "


@pytest.mark.slow
def test_the_same_command_goes_on_after_ctrl_c(tmp_path: Path) -> None:
    """The first scenario was finished, the second was not; in the end the answers are those of an undisturbed run."""
    iop(tmp_path, "init", "clinic.xlsx", "--example", "--patients", 5)
    words = ("what-if", "clinic.xlsx", *CLOSED, *REPEATABLE, "--workers", 2, "--format", "json", "-o")
    run = start(tmp_path, *words, "stopped.json")
    assert run.stderr is not None
    next(line for line in run.stderr if line.startswith(SECOND))
    run.send_signal(signal.SIGINT)
    assert run.wait() == 5
    assert "the same command plans only the rest" in run.stderr.read()
    assert (tmp_path / ".iop-what-if").is_dir()

    again = iop(tmp_path, *words, "again.json")
    assert "Looking" not in again.err.partition(SECOND)[0]
    assert not (tmp_path / ".iop-what-if").exists()
    iop(tmp_path, *words, "undisturbed.json")
    assert _read(tmp_path, "again") == _read(tmp_path, "undisturbed")
    assert _read(tmp_path, "stopped") != _read(tmp_path, "again")


def _read(folder: Path, name: str) -> object:
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def test_most_is_not_for_a_cluster(tmp_path: Path) -> None:
    """It is told before anything is planned."""
    iop(tmp_path, "init", "clinic.xlsx", "--example", "--patients", 5)
    said = iop(tmp_path, "what-if", "clinic.xlsx", "--most", "rooms", "--cluster", "tcp://nowhere.invalid:1")
    assert said.code == 2
    assert "leave --cluster out" in said.err
