"""`iop demo`."""

from __future__ import annotations

from pathlib import Path

import click

from commands.steps import plan_and_write, read_week
from inputs.example import example_clinic
from inputs.template import write_clinic
from optimizer.options import Options
from outputs.formats import FORMATS
from outputs.safe_write import place

MADE_ANEW = "The demo makes its two files anew each time; to keep what you edit in them, save them under other names."


@click.command()
def demo() -> int:
    """Plan an example clinic: a first look, in half a minute."""
    clinic = place(Path("iop-demo-clinic.xlsx"), lambda path: write_clinic(path, example_clinic(30)), force=True)
    click.echo(f"{clinic} is an example clinic with 30 invented patients. Now its week is planned.")
    targets = [(FORMATS["xlsx"], Path("iop-demo-timetable.xlsx"))]
    code = plan_and_write(read_week(clinic), targets, True, Options(time_limit=15))
    click.echo(MADE_ANEW)
    return code
