"""Rooms that the clinic could swap without anybody noticing are one class to the solver.

Sessions of one class are matched with its rooms afterwards: intervals that overlap nowhere more often than
there are rooms always fit (an interval graph needs as many colours as its largest clique).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from models.program import Room
from models.week import Week


@dataclass(frozen=True)
class RoomClass:
    """Rooms alike in use, seats, features and opening; `at_once` is how many sessions fit into all of them."""

    rooms: tuple[Room, ...]

    @property
    def name(self) -> str:
        """The first room's name stands for the class."""
        return self.rooms[0].name

    @property
    def at_once(self) -> int:
        """Sessions that all rooms together hold at one time."""
        return sum(room.at_once for room in self.rooms)


def room_classes(week: Week, apart: Collection[str] = ()) -> Mapping[str, RoomClass]:
    """Name of the first room -> class. Offices, rooms named in locks and those to be told `apart` stand alone."""
    named = {c.office for c in week.clinic.clinicians} | {lock.room for lock in week.clinic.locks} | {*apart}
    alike: dict[object, list[Room]] = {}
    for room in week.clinic.rooms:
        kind = (room.use, room.seats, frozenset(room.features), week.open_rooms[room.name])
        alike.setdefault(room.name if room.name in named else kind, []).append(room)
    return {rooms[0].name: RoomClass(tuple(rooms)) for rooms in alike.values()}
