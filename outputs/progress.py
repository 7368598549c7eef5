"""What is shown while a search runs: one live line on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.text import Text

EVERY = 10.0
"""Seconds between plain lines of one stage."""

_STOP = "Ctrl-C keeps the best so far"


class SearchState(Protocol):
    """Where a search is: the stage in words, best and bound in `unit` (None while unknown), seconds left."""

    @property
    def stage(self) -> str:
        """What is being done."""

    @property
    def best(self) -> float | None:
        """The best found so far."""

    @property
    def bound(self) -> float | None:
        """What no timetable can pass."""

    @property
    def left(self) -> float:
        """Seconds to the time limit, 0 once it is over."""

    @property
    def unit(self) -> str:
        """What is counted, such as "% of wishes"."""


@contextmanager
def showing_progress(console: Console | None = None) -> Iterator[Callable[[SearchState], None]]:
    """Gives a function that shows each state it is called with, on standard error unless a console is given."""
    console = console or Console(stderr=True)
    if not console.is_terminal:
        yield _PlainLines(console).show
        return
    with console.status("Setting up the search") as status:
        yield lambda state: status.update(Text(f"{state_text(state)}  ({_STOP})"))


def state_text(state: SearchState) -> str:
    """A state in one line: "Granting wishes: 93.1 % of wishes, at most 97.0; 34 s left"."""
    known = [
        f"{_number(state.best)} {state.unit}".rstrip() if state.best is not None else "",
        _limit(state) if state.best is not None and state.bound is not None else "",
    ]
    found = ", ".join(filter(None, known))
    left = f"{state.left:.0f} s left" if state.left >= 1 else "finishing"
    return f"{state.stage}{': ' if found else ''}{found}; {left}"


def _limit(state: SearchState) -> str:
    if state.best == state.bound:
        return "which nothing can better"
    rises = state.best is not None and state.bound is not None and state.bound > state.best
    return f"{'at most' if rises else 'at least'} {_number(state.bound)}"


def _number(value: float | None) -> str:
    return f"{round(value, 1) or 0.0:.1f}".removesuffix(".0") if value is not None else ""


class _PlainLines:
    """A line for each new stage, and one every few seconds within a stage."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.stage = ""
        self.last = 0.0

    def show(self, state: SearchState) -> None:
        now = time.monotonic()
        if state.stage != self.stage or now - self.last >= EVERY:
            self.stage, self.last = state.stage, now
            self.console.print(Text(state_text(state)), soft_wrap=True)
