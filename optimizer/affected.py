"""Who is directly affected: has a session of the published timetable that cannot be held as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.repair import Published
from models.timetable import Session, Timetable
from models.week import Week


def lost_sessions(week: Week, timetable: Timetable) -> list[Session]:
    """The sessions that cannot be held as published, for all or for some of their patients."""
    return [session for session in timetable.sessions if any(_affected_by(week, session))]


def still_held(week: Week, timetable: Timetable) -> Timetable:
    """What is left of the timetable: sessions that can still be held, with those of their patients who can come."""
    left = [
        replace(session, patients=tuple(who for who in session.patients if _can_come(week, who, session)))
        for session in timetable.sessions
        if _can_take_place(week, session)
    ]
    return replace(timetable, sessions=tuple(session for session in left if session.patients))


def affected_people(week: Week, published: Published) -> tuple[str, ...]:
    """Patients and clinicians with a session to come that cannot be held as published, in order of the sessions."""
    to_come = (session for session in published.timetable.sessions if not published.is_past(session.slot))
    return tuple(dict.fromkeys(who for session in to_come for who in _affected_by(week, session)))


def _affected_by(week: Week, session: Session) -> Iterator[str]:
    if not _can_take_place(week, session):
        yield from (*session.patients, *session.clinicians)
        return
    for patient in session.patients:
        if not _can_come(week, patient, session):
            yield from (patient,) if session.is_group else (patient, *session.clinicians)


def _can_take_place(week: Week, session: Session) -> bool:
    there = all(session.slot in week.at_work.get(who, ()) for who in session.clinicians)
    return there and (session.room is None or session.slot in week.open_rooms.get(session.room, ()))


def _can_come(week: Week, patient: str, session: Session) -> bool:
    person = week.patients.get(patient)
    return person is not None and session.slot in (person.windows if session.slot.is_window else person.blocks)
