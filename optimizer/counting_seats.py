"""How many patients a block can seat at most, by the staff at work and by its rooms."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from models.calendar import Slot
from optimizer.counting_offer import Offer


def all_seats(offer: Offer, slot: Slot) -> int:
    """The most patients who can be in groups and individual sessions of the block."""
    holders = {
        name
        for kind in offer.week.clinic.individuals
        for name in offer.of_role(kind.role)
        if slot in offer.held_by(name, kind)
    }
    return min(staff_seats(offer, slot, holders), room_seats(offer, slot) + len(holders))


def group_seats(offer: Offer, slot: Slot) -> int:
    """The most patients who can be in groups of the block."""
    return min(staff_seats(offer, slot), room_seats(offer, slot))


def staff_seats(offer: Offer, slot: Slot, holders: Collection[str] = ()) -> int:
    """The sum of what each clinician can seat: a share of a group, or one patient for `holders` of sessions alone."""
    most = {name: Fraction(1) for name in holders}
    for group in offer.groups[slot].values():
        for name in group.staff:
            most[name] = max(group.share, most.get(name, group.share))
    return int(sum(most.values()))


def room_seats(offer: Offer, slot: Slot) -> int:
    """The seats of the largest rooms, as many as there are leaders."""
    groups = offer.groups[slot].values()
    leaders = len({name for group in groups for name in group.leads})
    seats = [
        max(group.seats(room) for group in groups if room in group.rooms)
        for room in dict.fromkeys(room for group in groups for room in group.rooms)
        for _ in range(min(room.at_once, leaders))
    ]
    return sum(sorted(seats, reverse=True)[:leaders])
