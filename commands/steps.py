"""What several commands do: read the workbooks with their warnings, plan, write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from inputs.reader import read_clinic
from inputs.timetable_reader import read_timetable
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.options import Options
from optimizer.solve import plan
from outputs.formats import Format, write_formats
from outputs.messages import BENT, warning_lines
from outputs.progress import showing_progress
from outputs.screen import show_summary


def tell(lines: list[str]) -> None:
    """Print the lines to standard error, where warnings and faults go."""
    click.echo("\n".join(lines), err=True, nl=bool(lines))


def read_week(file: Path, date: dt.date | None = None) -> Week:
    """The week of the clinic in `file` that holds `date`, else the week that its settings name, else the next one."""
    found = read_clinic(file)
    tell(warning_lines(found.warnings, "in the workbook"))
    return plan_week(found.clinic, date or found.clinic.settings.week_of or dt.date.today() + dt.timedelta(days=7))


def read_both(file: Path, timetable: Path) -> tuple[Week, Timetable]:
    """A timetable and the week of the clinic in `file` that it is of."""
    asked = read_week(file)
    found = read_timetable(timetable, asked.clinic)
    tell(warning_lines(found.warnings, "in the timetable"))
    return plan_week(asked.clinic, min(session.slot.date for session in found.timetable.sessions)), found.timetable


def plan_and_write(week: Week, targets: Sequence[tuple[Format, Path]], force: bool, options: Options) -> int:
    """Plan the week, write the timetable in each format, show how good it is; returns the exit code."""
    with showing_progress() as report:
        planned = plan(week, options, report)
    written = write_formats(planned, targets, force)
    show_summary(planned, written)
    return BENT if planned.findings else 0
