"""`iop solve`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from commands.options import FILE, FORCE, OUT, PREVIOUS, REPEATABLE, SEED, WALL, WEEK, WORKERS, time_limit
from commands.steps import plan_and_write, read_week, tell
from optimizer.counting import shortages
from optimizer.options import Options
from outputs.messages import IMPOSSIBLE, counted
from outputs.targets import timetable_target


@click.command()
@FILE
@OUT
@WEEK
@PREVIOUS
@click.option("--keep", is_flag=True, help="Keep most of --previous before granting any other wish.")
@time_limit(60, "Seconds that the search may take.")
@SEED
@WORKERS
@REPEATABLE
@WALL
@FORCE
def solve(
    file: Path, out: Path | None, week: dt.date | None, previous: Path | None, force: bool, wall: bool, **how: Any
) -> int:
    """Plan the week of the clinic in FILE and write the timetable."""
    if how["keep"] and not previous:
        raise click.UsageError("--keep needs the timetable to keep: --previous TIMETABLE.")
    asked = read_week(file, week, previous)
    target = timetable_target(file, out, asked.monday)
    lines, code = counted(shortages(asked))
    tell(lines)
    return code if code == IMPOSSIBLE else plan_and_write(asked, target, force, Options(**how), wall)
