"""A week seen track by track: patients of different tracks share only clinicians, rooms and individual sessions."""

from __future__ import annotations

from dataclasses import replace

from models.week import PatientWeek, Week


def part(week: Week, track: str) -> Week:
    """The week with days only for the patients who can be in no other track, and only the locks of theirs.

    Whatever timetable the week has, what it says of these patients is a timetable of the part.
    """
    patients = {p.id: p if p.tracks == (track,) else _absent(p) for p in week.patients.values()}
    here = {person.id for person in patients.values() if person.days}
    locks = tuple(lock for lock in week.clinic.locks if lock.patient in here)
    return replace(week, patients=patients, clinic=replace(week.clinic, locks=locks))


def _absent(person: PatientWeek) -> PatientWeek:
    return replace(person, days=0, individuals=(), mix=())
