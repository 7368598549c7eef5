"""A track has one block more, or the clinic one window: `add block: Evening = Wed 12:00-12:50`."""

from __future__ import annotations

from dataclasses import replace

from inputs.cells_away import at_one_time
from inputs.cells_early import refuse_early
from inputs.change import Change
from inputs.change_targets import track
from inputs.names import CellError
from models.calendar import WHOLE_DAY, Span, clock
from models.clinic import Clinic
from models.program import Block, Track

DaysAndTime = tuple[tuple[int, ...] | None, Span]


def days_and_time(clinic: Clinic, text: str) -> DaysAndTime:
    """Weekdays (None: all) and a time, from "Wed 12:00-12:50"; CellError for anything else."""
    found = at_one_time(text)
    when, span = found[0]
    if len(found) > 1 or when.first is not None or span == WHOLE_DAY:
        raise CellError("a block has a time and days of the week; write them, such as Wed 12:00-12:50")
    refuse_early(clinic, text)
    return when.days, span


def apply(clinic: Clinic, of: Track | None, value: DaysAndTime) -> Clinic:
    """A block named by its start; the clinic is checked as a whole afterwards, so that it cannot overlap another."""
    given, span = value
    days = given or (of.days if of else tuple(sorted({day for one in clinic.tracks for day in one.days})))
    block = Block(f"Added {clock(span.start)}", of.name if of else None, days, span)
    return replace(clinic, blocks=(*clinic.blocks, block))


CHANGE = Change("add block", lambda clinic, text: track(clinic, text) if text else None, days_and_time, apply)
