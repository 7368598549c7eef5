"""The screen: a frame on a terminal, plain lines elsewhere."""

from __future__ import annotations

import re

import pytest

from models.result import PlannedWeek
from outputs.screen import show_summary
from outputs.terminal import summary_lines

COLOUR = re.compile(r"\x1b\[[0-9;]*\b(3[0-7]|9[0-7])m")
WRITTEN = ["The timetable is week.xlsx.", "The calendars are in week-calendars."]


def test_plain_lines_are_not_wrapped(small: PlannedWeek, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line of the summary is a line, however narrow the console; the files come last, and there is no grid."""
    show_summary(small, WRITTEN, True)
    assert capsys.readouterr().out.splitlines() == [*summary_lines(small, True), *WRITTEN]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wide terminal with colours."""
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.usefixtures("terminal")
def test_a_terminal_gets_tables(small: PlannedWeek, capsys: pytest.CaptureFixture[str]) -> None:
    """The week first, then how good it is, in colour, then the files."""
    show_summary(small, WRITTEN, True)
    shown = capsys.readouterr().out
    assert COLOUR.search(shown)
    places = [shown.index(words) for words in ("Morning, ", "Within 0.5 % of best", *WRITTEN)]
    assert places == sorted(places)


@pytest.mark.usefixtures("terminal")
def test_no_colour_where_none_is_wanted(
    small: PlannedWeek, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR leaves the tables and takes their colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    show_summary(small, WRITTEN, True)
    shown = capsys.readouterr().out
    assert "╭" in shown
    assert not COLOUR.search(shown)
