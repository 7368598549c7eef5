"""From the solver's values to a timetable: who sits in which session, and which room of a class each one has."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from models.calendar import Slot
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable
from models.week import PatientWeek
from optimizer.fill import Waiting, fill
from optimizer.formulation import Formulation
from optimizer.rooms import RoomClass
from optimizer.seating import avoids, plain_pairs
from optimizer.variables import K, Lead, Sit, Variables

Rooms = Mapping[tuple[Slot, str, str], str]
"""Slot, type and first leader of a session -> its room."""
NO_ROOMS: Rooms = {}


class Solution:
    """A formulation with a value for each of its variables (`values` in the order in which they were made)."""

    def __init__(self, formulation: Formulation, values: list[int]) -> None:
        self.formulation = formulation
        self.values = values

    def true(self, table: Variables[K], **fields: object) -> list[K]:
        """The candidates that hold, in the order of the table."""
        return [c for c in table.where(**fields) if self.values[table[c].index]]

    def number(self, table: Variables[K], candidate: K) -> int:
        """A candidate's whole number."""
        index: int = table[candidate].index
        return self.values[index]


def timetable_of(solution: Solution, seated: Sequence[Sit] = (), rooms: Rooms = NO_ROOMS) -> Timetable:
    """The timetable that the values mean.

    Of those who may sit in any of several groups of one type, as many as can sit as `seated` says; of rooms that are
    alike, each session has the one that `rooms` says, if it is free.
    """
    formulation = solution.formulation
    bare = [*_groups(solution, seated), *_individuals(solution)]
    sessions = _with_rooms(bare, formulation.room_classes.values(), rooms)
    people = formulation.week.attending
    return Timetable(tuple(sessions), {person.id: _assignment(solution, person) for person in people})


def _groups(solution: Solution, seated: Sequence[Sit]) -> Iterable[Session]:
    """Sessions with the class of their room: those with a seat of their own first, all others fill up."""
    formulation = solution.formulation
    before: dict[tuple[Slot, str], dict[str, Lead]] = defaultdict(dict)
    for sit in seated:
        before[sit.slot, sit.type][sit.patient] = Lead(sit.clinician, sit.slot, sit.type)
    for slot, group in dict.fromkeys((lead.slot, lead.type) for lead in solution.true(formulation.leads)):
        leads = solution.true(formulation.leads, slot=slot, type=group)
        takers = [seat.patient for seat in solution.true(formulation.takes, slot=slot, type=group)]
        sits = solution.true(formulation.sits, slot=slot, type=group)
        seats = {sit.patient: Lead(sit.clinician, slot, group) for sit in sits}
        held = Counter(seats.values())
        free = {lead: solution.number(formulation.heads, lead) - held[lead] for lead in leads}
        waiting = replace(_waiting(solution, leads, takers, seats), before=before[slot, group])
        filled = fill(free, waiting)
        for lead in leads:
            named = [who for who, session in seats.items() if session == lead]
            yield _session(solution, lead, sorted([*named, *filled[lead]], key=takers.index))


def _waiting(solution: Solution, leads: list[Lead], takers: list[str], seats: Mapping[str, Lead]) -> Waiting:
    """Those without a seat: pairs kept apart, to whom a session is closed, and all others."""
    formulation, people = solution.formulation, solution.formulation.week.patients
    waiting = [who for who in takers if who not in seats]
    closed = {who: lead for who in waiting for lead in leads if avoids(people[who], formulation.led_by[lead])}
    apart = [(pair.patient, pair.other) for pair in plain_pairs(formulation.week)]
    for one, other in (*apart, *((other, one) for one, other in apart)):
        if one in seats and other in waiting:
            closed[other] = seats[one]
    pairs = [pair for pair in apart if set(pair) <= set(waiting)]
    minding = {*closed, *(who for pair in pairs for who in pair)}
    return Waiting(pairs, closed, [who for who in waiting if who not in minding])


def _session(solution: Solution, lead: Lead, patients: list[str]) -> Session:
    formulation, slot = solution.formulation, lead.slot
    joins = solution.true(formulation.joins, first=lead.clinician, slot=slot, type=lead.type)
    (use,) = solution.true(formulation.uses, slot=slot, type=lead.type, clinician=lead.clinician)
    leaders = (lead.clinician, *(join.clinician for join in joins))
    return Session(slot, GROUP, lead.type, leaders, use.room, tuple(patients))


def _individuals(solution: Solution) -> Iterable[Session]:
    for meeting in solution.true(solution.formulation.meets):
        who = {"clinician": meeting.clinician, "slot": meeting.slot}
        (office,) = solution.true(solution.formulation.offices, **who)
        yield Session(
            meeting.slot, INDIVIDUAL, meeting.kind, (meeting.clinician,), office.room, (meeting.patient,)
        )  # fmt: skip


def _with_rooms(sessions: list[Session], classes: Iterable[RoomClass], wanted: Rooms) -> Iterable[Session]:
    """Give each session a room of its class: in order of time, the wanted one or else the first that is free."""
    for rooms in classes:
        held = [session for session in sessions if session.room == rooms.name]
        places = [room.name for room in rooms.rooms for _ in range(room.at_once)]
        free_at: dict[dt.date, list[int]] = {}
        for session in sorted(held, key=lambda s: (s.slot.date, s.slot.span, s.clinicians)):
            free = free_at.setdefault(session.slot.date, [0] * len(places))
            again = wanted.get((session.slot, session.type, session.clinicians[0]))
            now_free = [n for n, time in enumerate(free) if time <= session.slot.span.start]
            place = next((n for n in now_free if places[n] == again), now_free[0])
            free[place] = session.slot.span.end
            yield _moved(session, places[place])


def _moved(session: Session, room: str) -> Session:
    return Session(session.slot, session.kind, session.type, session.clinicians, room, session.patients)


def _assignment(solution: Solution, person: PatientWeek) -> Assignment:
    formulation = solution.formulation
    (track,) = (belong.track for belong in solution.true(formulation.belongs, patient=person.id))
    days = sorted(day.date for day in solution.true(formulation.there, patient=person.id))
    chosen = {own.role: own.clinician for own in solution.true(formulation.owns, patient=person.id)}
    return Assignment(person.id, track, tuple(days), {**person.patient.own, **chosen})
