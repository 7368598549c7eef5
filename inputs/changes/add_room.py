"""One room more, like one that is there: `add room: Annex = like R1`."""

from __future__ import annotations

from dataclasses import replace

from inputs.change import Change
from inputs.change_names import like, new
from models.clinic import Clinic
from models.program import Room
from models.source import NOWHERE


def apply(clinic: Clinic, name: str, model: Room) -> Clinic:
    """The same use, seats and features."""
    return replace(clinic, rooms=(*clinic.rooms, replace(model, name=name, source=NOWHERE)))


CHANGE = Change(
    "add room",
    lambda clinic, text: new("Rooms", clinic.room, text),
    lambda clinic, text: clinic.room[like("Rooms", clinic.room, text)],
    apply,
)
