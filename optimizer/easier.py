"""Weeks that are easier to judge than a clinic's whole week, some of them easier to plan too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.clinic import Clinic
from models.people import Clinician
from models.program import Room
from models.week import Week


def idle(week: Week) -> list[str]:
    """Patients who may stay at home, whatever else: nothing is asked of them, and no other row names them."""
    named = {lock.patient for lock in week.clinic.locks}
    named.update(who for pair in week.clinic.keep_apart if pair.in_track for who in (pair.patient, pair.other))
    free = (p for p in week.attending if p.id in week.clinic.waived - named and not p.patient.own)
    return [person.id for person in free]


def leaving_out(week: Week, away: Sequence[str]) -> Week:
    """The week without these patients, and without the blocks of tracks that nobody else may be in."""
    patients = {who: person for who, person in week.patients.items() if who not in set(away)}
    tracks = {None, *(track for person in patients.values() for track in person.tracks)}
    slots = tuple(slot for slot in week.slots if slot.track in tracks)
    at_work = {name: there & set(slots) for name, there in week.at_work.items()}
    return replace(week, patients=patients, slots=slots, at_work=at_work)


def easier(week: Week) -> Week:
    """A week that can be planned if this one can, with fewer people and rooms: `without_waived`, and no room or leader
    for whom one without any limit can stand in.
    """
    rest = without_waived(week)
    return replace(rest, clinic=replace(rest.clinic, rooms=_rooms_that_matter(rest), clinicians=_leaders(rest)))


def without_waived(week: Week) -> Week:
    """A week that can be planned if this one can: without the waived, without whom groups may be as small as one.

    Of the locks it has those that ask for no more than what one patient attends.
    """
    clinic, waived = week.clinic, week.clinic.waived
    rest = leaving_out(week, [person.id for person in week.attending if person.id in waived])
    locks = tuple(lock for lock in clinic.locks if lock.patient in rest.patients and not lock.clinician)
    types = tuple(replace(group, least_patients=1, second_above=None) for group in clinic.group_types)
    return replace(rest, clinic=replace(clinic, locks=locks, group_types=types))


def is_as_hard(simple: Week, week: Week) -> bool:
    """Whether the week can be planned if the easier one can."""
    left_out = {person.id for person in week.attending} - simple.patients.keys()
    same = simple.clinic.group_types == week.clinic.group_types and simple.clinic.locks == week.clinic.locks
    return same and left_out <= set(idle(week))


def _rooms_that_matter(week: Week) -> tuple[Room, ...]:
    """The rooms, as far as one that holds whatever one likes does not stand for them.

    An office is left for individual sessions, which have to be there; whoever has a group in it, has it in the other.
    """
    rooms = [_limits(week.clinic, room, len(week.patients)) for room in week.clinic.rooms]
    wide = [room for room in rooms if _is_wide(week, room)]
    if not wide:
        return tuple(rooms)
    widest = max(wide, key=lambda room: len(room.features))
    locked = {lock.room for lock in week.clinic.locks}
    needed = [r for r in rooms if r is widest or r.name in locked or not set(r.features) <= set(widest.features)]
    offices = {c.office for c in week.clinic.clinicians} - {room.name for room in needed}
    left = (room if room in needed else replace(room, use="Individual") for room in rooms)
    return tuple(room for room in left if room in needed or room.name in offices)


def _limits(clinic: Clinic, room: Room, heads: int) -> Room:
    """The room without seats that are enough for so many and features that no group needs: more rooms are alike."""
    needed = {feature for group in clinic.group_types for feature in group.room_needs}
    features = tuple(feature for feature in room.features if feature in needed)
    enough = room.seats is None or room.seats >= heads
    return replace(room, features=features, seats=None if enough else room.seats)


def _is_wide(week: Week, room: Room) -> bool:
    """Whether the room is always open to all sessions that there can be at once."""
    many = room.at_once >= len(week.clinic.clinicians)
    return many and room.use == "Both" and room.seats is None and week.open_rooms[room.name] >= set(week.slots)


def _leaders(week: Week) -> tuple[Clinician, ...]:
    """The clinicians; what one may always lead who does nothing else, nobody else need lead for a single patient."""
    if len(week.patients) > 1:
        return week.clinic.clinicians
    always = {c.leads for c in week.clinic.clinicians if not c.role and _is_always_free(week, c)}
    led = {group.name for group in week.clinic.group_types if (group.name,) in always and group.facilitators == 1}
    return tuple(
        replace(c, leads=tuple(group for group in c.leads if group not in led)) if c.role else c
        for c in week.clinic.clinicians
    )


def _is_always_free(week: Week, clinician: Clinician) -> bool:
    """Whether the clinician can lead at any time and as much as one likes."""
    settings, none = week.clinic.settings, (None, None, None)
    unlimited = (clinician.most_groups_day, clinician.most_contact, clinician.most_in_a_row) == none
    rests = clinician.track_limits or settings.staff_break or settings.rest_between_days
    return unlimited and not rests and week.at_work[clinician.name] >= set(week.slots)
