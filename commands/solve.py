"""`iop solve`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from commands.options import (
    FILE,
    FORCE,
    NAMES_IN_CALENDARS,
    OUT,
    PREVIOUS,
    REPEATABLE,
    SEED,
    WALL,
    WEEK,
    WORKERS,
    formats_of,
    time_limit,
)
from commands.steps import plan_and_write, read_week
from commands.tell import tell
from commands.weeks import plan_and_write_weeks
from optimizer.counting import shortages
from optimizer.options import Options
from outputs.formats import FORMATS, chosen_formats
from outputs.messages import IMPOSSIBLE, counted
from outputs.targets import timetable_targets


@click.command()
@FILE
@OUT
@formats_of(FORMATS)
@WEEK
@click.option("--weeks", type=click.IntRange(1, 52), default=1, metavar="N", help="Plan N weeks, each after the last.")
@PREVIOUS
@click.option("--keep", is_flag=True, help="Keep most of the week before, then grant wishes.")
@time_limit(60, "Seconds that the search may take; with --weeks, for each.")
@SEED
@WORKERS
@REPEATABLE
@NAMES_IN_CALENDARS
@WALL
@FORCE
def solve(
    file: Path,
    out: Path | None,
    formats: list[str],
    names_in_calendars: bool,
    week: dt.date | None,
    weeks: int,
    previous: Path | None,
    wall: bool,
    force: bool,
    **how: Any,
) -> int:
    """Plan the week of the clinic in FILE and write the timetable."""
    _check_needs(
        ("--keep needs the timetable to keep: --previous TIMETABLE.", how["keep"], previous or weeks > 1),
        ("--names-in-calendars needs calendars: --format xlsx,ics.", names_in_calendars, "ics" in formats),
        ("--wall copies the workbook, so --format must name xlsx.", wall, "xlsx" in formats),
    )
    asked = read_week(file, week, previous)
    chosen = chosen_formats(formats, names_in_calendars, wall)
    lines, code = counted(shortages(asked))
    tell(lines)
    if code == IMPOSSIBLE:
        return code
    if weeks > 1:
        return plan_and_write_weeks(asked, weeks, (file, out, chosen), force, Options(**how))
    return plan_and_write(asked, timetable_targets(file, out, asked.monday, chosen), force, Options(**how))


def _check_needs(*options: tuple[str, object, object]) -> None:
    """Raises UsageError with what is said of the first option that is given without what it needs."""
    for told, given, needed in options:
        if given and not needed:
            raise click.UsageError(told)
