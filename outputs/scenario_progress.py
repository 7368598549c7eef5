"""What is shown while several searches run: a line for each on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, TaskID, TextColumn
from rich.text import Text

from outputs.progress import SearchState, state_text
from outputs.text_fit import clean

Show = Callable[[str, SearchState | None], None]
EVERY = 30.0
"""Seconds between plain lines on one scenario."""
_STOP = "Ctrl-C shows those that are done"


@contextmanager
def showing_scenarios(number: int, console: Console | None = None) -> Iterator[Show]:
    """Gives a function that shows the state of the scenario of that name; None says that it is done.

    There are `number` of them. Shown on standard error unless a console is given.
    """
    console = console or Console(stderr=True)
    if not console.is_terminal:
        yield _PlainLines(number, console).show
        return
    name, state = (TextColumn("{task." + of + "}", markup=False) for of in ("description", "fields[state]"))
    with Progress(name, state, console=console, transient=True) as progress:
        yield _LiveLines(number, progress).show


class _LiveLines:
    """A line for each scenario at work, and one for all."""

    def __init__(self, number: int, progress: Progress) -> None:
        self.number, self.done = number, 0
        self.progress = progress
        self.all = progress.add_task("Scenarios", state=self._all_text())
        self.lines: dict[str, TaskID] = {}

    def show(self, name: str, state: SearchState | None) -> None:
        if state is not None:
            if name not in self.lines:
                self.lines[name] = self.progress.add_task(clean(name), state="")
            self.progress.update(self.lines[name], state=state_text(state))
            return
        self.done += 1
        self.progress.update(self.all, state=self._all_text())
        if name in self.lines:
            self.progress.remove_task(self.lines.pop(name))

    def _all_text(self) -> str:
        return f"{self.done} of {self.number} done  ({_STOP})"


class _PlainLines:
    """A line for each scenario that begins or is done, and one every now and then in between."""

    def __init__(self, number: int, console: Console) -> None:
        self.number, self.done = number, 0
        self.console = console
        self.last: dict[str, float] = {}

    def show(self, name: str, state: SearchState | None) -> None:
        now = time.monotonic()
        if state is None:
            self.done += 1
            self._print(f"{name}: done, {self.done} of {self.number}")
        elif now - self.last.get(name, -EVERY) >= EVERY:
            self.last[name] = now
            self._print(f"{name}: {state_text(state)}")

    def _print(self, text: str) -> None:
        self.console.print(Text(clean(text)), soft_wrap=True)
