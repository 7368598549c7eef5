"""`iop init`."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import FORCE, NEW, NUMBER
from inputs.example import example_clinic
from inputs.template import write_clinic
from outputs.safe_write import place
from outputs.workbook_target import workbook_target


@click.command()
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
