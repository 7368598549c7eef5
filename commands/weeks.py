"""Plan weeks one after the other, keep those that are planned, and, for `iop solve --weeks`, write each."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from commands.tell import tell
from models.errors import SchedulerError
from models.result import PlannedWeek
from models.week import Week
from optimizer.horizon import plan_weeks
from optimizer.options import Options, Report
from outputs.formats import Format, write_formats
from outputs.messages import BENT, failure
from outputs.progress import showing_progress
from outputs.safe_write import place
from outputs.targets import weeks_targets
from outputs.weeks_screen import show_weeks, weeks_ended
from outputs.weeks_workbook import write_weeks


def plan_and_write_weeks(
    first: Week, number: int, places: tuple[Path, Path | None, Sequence[Format]], force: bool, options: Options
) -> int:
    """Plan so many weeks from the first on, write their timetables and the workbook of all; returns the exit code.

    `places`: the clinic's workbook, the name given for the timetables, and their formats.
    """
    clinic, out, formats = places
    mondays = [first.monday + dt.timedelta(days=7 * n) for n in range(number)]
    targets, of_all = weeks_targets(clinic, out, mondays, formats)
    told: list[str] = []
    with showing_progress() as report:
        weeks, ended, code = planned_weeks(
            first, number, options, report, lambda n, week: told.extend(write_formats(week, targets[n], force))
        )
    written = place(of_all, partial(write_weeks, weeks), force)
    show_weeks(weeks, [*told, f"All weeks side by side, with each patient's path, are in {written}."])
    tell(ended)
    return code or (BENT if any(planned.findings for planned in weeks) else 0)


def planned_weeks(
    first: Week, number: int, options: Options, report: Report, take: Callable[[int, PlannedWeek], None] | None = None
) -> tuple[list[PlannedWeek], list[str], int]:
    """The weeks that could be planned, what ended the run before all were, and its exit code.

    Each is handed with its place to `take` as soon as it is planned. What ends the run before the first week is raised,
    and a mistake of ours that is looked into, too.
    """
    weeks: list[PlannedWeek] = []
    why, code = list[str](), 0
    try:
        for planned in plan_weeks(first, number, options, report):
            if take:
                take(len(weeks), planned)
            weeks.append(planned)
    except (SchedulerError, KeyboardInterrupt) as error:
        if not weeks:
            raise
        if isinstance(error, SchedulerError):
            why, code = str(error).splitlines(), error.exit_code
    except Exception as error:
        if not weeks or os.environ.get("IOP_DEBUG"):
            raise
        why, code = failure(error)
    return weeks, weeks_ended(len(weeks), number, why), code
