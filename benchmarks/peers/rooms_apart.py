"""Rooms as school timetabling knows them: one session at a time, so that a room for several becomes several."""

from __future__ import annotations

from collections.abc import Mapping

from models.calendar import Slot
from models.program import GroupType, Room
from models.week import Week


def places(week: Week) -> Mapping[str, Room]:
    """Place -> the room it is in: "Online", "Online #2" ... for a room that holds several sessions at once."""
    return {
        room.name if number == 1 else f"{room.name} #{number}": room
        for room in week.clinic.rooms
        for number in range(1, room.at_once + 1)
    }


def for_group(week: Week, group: GroupType, heads: int) -> tuple[str, ...]:
    """The places that suit a group of the type with so many patients."""
    return tuple(
        place
        for place, room in places(week).items()
        if room.use != "Individual" and set(group.room_needs) <= set(room.features) and heads <= (room.seats or heads)
    )


def for_individual(week: Week, clinician: str, slots: frozenset[Slot]) -> tuple[str, ...]:
    """The clinician's office if it is open in all the slots, else all private places."""
    office = week.clinic.clinician[clinician].office
    if office and slots <= week.open_rooms[office]:
        return (office,)
    return tuple(place for place, room in places(week).items() if room.use != "Group")
