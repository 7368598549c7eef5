"""What could fulfil a lock (its witnesses), and which of these cannot be together in one timetable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from models.calendar import Slot
from models.clinic import Lock
from models.week import PatientWeek
from optimizer.counting_groups import Group
from optimizer.counting_offer import Offer
from optimizer.lock_match import fits_slot, only_day, only_track
from optimizer.rules.individual_room import admits as may_meet_in
from optimizer.variables import Office


class Witness(NamedTuple):
    """A way to fulfil a lock. A session has a slot and a type; without a patient, `track` is open.

    `alone` says that no second leader could be in it.
    """

    track: str | None
    date: dt.date | None = None
    slot: Slot | None = None
    type: str = ""
    individual: bool = False
    alone: bool = False


def witnesses(offer: Offer, lock: Lock) -> list[Witness]:
    """All ways to fulfil the lock, each on its own; none proves that there is no timetable."""
    if lock.patient is None:
        return [*_groups(offer, lock, None), *_of_anybody(offer, lock)]
    person = offer.week.patients[lock.patient]
    if only_track(lock):
        return [Witness(track) for track in person.tracks if track == lock.track]
    if only_day(lock):
        return [
            Witness(track, date)
            for track in person.tracks
            for date in person.open_days[track]
            if lock.when and lock.when.holds_on(date)
        ]
    return [*_groups(offer, lock, person), *_individuals(offer, lock, person)]


def _groups(offer: Offer, lock: Lock, person: PatientWeek | None) -> Iterator[Witness]:
    for slot, groups in offer.groups.items():
        if not fits_slot(lock, slot) or not (slot in person.blocks if person else offer.heads[slot]):
            continue
        for name, group in groups.items():
            is_open = name in offer.types(person) if person else _has_takers(offer, slot, name)
            if lock.group in (None, name) and is_open and _suits(lock, group):
                alone = group.type.facilitators == 1 and group.type.second_above is None
                yield Witness(slot.track, slot.date, slot, name, False, alone)


def _suits(lock: Lock, group: Group) -> bool:
    """Whether the lock's clinician can have a part in the group, and its room can be the group's."""
    named = lock.room is None or any(lock.room == room.name for of in group.rooms for room in of.rooms)
    return named and (lock.clinician is None or lock.clinician in group.staff)


def _has_takers(offer: Offer, slot: Slot, group: str) -> bool:
    return any(slot in person.blocks and group in offer.types(person) for person in offer.week.attending)


def _of_anybody(offer: Offer, lock: Lock) -> Iterator[Witness]:
    found = (way._replace(track=None) for person in offer.week.attending for way in _individuals(offer, lock, person))
    yield from dict.fromkeys(found)


def _individuals(offer: Offer, lock: Lock, person: PatientWeek) -> Iterator[Witness]:
    for kind in person.individuals:
        if lock.group not in (None, kind.name):
            continue
        staff = [name for name in offer.of_role(kind.role) if lock.clinician in (None, name)]
        held = frozenset(s for name in staff for s in offer.held_by(name, kind) if _may_hold(offer, lock, s, name))
        for track in person.tracks:
            for slot in sorted(held & offer.slots(person, track)):
                if fits_slot(lock, slot):
                    yield Witness(track, slot.date, slot, kind.name, True, True)


def _may_hold(offer: Offer, lock: Lock, slot: Slot, clinician: str) -> bool:
    """Whether the clinician may hold the session in the lock's room."""
    if lock.room is None:
        return True
    return slot in offer.week.open_rooms[lock.room] and may_meet_in(offer.week, Office(lock.room, slot, clinician))


def clash(offer: Offer, one: tuple[Lock, Witness], other: tuple[Lock, Witness]) -> str:
    """Why both witnesses cannot be in one timetable, in plain words; empty if nothing speaks against it."""
    return _of_patient(offer, one, other) or _of_place(offer, one, other)


def _of_patient(offer: Offer, one: tuple[Lock, Witness], other: tuple[Lock, Witness]) -> str:
    """Why one patient cannot have both."""
    (lock, here), (further, there) = one, other
    if lock.patient is None or lock.patient != further.patient:
        return ""
    if here.track != there.track:
        return f"{lock.patient} would be in two tracks"
    if here.slot and there.slot and here.slot != there.slot:
        if here.slot.overlaps(there.slot):
            return f"{lock.patient} would be in two places at once"
        kinds = offer.week.clinic.individual
        if here.type == there.type and here.individual and (here.date == there.date or kinds[here.type].per_week == 1):
            return f"{lock.patient} would have more {here.type} than is due, or two on one day"
    if here.slot and here.slot == there.slot:
        return f"{lock.patient} would be in two sessions at once" if _must_be_two(one, other) else ""
    return ""


def _of_place(offer: Offer, one: tuple[Lock, Witness], other: tuple[Lock, Witness]) -> str:
    """Why a clinician or a room that both name cannot be in both."""
    (lock, here), (further, there) = one, other
    if not here.slot or not there.slot or not here.slot.overlaps(there.slot):
        return ""
    apart = here.slot != there.slot or _must_be_two(one, other)
    if apart and lock.clinician and lock.clinician == further.clinician:
        return f"{lock.clinician} would be in two places at once"
    if apart and lock.room and lock.room == further.room and offer.week.clinic.room[lock.room].at_once == 1:
        return f"{lock.room} would hold two sessions at once"
    return ""


def _must_be_two(one: tuple[Lock, Witness], other: tuple[Lock, Witness]) -> bool:
    """Whether sessions of one slot must be two."""
    (lock, here), (further, there) = one, other
    both = [(lock.room, further.room)]
    both += [(lock.clinician, further.clinician)] if here.alone else []
    both += [(lock.patient, further.patient)] if here.individual else []
    return here.type != there.type or any(a and b and a != b for a, b in both)
