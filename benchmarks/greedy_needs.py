"""How much a patient needs or wishes a group of a type, as somebody at a whiteboard would weigh it."""

from __future__ import annotations

from enum import IntEnum

from benchmarks.board import PATIENT, Board
from models.calendar import Slot
from optimizer.variables import Seat


class Need(IntEnum):
    """From what cannot be to what the treatment mix still lacks; also how much it counts in choosing a type."""

    IMPOSSIBLE = -2
    TOO_MUCH = -1
    AVOIDED = 0
    WELCOME = 2
    WISHED = 4
    REQUIRED = 8


def need(board: Board, patient: str, slot: Slot, group: str) -> Need:
    """What a seat in a group of this type in the block is to the patient, after all that is already written in."""
    person = board.week.patients[patient]
    had = [session for session in board.of(PATIENT, patient) if session.is_group]
    types = [session.type for session in had]
    today = sum(session.type == group and session.slot.date == slot.date for session in had)
    counted = [(sum(t in of.types for t in types), of) for of in person.mix if group in of.types]
    if not board.admits(Seat(patient, slot, group)):
        return Need.IMPOSSIBLE
    if today >= board.week.clinic.settings.same_type_per_day or any(
        of.most is not None and count >= of.most for count, of in counted
    ):
        return Need.TOO_MUCH
    if any(count < of.least for count, of in counted):
        return Need.REQUIRED
    if group in person.patient.group_avoids:
        return Need.AVOIDED
    return Need.WISHED if group in person.patient.group_wishes and group not in types else Need.WELCOME
