"""A row is taken away: a lock, time off, or two patients kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from models.clinic import Lock, TimeOff
from models.fact import Fact
from models.people import KeepApart
from models.way_out import BLANK, ROW_AWAY, Change
from models.week import Week


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """Delete the row."""
    row = fact.about
    if isinstance(row, Lock):
        who = tuple(name for name in (row.patient, row.clinician) if name)
        text = f"take away {fact.text}{BLANK if 'Lock' in row.source.columns else ''}"
        yield [Change("Lock taken away", text, fact.cells, who, apply=fact.drop)]
    if isinstance(row, TimeOff):
        text = f"give up the time off: {fact.text}{ROW_AWAY}"
        yield [Change("Time off given up", text, fact.cells, (row.who,), apply=fact.drop)]
    if isinstance(row, KeepApart):
        text = f"let {row.patient} and {row.other} be together{ROW_AWAY}"
        yield [Change("Kept apart no more", text, fact.cells, (row.patient, row.other), apply=fact.drop)]


EASES = eases
