"""A week seen track by track: patients of different tracks share only clinicians, rooms and individual sessions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from models.clinic import Lock
from models.week import PatientWeek, Week


def homes(week: Week) -> dict[str, str]:
    """Patient -> the track to plan them in first: the first wished one they may be in, else the one most open."""
    found = {}
    for person in week.attending:
        wished = [track for track in person.patient.track_wishes if track in person.tracks]
        most_open = max(person.tracks, key=lambda track: len(person.open_days[track]))
        found[person.id] = wished[0] if wished else most_open
    return found


def part(week: Week, home: Mapping[str, str], tracks: Collection[str]) -> Week:
    """The week with days only for the patients at home in these tracks, and only the locks that speak of them."""
    patients = {
        person.id: _at_home(person, home[person.id]) if home.get(person.id) in tracks else _absent(person)
        for person in week.patients.values()
    }
    here = {person.id for person in patients.values() if person.days}
    locks = tuple(lock for lock in week.clinic.locks if _speaks_of(lock, here, tracks))
    return replace(week, patients=patients, clinic=replace(week.clinic, locks=locks))


def _at_home(person: PatientWeek, track: str) -> PatientWeek:
    return replace(person, tracks=(track,), open_days={track: person.open_days[track]})


def _absent(person: PatientWeek) -> PatientWeek:
    return replace(person, days=0, individuals=(), mix=())


def _speaks_of(lock: Lock, here: Collection[str], tracks: Collection[str]) -> bool:
    return lock.patient in here if lock.patient else lock.track in tracks
