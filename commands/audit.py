"""`iop audit`."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import FILE, PREVIOUS, TIMETABLE
from commands.steps import read_both
from commands.tell import tell
from optimizer.audit import audit as audit_rules
from optimizer.score import granted_percent, score
from outputs.messages import BENT, audit_lines


@click.command()
@FILE
@TIMETABLE
@PREVIOUS
def audit(file: Path, timetable: Path, previous: Path | None) -> int:
    """Check every rule and wish of FILE on TIMETABLE, edited by hand or not."""
    warnings: list[str] = []
    week, found = read_both(file, timetable, previous, warnings.extend)
    findings, scored = audit_rules(week, found), score(week, found)
    click.echo("\n".join(audit_lines(week, found, findings, scored, granted_percent(scored))))
    tell(warnings)
    return BENT if findings else 0
