"""The week as a planning problem for Timefold. Needs the package `timefold`."""

from math import ceil

from benchmarks.peers.common import Assignments
from benchmarks.peers.open_slots import open_slots
from benchmarks.peers.rooms_apart import places
from benchmarks.peers.timefold import needs
from benchmarks.peers.timefold.asked import Apart
from benchmarks.peers.timefold.facts import NOBODY, Helper, Offer, Place
from benchmarks.peers.timefold.model import GroupSession, Meeting, Plan, Seat
from models.calendar import Slot
from models.week import Week

HEADS = 8
"""One more session may run in a block for every so many patients."""


def problem(week: Week, assignments: Assignments) -> Plan:
    """Nothing planned yet, for these tracks, days and own clinicians."""
    heads = {
        slot: [a.patient for a in assignments.values() if a.track == slot.track and slot.date in a.days]
        for slot in week.blocks
    }
    several = 1 + ceil(max(map(len, heads.values())) / HEADS)
    groups = [
        _group(week, slot, number)
        for number in range(several)
        for slot, patients in heads.items()
        if patients and number <= ceil(len(patients) / HEADS)
    ]
    seats = [
        _seat(week, slot, patient, [g.id for g in groups if g.time.key == str(slot)])
        for slot, patients in heads.items()
        for patient in patients
        if slot in week.patients[patient].blocks
    ]
    apart = [Apart(pair.patient, pair.other) for pair in week.clinic.keep_apart]
    return Plan(
        groups, seats, _meetings(week, assignments), needs.demands(week), apart, needs.locked_groups(week),
        needs.wants(week), needs.staff(week, assignments), needs.track_limits(week),
    )  # fmt: skip


def _group(week: Week, slot: Slot, number: int) -> GroupSession:
    there = [c for c in week.clinic.clinicians if slot in week.at_work[c.name]]
    offers = [
        Offer(
            g.name, c.name, g.facilitators, g.least_patients, needs.most(g.most_patients), needs.most(g.second_above),
            list(g.room_needs),
        )
        for g in week.clinic.group_types
        if week.runs_in(g, slot)
        for c in there
        if g.name in c.leads
    ]  # fmt: skip
    helpers = [Helper(NOBODY, []), *(Helper(c.name, [*c.leads, *c.assists]) for c in there)]
    rooms = [
        Place(place, needs.most(room.seats), list(room.features))
        for place, room in places(week).items()
        if room.use != "Individual" and slot in week.open_rooms[room.name]
    ]
    place = rooms[number % len(rooms)] if rooms else None
    time = needs.time_of(week, slot)
    return GroupSession(
        f"{slot} {number}", time, slot.block, number == 0, offers, helpers, rooms, None, helpers[0], place
    )  # fmt: skip


def _seat(week: Week, slot: Slot, patient: str, sessions: list[str]) -> Seat:
    tags = set(week.clinic.patient[patient].tags)
    types = [g.name for g in week.clinic.group_types if not g.open_to or tags & set(g.open_to)]
    return Seat(f"{patient} {slot}", patient, needs.time_of(week, slot), types, sessions)


def _meetings(week: Week, assignments: Assignments) -> list[Meeting]:
    weights, found = needs.weight_beside(week), []
    for person in week.attending:
        own = assignments[person.id]
        for kind in person.individuals:
            clinician = own.own[kind.role]
            slots = [s for s in open_slots(week, person, own, kind) if s in week.at_work[clinician]]
            weight, times = weights.get((person.id, kind.name), 0), [needs.time_of(week, slot) for slot in slots]
            found += [
                Meeting(f"{person.id} {kind.name} {n}", person.id, kind.name, clinician, weight, times)
                for n in range(kind.per_week if times else 0)
            ]
    return found
