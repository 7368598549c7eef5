"""How much of its staff and group rooms a timetable uses: what makes a clinic tight."""

from __future__ import annotations

from models.hours import minutes_of
from models.timetable import Timetable
from models.week import Week

_ALL = 100.0


def staff_use(week: Week, timetable: Timetable) -> float:
    """Contact hours held in percent of the most agreed with those clinicians who have agreed on any."""
    limits = {c.name: c.most_contact for c in week.clinic.clinicians if c.most_contact}
    held = sum(minutes_of(week, s) for s in timetable.sessions for name in s.clinicians if name in limits)
    return _ALL * held / sum(limits.values()) if limits else 0.0


def room_use(week: Week, timetable: Timetable) -> float:
    """Groups held in percent of the most that could be: one in each open group room in each block with any group."""
    groups = [session.slot for session in timetable.sessions if session.is_group]
    rooms = [week.open_rooms[room.name] for room in week.clinic.rooms if room.use != "Individual"]
    could = sum(slot in room for slot in set(groups) for room in rooms)
    return _ALL * len(groups) / could if could else 0.0
