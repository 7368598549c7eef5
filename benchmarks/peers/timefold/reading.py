"""Timefold's plan as a timetable of ours. Needs the package `timefold`."""

from collections.abc import Iterator

from benchmarks.peers.common import Assignments
from benchmarks.peers.rooms_apart import for_individual, places
from benchmarks.peers.timefold.model import Plan
from models.calendar import Slot
from models.timetable import GROUP, INDIVIDUAL, Session, Timetable
from models.week import Week


def timetable(week: Week, assignments: Assignments, plan: Plan) -> Timetable:
    """The timetable of a plan; individual sessions are in the office or else the first free private place."""
    slots = {str(slot): slot for slot in week.slots}
    return Timetable((*_groups(week, plan, slots), *_individuals(week, plan, slots)), assignments)


def _groups(week: Week, plan: Plan, slots: dict[str, Slot]) -> Iterator[Session]:
    rooms = places(week)
    for group in plan.groups:
        patients = tuple(seat.patient for seat in plan.seats if seat.session == group.id)
        if patients and group.offer and group.helper and group.place:
            leaders = (group.offer.leader, group.helper.name) if group.helper.name else (group.offer.leader,)
            room = rooms[group.place.name].name
            yield Session(slots[group.time.key], GROUP, group.offer.type, leaders, room, patients)


def _individuals(week: Week, plan: Plan, slots: dict[str, Slot]) -> Iterator[Session]:
    rooms = places(week)
    taken: list[tuple[str, Slot]] = []
    for meeting in plan.meetings:
        if meeting.time is None:
            continue
        slot = slots[meeting.time.key]
        busy = {place for place, other in taken if slot.overlaps(other)}
        suitable = for_individual(week, meeting.clinician, frozenset((slot,)))
        place = next((place for place in suitable if place not in busy), suitable[0])
        taken.append((place, slot))
        yield Session(slot, INDIVIDUAL, meeting.kind, (meeting.clinician,), rooms[place].name, (meeting.patient,))
