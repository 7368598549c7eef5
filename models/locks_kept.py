"""What an x in Lock of the previous timetable keeps, as locks of the planned week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, product

from models.calendar import Slot, day_name, in_week
from models.clinic import Lock, When
from models.errors import Fault
from models.lock_fit import misfits
from models.program import GroupType
from models.resolve_patient import open_to
from models.timetable import Session, Timetable
from models.week import PatientWeek, Week

Kept = tuple[Lock, Session | None]


def locks_kept(week: Week, begun: Sequence[Session] = ()) -> tuple[tuple[Lock, ...], list[Fault]]:
    """Locks on the weekdays of the planned week, and a warning for each x that this week itself does not allow.

    Sessions keep slot, type, clinicians and room, individual ones their patient too; Attendance a patient's session.
    The sessions of the planned week that have `begun` take days and individual sessions from what may be kept.
    """
    if week.previous is None:
        return (), []
    held: list[Kept] = [(_lock(session, None, who), session) for session in begun for who in session.patients]
    found: list[Kept] = []
    refused: list[Fault] = []
    for lock, session in _asked(week.previous.timetable, week.previous.kept):
        slot, moved = _moved(week, lock)
        if why := _why_not(week, moved, slot) or _one_too_many(week, moved, slot, session, [*held, *found]):
            refused.append(Fault(lock.source.cell("Lock"), f"this cannot be kept, because {why}"))
        else:
            found.append((moved, session))
    return tuple(dict.fromkeys(lock for lock, _ in found)), list(dict.fromkeys(refused))


def with_locks(week: Week, timetable: Timetable) -> Timetable:
    """The timetable with a Lock on the sessions that the previous one kept, so that the next one keeps them too."""
    before = week.previous.timetable.sessions if week.previous else ()
    kept = {_kept(session, in_week(session.slot.date, week.monday)) for session in before if session.locked}
    sessions = (replace(s, locked=True) if _kept(s, s.slot.date) in kept else s for s in timetable.sessions)
    return replace(timetable, sessions=tuple(sessions))


def _kept(session: Session, date: dt.date) -> tuple[object, ...]:
    patients = () if session.is_group else session.patients
    return date, session.slot.track, session.slot.block, session.type, frozenset(session.clinicians), patients


def _asked(timetable: Timetable, kept: tuple[Lock, ...]) -> Iterator[tuple[Lock, Session | None]]:
    """Each lock, with the session of which it is a leader's."""
    for session in timetable.sessions:
        if session.locked:
            patients = (None,) if session.is_group else session.patients
            leaders = product(session.clinicians, patients)
            yield from ((_lock(session, who, patient), session) for who, patient in leaders)
    yield from ((lock, None) for lock in kept)


def _lock(session: Session, clinician: str | None, patient: str | None) -> Lock:
    slot = session.slot
    when = When(first=slot.date, last=slot.date)
    return Lock(patient, session.type, when, slot.block, slot.track, clinician, session.room, session.source)


def _moved(week: Week, lock: Lock) -> tuple[Slot | None, Lock]:
    """The lock on the same weekday of the planned week, and its slot if it is held then."""
    before = lock.when.first if lock.when and lock.when.first else week.monday
    date = in_week(before, week.monday)
    slot = next((s for s in week.slots if (s.date, s.track, s.block) == (date, lock.track, lock.block)), None)
    return slot, replace(lock, when=When(first=date, last=date))


def _why_not(week: Week, lock: Lock, slot: Slot | None) -> str:
    """Why the planned week does not allow the lock, "" if it may."""
    if slot is None:
        return f"{lock.block} is not held on that day of the planned week"
    if lock.group not in (*week.clinic.group_type, *week.clinic.individual):
        return f"there is no {lock.group} any more"
    unfit = (misfit.why for misfit in misfits(week.clinic, lock))
    return next(chain(_absent(week, lock, slot), unfit, _elsewhere(week, lock, slot)), "")


def _one_too_many(week: Week, lock: Lock, slot: Slot | None, of: Session | None, kept: Sequence[Kept]) -> str:
    """Why the lock does not go with those kept before it, "" if it may: leaders of a group, what a patient has due."""
    group = week.clinic.group_type.get(lock.group or "")
    if group and slot and lock.clinician:
        most = group.facilitators + (group.second_above is not None and _may_exceed(week, group, slot))
        is_full = sum(session is of for _, session in kept) >= most
        return f"{group.name} has {most} leader{'s' * (most > 1)} then" if is_full else ""
    own = [one for one, _ in kept if one.patient == lock.patient]
    return _beyond_due(week.patients[lock.patient], lock, own) if lock.patient else ""


def _beyond_due(person: PatientWeek, lock: Lock, own: Sequence[Lock]) -> str:
    """Why the patient cannot have what the lock says beside the locks kept for them, "" if they may."""
    days, most = {one.when for one in own}, person.days
    if lock.when not in days and len(days) >= most:
        return f"{person.id} comes on {most} day{'s' * (most > 1)} only in the planned week"
    due = next((kind.per_week for kind in person.individuals if kind.name == lock.group), None)
    others = {(one.when, one.block) for one in own if one.group == lock.group} - {(lock.when, lock.block)}
    if due is None or not others:
        return ""
    if lock.when in {when for when, _ in others}:
        return f"{person.id} has {lock.group} once a day at most"
    if len(others) >= due:
        return f"{lock.group} is due {'once' if due == 1 else f'{due} times'} only for {person.id} in the planned week"
    return ""


def _may_exceed(week: Week, group: GroupType, slot: Slot) -> bool:
    """Whether there may be so many in a group of the type that it has one more leader."""
    may = (open_to(p.patient.tags, group.open_to) and _can_come(week, who, slot) for who, p in week.patients.items())
    return sum(may) > (group.second_above or 0)


def _absent(week: Week, lock: Lock, slot: Slot) -> Iterator[str]:
    """Who or what is not there then, or has no such session due."""
    when = f"on {day_name(slot.date)} {slot.span} of the planned week"
    if lock.clinician and slot not in week.at_work.get(lock.clinician, ()):
        yield f"{lock.clinician} is not at work {when}"
    if lock.room and slot not in week.open_rooms.get(lock.room, ()):
        yield f"{lock.room} is not open {when}"
    if lock.patient and not _can_come(week, lock.patient, slot):
        yield f"{lock.patient} cannot come {when}"
    elif lock.patient and lock.group in week.clinic.individual and not _is_due(week, lock.patient, lock.group):
        yield f"{lock.group} is not due for {lock.patient} in the planned week"


def _elsewhere(week: Week, lock: Lock, slot: Slot) -> Iterator[str]:
    """The office in which the clinician holds individual sessions, if it is another room and open then."""
    office = week.clinic.clinician[lock.clinician].office if lock.clinician else None
    is_elsewhere = lock.group in week.clinic.individual and lock.room not in (None, office)
    if is_elsewhere and slot in week.open_rooms.get(office or "", ()):
        yield f"{lock.clinician} holds individual sessions in {office}"


def _can_come(week: Week, patient: str, slot: Slot) -> bool:
    person = week.patients.get(patient)
    if person is None or not person.days:
        return False
    tracks = (track for track in person.tracks if slot.date in person.open_days[track])
    is_clear = any(not week.in_way(slot, track) for track in tracks)
    return slot in person.windows and is_clear if slot.is_window else slot in person.blocks


def _is_due(week: Week, patient: str, session: str | None) -> bool:
    return session in {kind.name for kind in week.patients[patient].individuals}
