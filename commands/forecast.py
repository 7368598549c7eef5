"""`iop forecast`."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from commands.options import FILE, FORCE, NEW, PREVIOUS, REPEATABLE, SEED, WEEK, WORKERS, time_limit
from commands.steps import read_week
from commands.tell import tell
from commands.weeks import planned_weeks
from inputs.scenarios import changed
from models.clinic import Clinic, ScenarioChange
from models.result import PlannedWeek
from optimizer.forecast import Forecaster
from optimizer.options import Options
from outputs.forecast_screen import show_forecast
from outputs.forecast_workbook import write_forecast
from outputs.progress import showing_progress
from outputs.safe_write import place
from outputs.targets import forecast_target


@click.command()
@FILE
@click.option("-o", "--out", type=NEW, metavar="FORECAST", help="Its name.  [default: FILE-forecast-DATE.xlsx]")
@WEEK
@click.option("--weeks", type=click.IntRange(1, 52), default=8, show_default=True, metavar="N", help="So many weeks.")
@PREVIOUS
@time_limit(15, "Seconds for each week, and for each trial whether one more patient fits.")
@SEED
@WORKERS
@REPEATABLE
@FORCE
def forecast(
    file: Path, out: Path | None, week: dt.date | None, weeks: int, previous: Path | None, force: bool, **how: Any
) -> int:
    """Tell how full the weeks to come are, and how many more patients each track can admit."""
    first, options = read_week(file, week, previous), Options(aims=2, **how)
    target = forecast_target(file, previous, out, first.monday)
    with showing_progress() as report:
        planned, ended, code = planned_weeks(first, weeks, options, report)
        with_more = partial(_with_more, options.seed)
        found = Forecaster(planned, with_more, options, report, planned[-1].quality.stopped).forecast()
    written = place(target, lambda path: write_forecast(found, path), force)
    show_forecast(found, f"The forecast is {written}.")
    tell(ended)
    return code


def _with_more(seed: int, planned: PlannedWeek, track: str, number: int, days: int) -> Clinic:
    """The clinic of the week with so many more typical patients of the track on so many days a week."""
    clinic = planned.week.clinic
    now = replace(clinic, settings=replace(clinic.settings, week_of=planned.week.monday))
    more = ScenarioChange("", "add patients", track, f"{number} at {days} days")
    return changed(now, [more] if number else [], seed)
