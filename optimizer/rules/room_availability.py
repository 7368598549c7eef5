"""A room is open for the whole of every session in it.

Sessions in a room during its time off are not made. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Office, Use


def admits(week: Week, candidate: Use | Office) -> bool:
    """Whether the room is open for the whole slot."""
    return candidate.slot in week.open_rooms[candidate.room]


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Sessions in a room that is closed."""
    for room, sessions in timetable.of_room.items():
        for session in sessions:
            if not admits(week, Office(room, session.slot, "")):
                yield Breach(room, 1, session.slot.date, session.slot)


RULE = Rule("room_availability", "Rooms are open for the whole session", audit, admits={Use: admits, Office: admits})
