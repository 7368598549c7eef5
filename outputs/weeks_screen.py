"""Several weeks on the screen: a line for each, then where everything is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.result import PlannedWeek
from outputs.text_fit import clean
from outputs.weeks_tables import WeekLine, week_line
from outputs.words import count_text, date_text


def show_weeks(weeks: Sequence[PlannedWeek], written: Sequence[str]) -> None:
    """Print a table of the weeks, or plain lines elsewhere than on a terminal, and what was `written`."""
    console, lines = Console(), [week_line(week) for week in weeks]
    if console.is_terminal:
        console.print(_table(lines))
    else:
        console.print(Text("\n".join(map(_sentence, lines))), soft_wrap=True)
    console.print(Text("\n".join(written)), soft_wrap=True)


def weeks_ended(done: int, asked: int, why: Sequence[str]) -> list[str]:
    """What is said where fewer weeks are planned than were asked, and `why`; no lines if all are."""
    if done == asked:
        return []
    kept = f"{count_text(done, 'weeks')} of {asked} {'is' if done == 1 else 'are'} planned and kept"
    return [f"{kept}; week {done + 1} is not:", *(f"  {clean(line)}" for line in why)] if why else [f"Stopped: {kept}."]


def _table(lines: Sequence[WeekLine]) -> Table:
    table = Table(title="Weeks planned", title_justify="left", title_style="bold")
    for name in ("Week of", "Status"):
        table.add_column(name)
    for name in ("Wishes", "Continuity", "Patients", "New", "Left", "Moved", "Other number of days", "Bent"):
        table.add_column(name, justify="right")
    for line in lines:
        numbers = (line.patients, line.came, line.left, line.moved_patients, line.other_number, line.bent)
        percents = (f"{line.granted:.1f} %", _continuity(line))
        table.add_row(date_text(line.monday, year=True), line.status, *percents, *map(str, numbers))
    return table


def _continuity(line: WeekLine) -> str:
    return "" if line.continuity is None else f"{line.continuity:.1f} %"


def _sentence(line: WeekLine) -> str:
    continuity = f", {_continuity(line)} of continuity" if line.continuity is not None else ""
    moved = f"{line.moved_patients} moved"
    if line.moved_patients:
        moved += f", of these {line.other_number} on fewer or more days"
    people = f"{count_text(line.patients, 'patients')} ({line.came} new, {line.left} left, {moved})"
    wishes = f"{line.granted:.1f} % of wishes{continuity}"
    return f"Week of {date_text(line.monday, year=True)}: {line.status}. {wishes}; {people}."
