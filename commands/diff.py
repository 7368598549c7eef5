"""`iop diff`."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import EXISTING, FORCE, NEW
from commands.tell import tell
from inputs.timetable_alone import read_alone
from outputs.diff import diff_lines, diff_of
from outputs.diff_workbook import write_diff
from outputs.messages import warning_lines
from outputs.safe_write import place
from outputs.workbook_target import refuse_what_is_read, workbook_target


@click.command()
@click.argument("before", type=EXISTING, metavar="A")
@click.argument("after", type=EXISTING, metavar="B")
@click.option("-o", "--out", type=NEW, metavar="FILE", help="Write it as a coloured workbook, too.")
@FORCE
def diff(before: Path, after: Path, out: Path | None, force: bool) -> None:
    """Say what changed from timetable A to timetable B, by person and by session."""
    target = workbook_target(out) if out else None
    if target:
        read = {before: "the first timetable", after: "the second timetable"}
        refuse_what_is_read(target, read, "the workbook of changes")
    first = read_alone(before)
    second = read_alone(after, first.timetable)
    for file, path in ((first, before), (second, after)):
        tell(warning_lines(file.warnings, f"in {path}"))
    found = diff_of(first.timetable, second.timetable)
    click.echo("\n".join(diff_lines(found)))
    if target:
        written = place(target, lambda path: write_diff(found, path), force)
        click.echo(f"The changes are in {written}.")
