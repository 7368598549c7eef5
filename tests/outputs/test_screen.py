"""The screen: any sign, a frame on a terminal, plain lines elsewhere."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from models.result import PlannedWeek
from outputs.screen import show_summary, take_any_sign
from outputs.terminal import summary_lines

FILE = Path("week.xlsx")


def test_plain_lines_are_not_wrapped(small: PlannedWeek, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line of the summary is a line, however narrow the console, and the file comes last."""
    show_summary(small, FILE)
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == summary_lines(small)
    assert last.startswith("The timetable is week.xlsx.")


def test_a_terminal_gets_a_frame(
    small: PlannedWeek, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same words."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    show_summary(small, FILE)
    shown = capsys.readouterr().out
    assert "╭" in shown
    assert all(line in shown for line in summary_lines(small))


def test_a_sign_that_the_screen_lacks_becomes_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """An emoji in a name ends no run; a stream that is no text file is left alone."""
    page = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(page, "cp1252"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    take_any_sign()
    print("Fern 🌿", end="", flush=True)
    assert page.getvalue() == b"Fern ?"
