"""The screen itself: the week and its summary as tables or as plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from models.result import PlannedWeek
from outputs.terminal import summary_lines, summary_table
from outputs.terminal_week import week_tables


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
