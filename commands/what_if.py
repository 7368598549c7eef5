"""`iop what-if`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from commands.options import EXISTING, FORCE, NEW, REPEATABLE, SEED, WEEK, WORKERS, time_limit
from commands.scenarios import compare, one_by_one, read_wanted
from inputs.scenario_choice import chosen_scenarios
from models.calendar import monday_of
from optimizer.options import Options
from outputs.comparison_files import FORMATS
from outputs.comparison_screen import show_comparison
from outputs.comparison_targets import comparison_targets, write_comparisons

EPILOG = "Changes: see the list in docs/workbook.md, or the sheet Read me of a workbook made by iop init."


def _formats(_: click.Context, __: click.Parameter, given: str) -> list[str]:
    names = [name.strip().lower() for name in given.split(",") if name.strip()]
    for name in names:
        if name not in FORMATS:
            raise click.BadParameter(f"there is no format {name}; write {' or '.join(FORMATS)}.")
    return names or ["xlsx"]


@click.command("what-if", epilog=EPILOG)
@click.argument("files", metavar="CLINIC...", type=EXISTING, nargs=-1, required=True)
@click.option(
    "--change",
    "changes",
    multiple=True,
    metavar="CHANGE",
    help='"clinician away: Rivera = Wed". Several are one scenario.',
)
@click.option("--scenario", "names", multiple=True, metavar="NAME", help="One of the sheet Scenarios.  [default: all]")
@click.option("--cross", nargs=2, metavar="LIST LIST", help="All pairs: scenarios or changes, with ; between.")
@click.option("-o", "--out", type=NEW, metavar="FILE", help="Its name.  [default: CLINIC-what-if-DATE.xlsx]")
@click.option(
    "--format",
    "formats",
    default="xlsx",
    callback=_formats,
    metavar="NAMES",
    help="xlsx, csv, json, or several with , between.",
)
@click.option("--timetables", is_flag=True, help="Write the timetable of each scenario, too.")
@WEEK
@time_limit(30, "Seconds for each scenario.")
@SEED
@WORKERS
@REPEATABLE
@FORCE
def what_if(
    files: tuple[Path, ...], changes: tuple[str, ...], names: tuple[str, ...], cross: tuple[str, str] | None,
    out: Path | None, formats: list[str], timetables: bool, week: dt.date | None, force: bool, **how: Any,
) -> int:  # fmt: skip
    """Compare scenarios with the clinic as it is: what can be done, what it costs, who is moved, what limits."""
    options = Options(**how)
    wanted = read_wanted(files, week, options.seed, lambda clinic: chosen_scenarios(clinic, names, changes, cross))
    monday = monday_of(wanted[0].date)
    targets = comparison_targets(files[0], out, monday, formats)
    cases = compare(wanted, options, one_by_one)
    written = write_comparisons(cases, monday, targets, force, timetables)
    show_comparison(cases)
    click.echo(f"The comparison is {written[0]}.")
    return 5 if any(case.verdict == "stopped" for case in cases) else 0
