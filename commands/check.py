"""`iop check`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from commands.options import FILE, WEEK
from commands.steps import read_week
from commands.tell import tell
from inputs.scenario_choice import doubtful_scenarios
from optimizer.counting import shortages
from outputs.messages import counted, warning_lines, week_line


@click.command()
@FILE
@WEEK
def check(file: Path, week: dt.date | None) -> int:
    """Name all faults in FILE, and count what cannot work."""
    asked = read_week(file, week)
    tell(warning_lines(asked.warnings, "for this week"))
    tell(warning_lines(doubtful_scenarios(asked.clinic, asked.monday), "in scenarios"))
    click.echo(f"{file} has no faults. {week_line(asked)}.")
    lines, code = counted(shortages(asked))
    tell(lines)
    return code
