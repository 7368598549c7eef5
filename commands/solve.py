"""`iop solve`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from commands.options import FILE, FORCE, FORMATS, NAMES_IN_CALENDARS, OUT, REPEATABLE, SEED, WEEK, WORKERS, time_limit
from commands.steps import plan_and_write, read_week, tell
from optimizer.counting import shortages
from optimizer.options import Options
from outputs.formats import chosen_formats
from outputs.messages import IMPOSSIBLE, counted
from outputs.targets import timetable_targets


@click.command()
@FILE
@OUT
@FORMATS
@WEEK
@time_limit(60, "Seconds that the search may take.")
@SEED
@WORKERS
@REPEATABLE
@NAMES_IN_CALENDARS
@FORCE
def solve(
    file: Path,
    out: Path | None,
    formats: list[str],
    names_in_calendars: bool,
    week: dt.date | None,
    force: bool,
    **how: Any,
) -> int:
    """Plan the week of the clinic in FILE and write the timetable."""
    asked = read_week(file, week)
    targets = timetable_targets(file, out, asked.monday, chosen_formats(formats, names_in_calendars))
    lines, code = counted(shortages(asked))
    tell(lines)
    return code if code == IMPOSSIBLE else plan_and_write(asked, targets, force, Options(**how))
