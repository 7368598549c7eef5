"""The benchmark command, on one tiny clinic, and cases that end badly."""

from __future__ import annotations

import csv
import socket
import subprocess
from dataclasses import asdict
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.case import measure
from benchmarks.machine import machine, versions
from benchmarks.measured import PLANNERS, Case, Measured
from models.errors import NoTimetableInTimeError


def test_three_planners_on_a_tiny_clinic(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is a row of the page, of the CSV file and on the screen; those with a solver agree with audit and score.

    Runs that are done are kept when the command goes on.
    """
    out, table = tmp_path / "page.md", tmp_path / "results.csv"
    words = ["--patients", "6", "--seeds", "1", "--kinds", "usual", "--time-limit", "4", "--plain-limit", "3"]
    run.main([*words, "--out", str(out), "--csv", str(table)])
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["planner"] for row in rows] == list(PLANNERS)
    assert [(row["findings"], row["audit"], row["score"]) for row in rows[:2]] == [("0", "True", "True")] * 2
    assert all(0 < float(row["granted"]) <= 100 for row in rows)
    assert all(0 < float(row["first"]) <= float(row["total"]) + 0.1 for row in rows)
    assert all(float(row["memory"]) > 10 for row in rows)
    assert all(f"| 6 | 1 | {name} |" in out.read_text(encoding="utf-8") for name in PLANNERS.values())
    assert out.read_text(encoding="utf-8") in capsys.readouterr().out
    before = table.read_text(encoding="utf-8")
    monkeypatch.setattr(run, "run_case", lambda case: Measured(**asdict(case), status="run anew"))
    run.main([*words, "--seeds", "1", "2", "--go-on", "--out", str(out), "--csv", str(table)])
    after = table.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.count("run anew") == len(PLANNERS)


def _case(kind: str = "usual", patients: int = 12, planner: str = "ours", limit: float = 10) -> Case:
    return Case(kind, patients, 1, planner, limit, 2)


def test_where_rules_must_bend_it_says_which() -> None:
    """With a therapist away all week our planner bends least, and the plain model has no answer."""
    bent, plain = measure(_case("bending")), measure(_case("bending", planner="plain"))
    assert (bent.audit, bent.score) == (True, True)
    assert "sessions held by a cover" in bent.bent
    assert (plain.status, plain.first, plain.granted) == ("impossible with every rule kept", None, None)


def test_a_case_without_a_timetable_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others go on."""

    def fail(*_: object) -> None:
        raise NoTimetableInTimeError("too short")

    monkeypatch.setattr("benchmarks.ours.plan", fail)
    measured = measure(_case())
    assert (measured.status, measured.sessions, measured.audit) == ("none found in the time given", None, None)


def test_a_process_that_dies_is_a_row_too() -> None:
    """With its last words."""
    assert run.run_case(_case(patients=0)).status.startswith("crashed with 1: ValueError: an example clinic needs")


def test_a_process_that_hangs_is_a_row_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run goes on without it."""

    def hang(*_: object, timeout: float, **__: object) -> None:
        raise subprocess.TimeoutExpired("case", timeout)

    monkeypatch.setattr("subprocess.run", hang)
    assert run.run_case(_case()).status == "crashed: it did not end"


def test_large_clinics_have_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds by size unless the user says otherwise, and the plain model's on their own."""
    seen: list[Case] = []
    monkeypatch.setattr(run, "run_case", lambda case: seen.append(case) or measured_nothing(case))  # type: ignore[func-returns-value]
    monkeypatch.setattr(run, "page", lambda _: "")
    sizes = ["--patients", "30", "90", "700", "--seeds", "1", "--kinds", "usual"]
    files = ["--out", "/dev/null", "--csv", "/dev/null"]
    run.main([*sizes, *files, "--planners", "ours", "plain", "--plain-limit", "7"])
    assert [case.limit for case in seen] == [60, 7, 300, 7, 600, 7]


def measured_nothing(case: Case) -> run.Measured:
    """A run that found nothing."""
    return run.Measured(**vars(case), status="nothing")


def test_the_machine_has_no_name() -> None:
    """Its kind is told, but not whose it is."""
    assert "cores" in machine()
    assert socket.gethostname() not in machine()
    assert "OR-Tools" in versions()
