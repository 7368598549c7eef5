"""`iop repair`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from commands.options import FC, FILE, FORCE, NEW, REPEATABLE, SEED, TIMETABLE, WORKERS, time_limit
from commands.tell import tell
from inputs.absences import absences, admissions, moment
from inputs.names import CellError
from inputs.previous_reader import read_previous
from inputs.reader import read_clinic
from models.clinic import TimeOff
from models.repair import Published
from models.resolve import plan_week, week_as_it_is
from models.week import Week
from optimizer.options import Options
from optimizer.repair import repair as repair_week
from outputs.call_list import call_lines, nothing_changes, unchanged_line
from outputs.formats import FORMATS, write_formats
from outputs.idle_absences import idle_lines
from outputs.messages import BENT, left_out_lines, warning_lines
from outputs.progress import showing_progress
from outputs.screen import show_summary
from outputs.targets import repaired_target

_LISTS = {"away": "Clinicians", "closed": "Rooms", "absent": "Patient IDs"}
_OUT = click.option("-o", "--out", type=NEW, metavar="FILE", help="Its name.  [default: TIMETABLE-repaired.xlsx]")
_Said = Mapping[str, Sequence[str]]


def _told(option: str, what: str, example: str) -> Callable[[FC], FC]:
    return click.option(f"--{option}", multiple=True, metavar="TEXT", help=f'{what}: "{example}".')


@click.command()
@FILE
@TIMETABLE
@_told("away", "A clinician who is away", "Rivera: Wed 9-12")
@_told("closed", "A room that is closed", "Art room: Thu")
@_told("absent", "A patient who cannot come", "P007: Tue")
@click.option("--admit", multiple=True, metavar="ID", help="A patient without a place who gets one, or all of them.")
@click.option("--from", "since", metavar="WHEN", help='Only what begins then or later may change: "Wed 13:00".')
@_OUT
@time_limit(30, "Seconds that the search may take.")
@SEED
@WORKERS
@REPEATABLE
@FORCE
def repair(
    file: Path, timetable: Path, out: Path | None, force: bool, since: str | None, admit: Sequence[str],
    away: Sequence[str], closed: Sequence[str], absent: Sequence[str], **how: Any,
) -> int:  # fmt: skip
    """Change the published TIMETABLE as little as can be, and list whom to call."""
    target = repaired_target(file, timetable, out)
    usual, week, published = _read(file, timetable, {"away": away, "closed": closed, "absent": absent}, since)
    admitted = _admitted(week, published, admit)
    with showing_progress() as report:
        planned = repair_week(usual, week, published, admitted, Options(**how), report)
    if nothing_changes(planned):
        new = [warning for warning in planned.week.warnings if warning not in week.warnings]
        tell(warning_lines(new, "in the rest of the week"))
        click.echo(unchanged_line(planned, timetable))
    else:
        show_summary(planned, write_formats(planned, [(FORMATS["xlsx"], target)], force), has_sheets=True)
        click.echo("\n".join(call_lines(planned)))
    return BENT if planned.findings else 0


def _read(file: Path, timetable: Path, said: _Said, since: str | None) -> tuple[Week, Week, Published]:
    """The week as it was planned and as it has become, and the timetable published for it."""
    found = read_clinic(file)
    tell(warning_lines(found.warnings, "in the workbook"))
    last = read_previous(timetable, found.clinic)
    tell(warning_lines(last.warnings, "in the timetable"))
    usual = plan_week(found.clinic, last.previous.monday)
    off: list[TimeOff] = []
    for option, texts in said.items():
        with _usage(option):
            off += (one for text in texts for one in absences(usual, _LISTS[option], text))
    with _usage("from"):
        begin = moment(usual.monday, since) if since else None
    week = week_as_it_is(replace(found.clinic, time_off=(*found.clinic.time_off, *off)), usual.monday)
    published = Published(last.previous.timetable, begin, last.previous.kept)
    tell(idle_lines(off, published, usual.monday))
    return usual, week, published


def _admitted(week: Week, published: Published, admit: Sequence[str]) -> Sequence[str]:
    """The patients who are given a place; tells who is left without one."""
    placed = published.timetable.assignments
    with _usage("admit"):
        admitted = admissions(week, placed, admit)
    tell(left_out_lines([who.id for who in week.attending if who.id not in {*placed, *admitted}]))
    return admitted


@contextmanager
def _usage(option: str) -> Iterator[None]:
    """Tells what an option's text does not mean as a slip in the use of the command."""
    try:
        yield
    except CellError as error:
        raise click.BadParameter("; ".join(error.args), param_hint=f"--{option}") from error
