"""What `iop solve --weeks` does: plan the weeks one after the other, and write each as soon as it is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from commands.steps import tell
from models.errors import SchedulerError
from models.result import PlannedWeek
from models.week import Week
from optimizer.horizon import plan_weeks
from optimizer.options import Options
from outputs.formats import Format, write_formats
from outputs.messages import BENT
from outputs.progress import showing_progress
from outputs.safe_write import place
from outputs.targets import weeks_targets
from outputs.weeks_screen import show_weeks, weeks_ended
from outputs.weeks_workbook import write_weeks


def plan_and_write_weeks(
    first: Week, number: int, places: tuple[Path, Path | None, Sequence[Format]], force: bool, options: Options
) -> int:
    """Plan so many weeks from the first on, write their timetables and the workbook of all; returns the exit code.

    `places`: the clinic's workbook, the name given for the timetables, and their formats. Weeks that are planned are
    kept, whatever ends the run.
    """
    clinic, out, formats = places
    mondays = [first.monday + dt.timedelta(days=7 * n) for n in range(number)]
    targets, of_all = weeks_targets(clinic, out, mondays, formats)
    weeks: list[PlannedWeek] = []
    told: list[str] = []
    ended, code = list[str](), 0
    try:
        with showing_progress() as report:
            for planned in plan_weeks(first, number, options, report):
                told += write_formats(planned, targets[len(weeks)], force)
                weeks.append(planned)
    except (SchedulerError, KeyboardInterrupt) as error:
        if not weeks:
            raise
        if isinstance(error, SchedulerError):
            ended, code = str(error).splitlines(), error.exit_code
    written = place(of_all, partial(write_weeks, weeks), force)
    show_weeks(weeks, [*told, f"All weeks side by side, with each patient's path, are in {written}."])
    tell(weeks_ended(len(weeks), number, ended))
    return code or (BENT if any(planned.findings for planned in weeks) else 0)
