"""Files, options and Ctrl-C: nothing is lost, nothing half written, and every end has its code."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from desk import REPEATABLE, Workbook, iop, start
from openpyxl import load_workbook

Clinic = Callable[..., Workbook]


def names(folder: Path) -> list[str]:
    """The files in the folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def test_a_timetable_that_stands_is_never_lost(clinic: Clinic, tmp_path: Path) -> None:
    """The next one gets the next name; --force writes over it, unless somebody has it open."""
    clinic(1, 5)
    week = tmp_path / "clinic-timetable-2026-11-30.xlsx"
    for words, told in (
        ((), week.name),
        ((), "clinic-timetable-2026-11-30-2.xlsx"),
        (("--force",), week.name),
    ):
        said = iop(tmp_path, "solve", "clinic.xlsx", *REPEATABLE, *words)
        assert (said.code, f"The timetable is {told}." in said.out) == (0, True), said.all
    week.write_text("mine")
    week.with_name(f".~lock.{week.name}#").touch()
    said = iop(tmp_path, "solve", "clinic.xlsx", "--force", *REPEATABLE)
    assert "The timetable is clinic-timetable-2026-11-30-3.xlsx." in said.out
    assert week.read_text() == "mine"


@pytest.mark.parametrize(
    "words",
    [
        ("solve", "clinic.xlsx", "--time-limit", "0"),
        ("solve", "clinic.xlsx", "--time-limit", "soon"),
        ("solve", "clinic.xlsx", "--week", "2026-13-01"),
        ("solve", "clinic.xlsx", "--week", "9999-12-31"),
        ("solve", "clinic.xlsx", "--workers", "0"),
        ("solve", "clinic.xlsx", "--seed", "-1"),
        ("solve", "clinic.xlsx", "-o", "week.pdf"),
        ("solve", "clinic.xlsx", "-o", f"{'n' * 300}.xlsx"),
        ("solve", "clinic.xlsx", "-o", "nowhere/week.xlsx"),
        ("solve", "clinic.xlsx", "-o", "clinic.xlsx", "--force"),
        ("solve", "missing.xlsx"),
        ("solve", "."),
        ("solve",),
        ("init", "new.xlsx", "--example", "--patients", "0"),
        ("init", "new.xlsx", "--example", "--patients", "-1"),
        ("init", "new.xlsx", "--example", "--patients", "2001"),
        ("audit", "clinic.xlsx"),
        ("plan", "clinic.xlsx"),
    ],
)
def test_odd_words_are_a_matter_of_use(clinic: Clinic, tmp_path: Path, words: Sequence[str]) -> None:
    """Exit code 2 and why, at once, with nothing written."""
    before = clinic(1, 5).path.read_bytes()
    said = iop(tmp_path, *words)
    assert said.code == 2, said.all
    assert said.err
    assert names(tmp_path) == ["clinic.xlsx"]
    assert (tmp_path / "clinic.xlsx").read_bytes() == before


@pytest.mark.slow
def test_large_examples_are_made(tmp_path: Path) -> None:
    """As large as a network of clinics."""
    assert iop(tmp_path, "init", "large.xlsx", "--example", "--patients", "601").code == 0
    assert iop(tmp_path, "check", "large.xlsx").code == 0


def test_repeatable_runs_are_alike(clinic: Clinic, tmp_path: Path) -> None:
    """Session by session."""
    clinic(5, 2)
    found = []
    for name in ("one.xlsx", "two.xlsx"):
        assert iop(tmp_path, "solve", "clinic.xlsx", "-o", name, *REPEATABLE).code == 0
        found.append(list(load_workbook(tmp_path / name)["Sessions"].values))
    assert found[0] == found[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("patients", "stage", "code"),
    [(60, "Looking for", 5), (12, "Granting wishes", 0), (12, "Running fewer groups", 0)],
)
def test_ctrl_c_ends_with_the_best_so_far(clinic: Clinic, tmp_path: Path, patients: int, stage: str, code: int) -> None:
    """Before the first timetable nothing is written, after it the best is; never a trace of the half done."""
    clinic(patients, 1)
    process = start(tmp_path, "solve", "clinic.xlsx", "-o", "week.xlsx", "--time-limit", "60")
    assert process.stderr is not None
    next(line for line in process.stderr if line.startswith(stage))
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in err) == (code, False), err
    assert names(tmp_path) == (["clinic.xlsx", "week.xlsx"] if code == 0 else ["clinic.xlsx"])
    if code == 0:
        assert iop(tmp_path, "audit", "clinic.xlsx", "week.xlsx").code == 0
    else:
        assert "nothing was written" in err


@pytest.mark.slow
def test_the_time_limit_is_kept(clinic: Clinic, tmp_path: Path) -> None:
    """Up to the seconds that reading and writing take."""
    clinic(40, 1)
    process = start(tmp_path, "solve", "clinic.xlsx", "-o", "week.xlsx", "--time-limit", "2")
    process.communicate(timeout=60)
    assert process.returncode in (0, 6)
    assert names(tmp_path) == ["clinic.xlsx", "week.xlsx"]
