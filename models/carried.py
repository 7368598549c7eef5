"""The previous timetable carried over to the days of the planned week, as far as the clinic still has its parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from models.calendar import Slot, in_week
from models.timetable import Assignment, Session, Timetable
from models.week import Week


def carried_over(week: Week) -> Timetable:
    """Sessions in the slots of the same weekday, track and name, without whoever and whatever is gone.

    Nothing is decided: who has fewer days now still has all those of the previous week. Without a previous timetable
    it is empty.
    """
    if week.previous is None:
        return Timetable((), {})
    before = week.previous.timetable
    coming = {person.id for person in week.attending}
    assignments = {p: _assigned(week, before.assignments[p]) for p in before.assignments if p in coming}
    return Timetable(tuple(_sessions(week, before.sessions, coming)), assignments)


def _sessions(week: Week, sessions: tuple[Session, ...], coming: Collection[str]) -> Iterator[Session]:
    held: Mapping[tuple[dt.date, str | None, str], Slot] = {(s.date, s.track, s.block): s for s in week.slots}
    for session in sessions:
        slot = held.get((in_week(session.slot.date, week.monday), session.slot.track, session.slot.block))
        known = week.clinic.group_type if session.is_group else week.clinic.individual
        patients = tuple(patient for patient in session.patients if patient in coming)
        clinicians = tuple(name for name in session.clinicians if name in week.clinic.clinician)
        if slot and patients and clinicians and session.type in known:
            room = session.room if session.room in week.clinic.room else None
            yield replace(session, slot=slot, patients=patients, clinicians=clinicians, room=room)


def _assigned(week: Week, before: Assignment) -> Assignment:
    own = {role: name for role, name in before.own.items() if name in week.clinic.clinician}
    return replace(before, days=tuple(in_week(date, week.monday) for date in before.days), own=own)
