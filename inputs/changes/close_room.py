"""A room is closed, always or at some times: `close room: Art room`, `close room: Art room = Wed 9-12`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inputs.cells_away import Stretch
from inputs.change import Change
from inputs.change_targets import room, stretches_in_week
from models.calendar import WHOLE_DAY
from models.clinic import Clinic, TimeOff, When
from models.program import Room


def apply(clinic: Clinic, closed: Room, away: Sequence[Stretch]) -> Clinic:
    """Time off of the room; nothing else changes, so that a clinician with this office meets in other rooms."""
    off = (TimeOff(closed.name, "room", when, span) for when, span in away)
    return replace(clinic, time_off=(*clinic.time_off, *off))


def times(clinic: Clinic, text: str) -> Sequence[Stretch]:
    """When it is closed; always where the text is blank."""
    return stretches_in_week(clinic, text) if text else ((When(), WHOLE_DAY),)


CHANGE = Change("close room", room, times, apply)
