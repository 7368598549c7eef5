"""A week seen track by track: patients of different tracks share only clinicians, rooms and individual sessions."""

from __future__ import annotations

from dataclasses import replace

from models.week import Week


def part(week: Week, track: str) -> Week:
    """The week with days only for the patients who can be in no other track, and only the locks of theirs.

    Whatever timetable the week has, what it says of these patients is a timetable of the part.
    """
    theirs = week.without([person.id for person in week.patients.values() if person.tracks != (track,)])
    here = {person.id for person in theirs.attending}
    locks = tuple(lock for lock in week.clinic.locks if lock.patient in here)
    return replace(theirs, clinic=replace(week.clinic, locks=locks))
