"""What a timetable says, as candidates of a formulation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.timetable import Session, Timetable
from models.week import Week
from optimizer.rooms import RoomClass
from optimizer.variables import Belong, Busy, Candidate, Day, Join, Lead, Meeting, Office, Own, Seat, Sit, Use

Classes = Mapping[str, RoomClass]
"""The classes of rooms by the name of their first room."""


def facts(week: Week, classes: Classes, timetable: Timetable) -> Iterator[Candidate]:
    """All that the timetable says; a formulation has a variable for a seat only where it matters."""
    for patient, assignment in timetable.assignments.items():
        yield Belong(patient, assignment.track)
        yield from (Day(patient, assignment.track, date) for date in assignment.days)
        yield from _chosen(week, patient, assignment.own.items())
    for session in timetable.sessions:
        yield from session_facts(week, classes, session)
        for clinician in session.clinicians:
            yield Busy(clinician, session.slot, session.slot.date)


def session_facts(week: Week, classes: Classes, session: Session) -> Iterator[Candidate]:
    """What the session says; some of it a formulation may not offer."""
    return _group(week, classes, session) if session.is_group else _individual(classes, session)


def seats(week: Week, timetable: Timetable) -> list[Sit]:
    """Who sits in which group, each named by its first leader."""
    return [sit for session in timetable.sessions if session.is_group for sit in _sits(lead(week, session), session)]


def lead(week: Week, session: Session) -> Lead:
    """The session's first leader: of those who may lead the type alone, the first of the Clinicians sheet."""
    able = [c.name for c in week.clinic.clinicians if c.name in session.clinicians and session.type in c.leads]
    return Lead((able or [*session.clinicians, ""])[0], session.slot, session.type)


def room_class(classes: Classes, room: str | None) -> str:
    """The room that stands for the class of this one, or no name."""
    return next((of.name for of in classes.values() if room in [r.name for r in of.rooms]), "")


def _chosen(week: Week, patient: str, own: Iterable[tuple[str, str]]) -> Iterator[Own]:
    """Own clinicians other than the given ones, of roles with a session due."""
    person = week.patients.get(patient)
    for role, clinician in own:
        due = person is None or role in person.roles_due or role in person.patient.own
        if due and not (person and person.patient.own.get(role) == clinician):
            yield Own(patient, role, clinician)


def _group(week: Week, classes: Classes, session: Session) -> Iterator[Candidate]:
    first = lead(week, session)
    yield first
    yield Use(room_class(classes, session.room), session.slot, session.type, first.clinician)
    others = list(session.clinicians)
    if first.clinician in others:
        others.remove(first.clinician)
    yield from (Join(name, session.slot, session.type, first.clinician) for name in others)
    yield from (Seat(patient, session.slot, session.type) for patient in session.patients)
    yield from _sits(first, session)


def _sits(first: Lead, session: Session) -> Iterator[Sit]:
    return (Sit(patient, session.slot, session.type, first.clinician) for patient in session.patients)


def _individual(classes: Classes, session: Session) -> Iterator[Candidate]:
    for clinician in session.clinicians or ("",):
        yield Office(room_class(classes, session.room), session.slot, clinician)
        yield from (Meeting(patient, session.type, session.slot, clinician) for patient in session.patients)
