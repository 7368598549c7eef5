"""`iop explain`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from commands.options import EXISTING, FILE, NUMBER, PREVIOUS, SEED, WEEK
from commands.steps import read_both, read_week
from inputs.names import CellError, Names
from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.explain_week import explain_week
from optimizer.explain_wish import reason
from optimizer.options import Options
from optimizer.score import score
from outputs.explained import explanation_code, explanation_lines
from outputs.numbering import people_in
from outputs.progress import showing_progress
from outputs.reasons import reason_lines

FOR_A_WEEK, FOR_A_WISH = 60, 9
"""Seconds that an answer may usually take."""


@click.command()
@FILE
@click.argument("timetable", type=EXISTING, required=False)
@WEEK
@click.option("--patient", "people", multiple=True, metavar="ID", help="Only the wishes of this patient.")
@click.option("--clinician", "people", multiple=True, metavar="NAME", help="Only the wishes of this clinician.")
@click.option("--session", metavar="N", help="Only the wishes of those in this session, as numbered in sheet Sessions.")
@NUMBER(
    "--time-limit",
    type=click.IntRange(1),
    show_default=f"{FOR_A_WEEK} for the week, {FOR_A_WISH} for each wish",
    help="Seconds that an answer may take.",
)
@SEED
@PREVIOUS
def explain(
    file: Path, timetable: Path | None, week: dt.date | None, people: tuple[str, ...], session: str | None,
    time_limit: int | None, seed: int, previous: Path | None,
) -> int:  # fmt: skip
    """Say why, and what it would take.

    Without TIMETABLE: which facts of FILE clash, so that not every rule can be kept, and the cheapest ways out.
    With it: why wishes are not granted in TIMETABLE.
    """
    if timetable is None:
        if people or session:
            raise click.UsageError("--patient, --clinician and --session ask about a timetable; name its workbook too.")
        return _explain_week(read_week(file, week, previous), Options(time_limit=time_limit or FOR_A_WEEK, seed=seed))
    if week is not None:
        raise click.UsageError("--week is not needed with a timetable: its dates say which week it is of.")
    asked, found = read_both(file, timetable, previous)
    whose = [*_known_people(asked, people), *_in_session(found, session)] if people or session else None
    _explain_wishes(asked, found, whose, Options(time_limit=time_limit or FOR_A_WISH, seed=seed))
    return 0


def _explain_week(week: Week, options: Options) -> int:
    with showing_progress() as report:
        explanation = explain_week(week, options, report)
    click.echo("\n".join(explanation_lines(week, explanation, options.time_limit)))
    return explanation_code(explanation)


def _explain_wishes(week: Week, found: Timetable, whose: Sequence[str] | None, options: Options) -> None:
    refused = [s.wish for s in score(week, found) if s.wish.asked and s.wish.weight and s.granted < 1]
    chosen: list[Wish] = [wish for wish in refused if whose is None or wish.who in whose]
    click.echo(f"Wishes not granted: {len(chosen)}.")
    for wish in chosen:
        with showing_progress() as report:
            why = reason(week, found, wish, options, report)
        click.echo("\n".join(reason_lines(week, why, options.time_limit)))


def _known_people(week: Week, given: tuple[str, ...]) -> list[str]:
    known = Names({"Patient IDs": week.clinic.patient, "Clinicians": [c.name for c in week.clinic.clinicians]})
    try:
        return [known.find(name) for name in given]
    except CellError as error:
        raise click.BadParameter(str(error)) from error


def _in_session(timetable: Timetable, number: str | None) -> Sequence[str]:
    if number is None:
        return ()
    people = people_in(timetable, number)
    if not people:
        raise click.BadParameter(f"there is no session {number}; see the column Session of the sheet Sessions.")
    return people
