"""A group session has at least one patient, and no more than its largest size and the seats of its room.

For every session: leads <= heads <= sum over its possible rooms of min(Most patients, Seats) * uses. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.program import GroupType, Room
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule


def most_heads(group: GroupType, room: Room) -> int | None:
    """The most patients of a session of the type in the room; None = no limit."""
    limits = [limit for limit in (group.most_patients, room.seats) if limit is not None]
    return min(limits, default=None)


def build(formulation: Formulation) -> None:
    """State both ends of the size."""
    clinic = formulation.clinic
    for lead, leads in formulation.leads.items():
        everyone = len(formulation.takes.where(slot=lead.slot, type=lead.type))
        room_for = []
        for use in formulation.uses.where(slot=lead.slot, type=lead.type, clinician=lead.clinician):
            most = most_heads(clinic.group_type[lead.type], clinic.room[use.room])
            room_for.append((everyone if most is None else min(most, everyone)) * formulation.uses[use])
        formulation.add(formulation.heads[lead] <= sum(room_for))
        formulation.add(formulation.heads[lead] >= leads)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Groups that are empty or too large."""
    for session in timetable.sessions:
        if not session.is_group:
            continue
        if not session.heads:
            yield Breach(session.type, 1, session.slot.date, session.slot, "no patients")
        room = week.clinic.room[session.room] if session.room else Room("")
        most = most_heads(week.clinic.group_type[session.type], room)
        if most is not None and session.heads > most:
            yield Breach(session.type, session.heads - most, session.slot.date, session.slot, f"most is {most}")


RULE = Rule("group_size_most", "Groups fit their largest size and their room", audit, build, unit="patients")
