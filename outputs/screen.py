"""The screen itself: which signs it can show, and the week and its summary as tables or as plain lines."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from rich.console import Console
from rich.text import Text

from models.result import PlannedWeek
from outputs.terminal import summary_lines, summary_table
from outputs.terminal_week import week_tables


def take_any_sign() -> None:
    """Let standard output and error show a question mark for a sign that they do not have, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def show_summary(planned: PlannedWeek, written: Sequence[str], has_sheets: bool) -> None:
    """Print the week and how good it is, and what was `written`; elsewhere than on a terminal in plain lines only.

    `has_sheets`: a workbook is among what was written.
    """
    console = Console()
    if console.is_terminal:
        console.print(*week_tables(planned, console.width), summary_table(planned, has_sheets), sep="\n")
    else:
        console.print(Text("\n".join(summary_lines(planned, has_sheets))), soft_wrap=True)
    console.print(Text("\n".join(written)), soft_wrap=True)
