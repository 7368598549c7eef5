"""`iop what-if`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from commands.most import find_most, read_asked
from commands.options import EXISTING, FORCE, NEW, REPEATABLE, SEED, WEEK, WORKERS, formats_of, time_limit
from commands.scenarios import clinics_among, compare, planning
from inputs.scenario_choice import Choice
from optimizer.options import Options
from outputs.comparison_files import FORMATS
from outputs.comparison_screen import show_comparison
from outputs.comparison_targets import comparison_targets, write_comparisons

EPILOG = "The changes and how they are written: docs/what-if.md, or the sheet Read me that iop init makes."
CHANGE_HELP = 'Such as "clinician away: Rivera = Wed". Several are one scenario.'
MOST_HELP = 'The largest number that can be: "patients in Evening", "hours", "rooms", "smallest cap".'
CLUSTER_HELP = "Plan on other computers, such as tcp://host:8786; see docs/cluster.md."
STOPPED = 5


@click.command("what-if", epilog=EPILOG)
@click.argument("files", metavar="CLINIC...", type=EXISTING, nargs=-1, required=True)
@click.option("--scenario", "names", multiple=True, metavar="NAME", help="One of the sheet Scenarios.  [default: all]")
@click.option("--change", "changes", multiple=True, metavar="CHANGE", help=CHANGE_HELP)
@click.option("--cross", nargs=2, metavar="LIST LIST", help="All pairs of two lists of scenarios, with ; between.")
@click.option("--most", metavar="WHAT", help=MOST_HELP)
@click.option("-o", "--out", type=NEW, metavar="FILE", help="Its name.  [default: CLINIC-what-if-DATE.xlsx]")
@formats_of(FORMATS)
@click.option("--timetables", is_flag=True, help="Write the timetable of each scenario too, and what changed.")
@WEEK
@time_limit(30, "Seconds for each scenario.")
@SEED
@WORKERS
@REPEATABLE
@click.option("--cluster", metavar="ADDRESS", help=CLUSTER_HELP)
@FORCE
def what_if(
    files: tuple[Path, ...], week: dt.date | None, out: Path | None, formats: list[str], timetables: bool, force: bool,
    names: tuple[str, ...], changes: tuple[str, ...], cross: tuple[str, str] | None, most: str | None,
    cluster: str | None, **how: Any,
) -> int:  # fmt: skip
    """Compare scenarios with the clinic as it is: what can be done, its cost, who is moved, what limits."""
    if most and cluster:
        raise click.UsageError("--most is found on this computer; leave --cluster out.")
    options = Options(**how)
    clinics = clinics_among(files)
    wanted, quest = read_asked(clinics, week, options.seed, Choice(names, changes, cross), most)
    targets = comparison_targets(clinics, out, wanted[0].monday, formats)
    with planning(clinics[0].parent, cluster) as run:
        cases, lines = find_most(wanted[0], quest, options) if quest else (compare(wanted, options, run), [])
        written = write_comparisons(cases, wanted[0].monday, targets, force, timetables)
    show_comparison(cases, [*lines, f"The comparison is {written[0]}."])
    return STOPPED if any(case.verdict == "stopped" for case in cases) else 0
