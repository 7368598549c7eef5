"""What several commands do: read the workbooks with their warnings, plan, write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from commands.tell import tell
from inputs.previous_reader import read_previous
from inputs.reader import read_clinic
from inputs.timetable_reader import read_timetable
from models.clinic import Clinic
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.options import Options
from optimizer.previous_faults import previous_faults
from optimizer.solve import plan
from outputs.formats import FORMATS, Format, write_formats
from outputs.messages import BENT, broken_lines, warning_lines
from outputs.progress import showing_progress
from outputs.screen import show_summary

Say = Callable[[list[str]], None]


def read_week(file: Path, date: dt.date | None = None, previous: Path | None = None) -> Week:
    """The week of the clinic in `file` that holds `date`, else the week that its settings name, else the next one.

    It continues the timetable in `previous`, if one is given.
    """
    clinic = _clinic(file, tell)
    return _week(clinic, date or clinic.settings.week_of or dt.date.today() + dt.timedelta(days=7), previous, tell)


def read_both(file: Path, timetable: Path, previous: Path | None = None, say: Say = tell) -> tuple[Week, Timetable]:
    """A timetable and the week of the clinic in `file` that it is of, which continues `previous`, if it is given.

    `say` takes the warnings of all that is read.
    """
    clinic = _clinic(file, say)
    found = read_timetable(timetable, clinic)
    say(warning_lines(found.warnings, "in the timetable"))
    return _week(clinic, found.monday, previous, say), found.timetable


def _clinic(file: Path, say: Say) -> Clinic:
    found = read_clinic(file)
    say(warning_lines(found.warnings, "in the workbook"))
    return found.clinic


def _week(clinic: Clinic, date: dt.date, previous: Path | None, say: Say) -> Week:
    if previous is None:
        return plan_week(clinic, date)
    last = read_previous(previous, clinic)
    say(warning_lines(last.warnings, "in the previous timetable"))
    say(broken_lines(previous_faults(clinic, last.previous, last.declared)))
    return plan_week(clinic, date, last.previous)


def plan_and_write(week: Week, targets: Sequence[tuple[Format, Path]], force: bool, options: Options) -> int:
    """Plan the week, write the timetable in each format, show how good it is; returns the exit code."""
    with showing_progress() as report:
        planned = plan(week, options, report)
    written = write_formats(planned, targets, force)
    show_summary(planned, written, has_sheets=any(one.ending == FORMATS["xlsx"].ending for one, _ in targets))
    return BENT if planned.findings else 0
