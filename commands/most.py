"""What `iop what-if --most` does: read what is asked, have it found, say what was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from commands.scenarios import Wanted, read_wanted
from inputs.most_choice import read_quest
from inputs.names import CellError
from inputs.scenario_choice import Choice
from inputs.scenarios import changed
from models.most import Quest
from models.scenario import Case
from optimizer.find_most import Finder
from optimizer.options import Options
from outputs.most_words import most_lines
from outputs.progress import showing_progress


def read_asked(
    files: Sequence[Path], week: dt.date | None, seed: int, choice: Choice, most: str | None
) -> tuple[list[Wanted], Quest | None]:
    """What is asked of the clinics. With `most`, that of one clinic, taken with the changes of one scenario, if any."""
    if most is None:
        return read_wanted(files, week, seed, choice.of), None
    found = read_wanted(files, week, seed, lambda clinic: choice.of(clinic) if choice else ())
    if len(found) > 1 or len(found[0].questions) > 1:
        raise click.UsageError("--most asks one clinic, with the changes of one scenario at most.")
    asked = [found[0].base, *found[0].questions][-1]
    try:
        return [Wanted(found[0].date, asked)], read_quest(asked.clinic, most)
    except CellError as error:
        raise click.BadParameter("; ".join(error.args), param_hint="--most") from error


def find_most(wanted: Wanted, quest: Quest, options: Options) -> tuple[list[Case], list[str]]:
    """Find what is asked of the clinic, after the changes if there are any: the weeks that show it, and the words."""
    clinic = wanted.base.clinic
    with showing_progress() as report:
        finder = Finder(wanted.base, wanted.date, lambda made: changed(clinic, made, options.seed), options, report)
        found = finder.find(quest)
    return list(found.cases), most_lines(found, round(options.time_limit))
