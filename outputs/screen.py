"""The screen itself: which signs it can show, and the summary in a frame or as plain lines."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

from rich.console import Console
from rich.text import Text

from models.result import PlannedWeek
from outputs.terminal import summary_lines, summary_panel


def take_any_sign() -> None:
    """Let standard output and error show a question mark for a sign that they do not have, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def show_summary(planned: PlannedWeek, file: Path) -> None:
    """Print how good the week is, in a frame on a terminal and as plain lines elsewhere, and that it is in `file`."""
    console = Console()
    if console.is_terminal:
        console.print(summary_panel(planned))
    else:
        console.print(Text("\n".join(summary_lines(planned))), soft_wrap=True)
    told = f"The timetable is {file}. Its first sheet says how good the week is and where to look."
    console.print(Text(told), soft_wrap=True)
