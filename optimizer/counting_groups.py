"""Which groups could run in which block at most, whoever else needs the same staff and rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from models.calendar import Slot
from models.clinic import Clinic
from models.program import GroupType
from models.week import Week
from optimizer.rooms import RoomClass, room_classes
from optimizer.rules.group_room import admits as suits
from optimizer.rules.group_size_most import most_heads
from optimizer.variables import Use


@dataclass(frozen=True)
class Group:
    """A type that can run in a block: who may lead it, who may only co-lead, rooms, most patients of a session.

    `share` is the most patients per leader of a session: 6 where two lead a session of 12.
    """

    type: GroupType
    leads: frozenset[str]
    joins: frozenset[str]
    rooms: tuple[RoomClass, ...]
    most: int
    share: Fraction

    @property
    def staff(self) -> frozenset[str]:
        """All who can have a part in leading it."""
        return self.leads | self.joins

    def seats(self, rooms: RoomClass) -> int:
        """The most patients of a session in a room of the class."""
        most = most_heads(self.type, rooms.rooms[0])
        return self.most if most is None else min(most, self.most)


def groups_by_block(week: Week) -> Mapping[Slot, Mapping[str, Group]]:
    """Block -> type -> what can run there: a leader at work, as many co-leaders as it takes, a room that is open."""
    found: dict[Slot, dict[str, Group]] = {slot: {} for slot in week.blocks}
    staff = {slot: frozenset(c.name for c in week.clinic.clinicians if slot in week.at_work[c.name]) for slot in found}
    rooms = tuple(room_classes(week).values())
    for group in week.clinic.group_types:
        leads, joins = _leaders(week.clinic, group)
        for slot in week.blocks if leads else ():
            if week.runs_in(group, slot):
                running = _group(
                    week, group, leads & staff[slot], joins & staff[slot], _housed(week, group, slot, rooms)
                )
                found[slot].update({group.name: running} if running else {})
    return found


def _housed(week: Week, group: GroupType, slot: Slot, rooms: tuple[RoomClass, ...]) -> tuple[RoomClass, ...]:
    of_slot = (r for r in rooms if slot in week.open_rooms[r.name])
    return tuple(r for r in of_slot if suits(week, Use(r.name, slot, group.name, "")))


def _group(
    week: Week, group: GroupType, leads: frozenset[str], joins: frozenset[str], rooms: tuple[RoomClass, ...]
) -> Group | None:
    spare = len(leads | joins) - group.facilitators
    if not leads or not rooms or spare < 0:
        return None
    everyone = len(week.attending)
    limits = [most_heads(group, of.rooms[0]) for of in rooms]
    most = min(everyone, max(everyone if limit is None else limit for limit in limits))
    return _sized(group, leads, joins, rooms, most, spare)


def _leaders(clinic: Clinic, group: GroupType) -> tuple[frozenset[str], frozenset[str]]:
    shared = group.facilitators > 1 or group.second_above is not None
    leads = frozenset(c.name for c in clinic.clinicians if group.name in c.leads)
    joins = frozenset(c.name for c in clinic.clinicians if shared and group.name in c.assists)
    return leads, joins - leads


def _sized(
    group: GroupType, leads: frozenset[str], joins: frozenset[str], rooms: tuple[RoomClass, ...], most: int, spare: int
) -> Group:
    """The sizes that the leaders allow: beyond Second facilitator above only with one leader more."""
    above, needed = group.second_above, group.facilitators
    if above is None or above >= most:
        return Group(group, leads, joins, rooms, most, Fraction(most, needed))
    if not spare:
        return Group(group, leads, joins, rooms, above, Fraction(above, needed))
    return Group(group, leads, joins, rooms, most, max(Fraction(above, needed), Fraction(most, needed + 1)))
