"""The benchmark command, on one tiny clinic."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.case import Measured, measure
from models.errors import NoTimetableInTimeError


def test_a_tiny_case_is_measured_in_a_process_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The audit finds nothing, the score agrees with the solver, and both tables are written."""
    run.main(["--patients", "3", "--seeds", "1", "--time-limit", "3", "--out", str(tmp_path)])
    with (tmp_path / "results.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["patients"], row["findings"], row["audit"], row["score"]) == ("3", "0", "True", "True")
    assert 0 < float(row["granted"]) <= float(row["bound"]) <= 100
    assert 0 < float(row["first"]) <= float(row["total"])
    assert float(row["memory"]) > 10
    table = (tmp_path / "results.md").read_text(encoding="utf-8")
    assert "time limit 3 s" in table
    assert capsys.readouterr().out.strip() in table


def test_a_case_without_a_timetable_names_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table goes on with the next case."""

    def fail(*_: object) -> None:
        raise NoTimetableInTimeError("too short")

    monkeypatch.setattr("benchmarks.case.plan", fail)
    measured = measure(2, 1, 0.1)
    assert (measured.status, measured.sessions, measured.audit) == ("NoTimetableInTimeError", 0, False)


def test_a_process_that_dies_is_a_row_too() -> None:
    """With its exit code."""
    assert run.run_case(0, 1, 1).status == "ended with 1"


def test_the_table_is_markdown() -> None:
    """A header, a rule and a row per case, all of one width."""
    lines = run.markdown([Measured(30, 1, "Best possible", granted=96.44, audit=True)]).splitlines()
    assert len({line.count("|") for line in lines}) == 1
    assert lines[2].startswith("| 30 | 1 | Best possible | 0.0 | 96.4 |")
    assert "| yes | NO |" in lines[2]
