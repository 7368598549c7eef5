"""`iop explain`."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import FILE, PREVIOUS, SEED, TIMETABLE, time_limit
from commands.steps import read_both
from inputs.names import CellError, Names
from models.week import Week
from optimizer.explain_wish import reason
from optimizer.options import Options
from optimizer.score import score
from outputs.progress import showing_progress
from outputs.reasons import reason_lines


@click.command()
@FILE
@TIMETABLE
@click.option("--patient", "people", multiple=True, metavar="ID", help="Only the wishes of this patient.")
@click.option("--clinician", "people", multiple=True, metavar="NAME", help="Only the wishes of this clinician.")
@time_limit(10, "Seconds for each wish.")
@SEED
@PREVIOUS
def explain(
    file: Path, timetable: Path, people: tuple[str, ...], time_limit: int, seed: int, previous: Path | None
) -> None:
    """Say why wishes are not granted in TIMETABLE and what it would take."""
    week, found = read_both(file, timetable, previous)
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
