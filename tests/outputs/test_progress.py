"""What is shown while a search runs."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from rich.console import Console

from outputs import progress
from outputs.progress import EVERY, showing_progress, state_text


@dataclass(frozen=True)
class State:
    """A state of a search."""

    stage: str = "Granting wishes"
    best: float | None = None
    bound: float | None = None
    left: float = 34.4
    unit: str = "% of wishes"


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (State(), "Granting wishes; 34 s left"),
        (State(best=93.14), "Granting wishes: 93.1 % of wishes; 34 s left"),
        (State(best=93.14, bound=97), "Granting wishes: 93.1 % of wishes, at most 97; 34 s left"),
        (State(bound=97), "Granting wishes; 34 s left"),
        (State("Fewer groups", 40, 38.5, 0.3, "groups"), "Fewer groups: 40 groups, at least 38.5; finishing"),
        (State(best=3, unit=""), "Granting wishes: 3; 34 s left"),
        (State(best=-0.0, bound=-0.01), "Granting wishes: 0 % of wishes, at least 0; 34 s left"),
        (State(best=97.2, bound=97.2), "Granting wishes: 97.2 % of wishes, which nothing can better; 34 s left"),
    ],
)
def test_a_state_in_one_line(state: State, text: str) -> None:
    """What is unknown is left out; the bound is above what is raised and below what is lowered."""
    assert state_text(state) == text


def test_plain_lines_come_with_each_stage_and_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no terminal, a log is not flooded."""
    seconds = iter((100.0, 100.2, 100.0 + EVERY, 101.0 + EVERY, 102.0 + EVERY))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(seconds))
    page = io.StringIO()
    with showing_progress(Console(file=page)) as report:
        for best in (1, 2, 3, 4):
            report(State(best=best, unit=""))
        report(State("[bold]Next"))
    shown = [line.split(";")[0] for line in page.getvalue().splitlines()]
    assert shown == ["Granting wishes: 1", "Granting wishes: 3", "[bold]Next"]


def test_a_terminal_has_one_line_that_goes_away() -> None:
    """It names the way to end early, and nothing of it stays."""
    page = io.StringIO()
    with showing_progress(Console(file=page, force_terminal=True, width=120)) as report:
        report(State(best=93))
    assert "Granting wishes: 93 % of wishes; 34 s left" in page.getvalue()
    assert "Ctrl-C keeps the best so far" in page.getvalue()


def test_standard_error_is_used_if_no_console_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    """So that the result on standard output stays clean."""
    with showing_progress() as report:
        report(State())
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "Granting wishes; 34 s left\n")
