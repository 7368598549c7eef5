"""Arguments and options that several commands take."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

NEW, EXISTING = click.Path(path_type=Path), click.Path(exists=True, dir_okay=False, path_type=Path)
FC = TypeVar("FC", bound=Callable[..., Any])
NUMBER = partial(click.option, metavar="N", show_default=True)


class _Date(click.DateTime):
    """A date as in the workbook; what is none is told in plain words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The date at midnight. Raises BadParameter."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            return self.fail(f'"{value}" is no date; write 2026-11-30.', param, ctx)


def _day(_: click.Context, __: click.Parameter, given: dt.datetime | None) -> dt.date | None:
    if given and not 1990 <= given.year <= 2100:
        raise click.BadParameter("write a date from 1990 to 2100.")
    return given.date() if given else None


FILE = click.argument("file", type=EXISTING)
TIMETABLE = click.argument("timetable", type=EXISTING)
DATE = _Date(["%Y-%m-%d"])
WEEK = click.option("--week", type=DATE, callback=_day, metavar="DATE", help="Any day of it: 2026-11-30.")
OUT = click.option("-o", "--out", type=NEW, metavar="TIMETABLE", help="Its name.  [default: FILE-timetable-DATE.xlsx]")
PREVIOUS = click.option("--previous", type=EXISTING, metavar="TIMETABLE", help="The timetable that the week continues.")
NAMES_IN_CALENDARS = click.option(
    "--names-in-calendars", is_flag=True, help="Clinicians' calendars (ics) name patients; else they count them."
)
FORCE = click.option("--force", is_flag=True, help="Write over a file of that name; else a free name is taken.")
SEED = NUMBER(
    "--seed", type=click.IntRange(0, 2**31 - 1), default=1, help="Another number, another course of the search."
)
WORKERS = NUMBER(
    "--workers", type=click.IntRange(1, 256), default=os.cpu_count, show_default="cores", help="Threads at work."
)
REPEATABLE = click.option(
    "--repeatable", is_flag=True, help="The same timetable from the same input each time; takes longer."
)


WALL = click.option("--wall", is_flag=True, help="A second copy with codes instead of names and IDs, to hang up.")


def formats_of(known: Collection[str]) -> Callable[[FC], FC]:
    """The option --format: the names of one or more of the formats known."""

    def chosen(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> list[str]:
        names = [name.strip().lower() for names in given for name in names.split(",") if name.strip()]
        if unknown := [name for name in names if name not in known]:
            raise click.BadParameter(f"{' and '.join(unknown)} is not known; write {', '.join(known)}.")
        return names or ["xlsx"]

    told = f"What to write: {', '.join(known)}, or several with , between.  [default: xlsx]"
    return click.option(
        "--format", "formats", multiple=True, default=["xlsx"], callback=chosen, metavar="NAMES", help=told
    )


def time_limit(default: int, help_text: str) -> Callable[[FC], FC]:
    """The option --time-limit, in seconds."""
    return NUMBER("--time-limit", type=click.IntRange(1), default=default, help=help_text)
