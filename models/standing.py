"""What a published timetable settles: its patients keep their track and own clinicians, its locks hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.clinic import Clinic, Lock
from models.people import Patient
from models.resolve import plan_week
from models.timetable import Assignment, Session, Timetable
from models.week import Week


def standing(week: Week, timetable: Timetable, locks: Sequence[Lock]) -> Week:
    """The same week of a clinic that gives all this as the timetable has it, where it can be so."""
    patients = [_as_assigned(week, patient, timetable.assignments.get(patient.id)) for patient in week.clinic.patients]
    clinic = replace(week.clinic, patients=tuple(patients), locks=(*week.clinic.locks, *locks))
    return plan_week(clinic, week.monday)


def _as_assigned(week: Week, patient: Patient, assignment: Assignment | None) -> Patient:
    person = week.patients.get(patient.id)
    if assignment is None or person is None:
        return patient
    own = {role: who for role, who in assignment.own.items() if who in person.candidates.get(role, ())}
    track = assignment.track if assignment.track in person.tracks else patient.current_track
    return replace(patient, current_track=track, own={**own, **patient.own})


def unknown_sessions(timetable: Timetable, clinic: Clinic) -> tuple[Session, ...]:
    """The sessions of the timetable that name what the clinic does not have, or no longer has."""
    return tuple(session for session in timetable.sessions if not _is_known(session, clinic))


def known_part(timetable: Timetable, clinic: Clinic) -> Timetable:
    """The timetable without sessions and people that the clinic does not have, or no longer has."""
    sessions = (
        replace(session, patients=tuple(who for who in session.patients if who in clinic.patient))
        for session in timetable.sessions
        if _is_known(session, clinic)
    )
    assignments = {
        who: own for who, own in timetable.assignments.items() if who in clinic.patient and own.track in clinic.track
    }
    return Timetable(tuple(session for session in sessions if session.patients), assignments)


def with_known_names(timetable: Timetable, clinic: Clinic) -> Timetable:
    """The sessions of types and tracks that the clinic has, with those of their people and rooms that it has."""
    found = []
    for session in timetable.sessions:
        types = clinic.group_type if session.is_group else clinic.individual
        patients = tuple(who for who in session.patients if who in clinic.patient)
        if patients and session.type in types and session.slot.track in (None, *clinic.track):
            staff = tuple(who for who in session.clinicians if who in clinic.clinician)
            room = session.room if session.room in clinic.room else None
            found.append(replace(session, patients=patients, clinicians=staff, room=room))
    return Timetable(tuple(found), known_part(timetable, clinic).assignments)


def _is_known(session: Session, clinic: Clinic) -> bool:
    types = clinic.group_type if session.is_group else clinic.individual
    here = session.type in types and (session.room is None or session.room in clinic.room)
    return here and session.slot.track in (None, *clinic.track) and set(session.clinicians) <= set(clinic.clinician)
