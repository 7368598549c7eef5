"""A week seen track by track: patients of different tracks share only clinicians, rooms and individual sessions."""

from __future__ import annotations

from dataclasses import replace

from models.week import PatientWeek, Week


def of_track(week: Week, track: str) -> list[str]:
    """The patients who can be in no other track."""
    return [person.id for person in week.attending if person.tracks == (track,)]


def part(week: Week, track: str) -> Week:
    """The week of those who can be in no other track, with only the locks of theirs.

    Whoever may also be elsewhere can fill its groups up: nothing is asked of them, and they are in nobody's way who may
    not be in their track. So whatever timetable the week has, what it says of the track is a timetable of the part.
    """
    own = set(of_track(week, track))
    guests = {p.id: _guest(p, track) for p in week.attending if p.id not in own and track in p.tracks}
    theirs = week.without([who for who in week.patients if who not in own and who not in guests])
    locks = tuple(lock for lock in week.clinic.locks if lock.patient in own)
    apart = (p for p in week.clinic.keep_apart if not p.in_track or guests.keys().isdisjoint((p.patient, p.other)))
    waived = week.clinic.waived | guests.keys()
    clinic = replace(week.clinic, locks=locks, keep_apart=tuple(apart), waived=waived)
    return replace(theirs, patients={**theirs.patients, **guests}, clinic=clinic)


def _guest(person: PatientWeek, track: str) -> PatientWeek:
    """The patient, who may come in this track alone, without treatment mix."""
    return replace(person, tracks=(track,), mix=())
