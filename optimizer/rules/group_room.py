"""A group session takes place in a room for groups that has all features which its type needs.

Sessions in other rooms are not made. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Use


def admits(week: Week, candidate: Use) -> bool:
    """Whether the room's use and features suit the type."""
    room = week.clinic.room[candidate.room]
    return room.use != "Individual" and set(week.clinic.group_type[candidate.type].room_needs) <= set(room.features)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Groups without a room, or in one that does not suit them."""
    for session in timetable.sessions:
        if session.is_group and not (session.room and admits(week, Use(session.room, session.slot, session.type, ""))):
            yield Breach(session.room or session.type, 1, session.slot.date, session.slot, f"not for {session.type}")


RULE = Rule("group_room", "Groups are in rooms that suit them", audit, admits={Use: admits})
