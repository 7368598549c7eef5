"""The command line: parse, call, print. The words of the manual and of all messages stand in `outputs`."""

from __future__ import annotations

import datetime as dt
import os
from functools import partial
from pathlib import Path
from typing import Any

import click

from inputs.example import example_clinic
from inputs.names import CellError, Names
from inputs.reader import read_clinic
from inputs.template import write_clinic
from inputs.timetable_reader import read_timetable
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit as audit_rules
from optimizer.counting import shortages
from optimizer.explain_wish import reason
from optimizer.options import Options
from optimizer.score import granted_percent, score
from optimizer.solve import plan
from outputs.manual import MANUAL
from outputs.messages import BENT, IMPOSSIBLE, audit_lines, counted, failure, warning_lines, week_line
from outputs.progress import showing_progress
from outputs.reasons import reason_lines
from outputs.safe_write import place
from outputs.screen import show_summary, take_any_sign
from outputs.targets import timetable_target, workbook_target
from outputs.workbook import write_workbook

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
CLICKS_OWN = (click.ClickException, click.exceptions.Exit, click.Abort)
DATE = click.DateTime(["%Y-%m-%d"])
NEW, EXISTING = click.Path(path_type=Path), click.Path(exists=True, dir_okay=False, path_type=Path)
FILE = click.argument("file", type=EXISTING)
NUMBER = partial(click.option, metavar="N", show_default=True)
FORCE = click.option("--force", is_flag=True, help="Write over a file of that name; else a free name is taken.")


def _day(_: click.Context, __: click.Parameter, given: dt.datetime | None) -> dt.date | None:
    if given and not 1990 <= given.year <= 2100:
        raise click.BadParameter("write a date from 1990 to 2100.")
    return given.date() if given else None


WEEK = click.option("--week", type=DATE, callback=_day, metavar="DATE", help="Any day of it: 2026-11-30.")


class _Commands(click.Group):
    """Ends with the exit code that a command returns, or that of its error, told in plain words."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            code = super().invoke(ctx)
        except (Exception, KeyboardInterrupt) as error:
            if isinstance(error, CLICKS_OWN) or os.environ.get("IOP_DEBUG"):
                raise
            lines, code = failure(error)
            _tell(lines)
        ctx.exit(code)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)  # in the order of need


@click.group(cls=_Commands, help=MANUAL, context_settings=HELP)
@click.version_option(package_name="iop-scheduler", prog_name="iop")
def main() -> None:
    """Run before each command."""
    take_any_sign()


@main.command()
def demo() -> int:
    """Plan an example clinic: a first look, in half a minute."""
    clinic = place(Path("iop-demo-clinic.xlsx"), lambda path: write_clinic(path, example_clinic(30)), force=True)
    click.echo(f"{clinic} is an example clinic with 30 invented patients. Now its week is planned.")
    return _plan(_read_week(clinic), Path("iop-demo-timetable.xlsx"), True, Options(time_limit=15))


@main.command()
@click.argument("file", type=NEW)
@click.option("--example", is_flag=True, help="Fill it with an invented clinic.")
@NUMBER("--patients", type=click.IntRange(1, 2000), default=40, help="So many patients in the example.")
@NUMBER("--seed", type=click.IntRange(0), default=1, help="Another number, another example.")
@FORCE
def init(file: Path, example: bool, patients: int, seed: int, force: bool) -> None:
    """Make the clinic's workbook FILE, blank or as an example."""
    clinic = example_clinic(patients, seed) if example else None
    written = place(workbook_target(file), lambda path: write_clinic(path, clinic), force)
    click.echo(f"{written} is ready. Its first sheet says how to fill it in. Then: iop check {written}")


@main.command()
@FILE
@WEEK
def check(file: Path, week: dt.date | None) -> int:
    """Name all faults in FILE, and count what cannot work."""
    asked = _read_week(file, week)
    _tell(warning_lines(asked.warnings, "for this week"))
    click.echo(f"{file} has no faults. {week_line(asked)}.")
    lines, code = counted(shortages(asked))
    _tell(lines)
    return code


