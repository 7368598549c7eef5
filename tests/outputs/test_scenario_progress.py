"""What is shown while several searches run."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from rich.console import Console

from outputs import scenario_progress
from outputs.scenario_progress import EVERY, showing_scenarios


@dataclass(frozen=True)
class State:
    """A state of a search."""

    stage: str = "Granting wishes"
    best: float | None = 93.14
    bound: float | None = 97
    left: float = 34.4
    unit: str = "% of wishes"


def test_a_line_for_each_that_is_at_work() -> None:
    """On a terminal, with the best found and the bound; those that are done are counted, and their line goes."""
    page = io.StringIO()
    with showing_scenarios(3, Console(file=page, force_terminal=True, width=120)) as show:
        show("Art [b]room[/b] closed", State())
        show("Rivera away", State(best=80))
        before = page.getvalue()
        show("Rivera away", None)
        page.truncate(page.seek(0))
    last = page.getvalue()
    assert "Art [b]room[/b] closed Granting wishes: 93.1 % of wishes, at most 97; 34 s left" in last
    assert "1 of 3 done" in last
    assert "Rivera" not in last.replace(before, "")


def test_plain_lines_come_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no terminal: the beginning, the end, and a line in between after a while."""
    seconds = iter((100.0, 100.2, 101.0, 100.0 + EVERY, 101.0 + EVERY))
    monkeypatch.setattr(scenario_progress.time, "monotonic", lambda: next(seconds))
    page = io.StringIO()
    with showing_scenarios(2, Console(file=page)) as show:
        show("A", State(best=1))
        show("A", State(best=2))
        show("B", None)
        show("A", State(best=3))
        show("A", None)
    assert page.getvalue().splitlines() == [
        "A: Granting wishes: 1 % of wishes, at most 97; 34 s left",
        "B: done, 1 of 2",
        "A: Granting wishes: 3 % of wishes, at most 97; 34 s left",
        "A: done, 2 of 2",
    ]