@main.command()
@FILE
@click.option("-o", "--out", type=NEW, metavar="TIMETABLE", help="Its name.  [default: FILE-timetable-DATE.xlsx]")
@WEEK
@NUMBER("--time-limit", type=click.IntRange(1), default=60, help="Seconds that the search may take.")
@NUMBER("--seed", type=click.IntRange(0, 2**31 - 1), default=1, help="Another number, another course of the search.")
@NUMBER("--workers", type=click.IntRange(1, 256), default=os.cpu_count, show_default="cores", help="Threads at work.")
@click.option("--repeatable", is_flag=True, help="The same timetable from the same input each time; takes longer.")
@FORCE
def solve(file: Path, out: Path | None, week: dt.date | None, force: bool, **how: Any) -> int:
    """Plan the week of the clinic in FILE and write the timetable."""
    asked = _read_week(file, week)
    target = timetable_target(file, out, asked.monday)
    lines, code = counted(shortages(asked))
    _tell(lines)
    return code if code == IMPOSSIBLE else _plan(asked, target, force, Options(**how))


@main.command()
@FILE
@click.argument("timetable", type=EXISTING)
def audit(file: Path, timetable: Path) -> int:
    """Check every rule and wish of FILE on TIMETABLE, edited by hand or not."""
    week, found = _read_both(file, timetable)
    findings, scored = audit_rules(week, found), score(week, found)
    click.echo("\n".join(audit_lines(week, found, findings, scored, granted_percent(scored))))
    return BENT if findings else 0


@main.command()
@FILE
@click.argument("timetable", type=EXISTING)
@click.option("--patient", "people", multiple=True, metavar="ID", help="Only the wishes of this patient.")
@click.option("--clinician", "people", multiple=True, metavar="NAME", help="Only the wishes of this clinician.")
@NUMBER("--time-limit", type=click.IntRange(1), default=10, help="Seconds for each wish.")
@NUMBER("--seed", type=click.IntRange(0, 2**31 - 1), default=1, help="Another number, another course of the search.")
def explain(file: Path, timetable: Path, people: tuple[str, ...], time_limit: int, seed: int) -> None:
    """Say why wishes are not granted in TIMETABLE and what it would take."""
    week, found = _read_both(file, timetable)
    refused = [s.wish for s in score(week, found) if s.wish.asked and s.wish.weight and s.granted < 1]
    whose = _known_people(week, people)
    chosen = [wish for wish in refused if not people or wish.who in whose]
    click.echo(f"Wishes not granted: {len(chosen)}.")
    for wish in chosen:
        with showing_progress() as report:
            why = reason(week, found, wish, Options(time_limit=time_limit, seed=seed), report)
        click.echo("\n".join(reason_lines(week, why, time_limit)))


def _known_people(week: Week, given: tuple[str, ...]) -> list[str]:
    known = Names({"Patient IDs": week.clinic.patient, "Clinicians": [c.name for c in week.clinic.clinicians]})
    try:
        return [known.find(name) for name in given]
    except CellError as error:
        raise click.BadParameter(str(error)) from error


def _read_both(file: Path, timetable: Path) -> tuple[Week, Timetable]:
    asked = _read_week(file)
    found = read_timetable(timetable, asked.clinic)
    _tell(warning_lines(found.warnings, "in the timetable"))
    return plan_week(asked.clinic, min(session.slot.date for session in found.timetable.sessions)), found.timetable


def _read_week(file: Path, date: dt.date | None = None) -> Week:
    found = read_clinic(file)
    _tell(warning_lines(found.warnings, "in the workbook"))
    return plan_week(found.clinic, date or found.clinic.settings.week_of or dt.date.today() + dt.timedelta(days=7))


def _plan(week: Week, target: Path, force: bool, options: Options) -> int:
    with showing_progress() as report:
        planned = plan(week, options, report)
    written = place(target, lambda path: write_workbook(planned, path), force)
    show_summary(planned, written)
    return BENT if planned.findings else 0


def _tell(lines: list[str]) -> None:
    click.echo("\n".join(lines), err=True, nl=bool(lines))


if __name__ == "__main__":
    main()
