"""What is left of a week that has begun for those who change track in it, or come only now.

Days in another track are days attended: they, their hours and what was held on them are asked no more. Blocks that have
begun on other days are excused, and days of which all has begun are not open; where that leaves fewer than are asked,
hours and mix are cut as the days are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from models.errors import Fault
from models.hours import day_minutes
from models.repair import Published
from models.resolve_patient import open_to, with_days
from models.timetable import Session
from models.week import PatientWeek, Week


def with_days_left(week: Week, published: Published) -> Week:
    """The week in which no more is asked of them than what is left; a warning for each whose days are cut by that."""
    left = {who: _as_left(week, person, published) for who, person in week.patients.items()}
    told = [cut for person in week.attending for cut in _cuts(week, person, left[person.id], published)]
    return replace(week, patients=left, warnings=(*week.warnings, *told))


def kept_track(week: Week, person: PatientWeek, published: Published) -> str | None:
    """The track in which the patient was published, if it still is theirs, or would be but for their absence."""
    own, patient = published.timetable.assignments.get(person.id), person.patient
    if own is None:
        return None
    free = patient.current_track is None and open_to(patient.tags, week.clinic.track[own.track].open_to)
    return own.track if free or own.track in person.tracks else None


def spent_elsewhere(week: Week, person: PatientWeek, published: Published) -> Mapping[dt.date, Sequence[Session]]:
    """Date -> what has begun of the patient's sessions, for the days in tracks that are not theirs."""
    past = [s for s in published.timetable.of_patient.get(person.id, ()) if published.is_past(s.slot)]
    ours = (None, kept_track(week, person, published))
    here = {s.slot.date for s in past if not s.slot.is_window and s.slot.track in ours}
    dates = {s.slot.date for s in past if s.slot.track not in ours} - here
    return {date: [s for s in past if s.slot.date == date] for date in sorted(dates)}


def is_over(week: Week, track: str, date: dt.date, published: Published) -> bool:
    """Whether all of the track's day has begun."""
    return all(map(published.is_past, week.track_day.get((track, date), ())))


def most_days(person: PatientWeek, most_open: int, spent: int) -> int:
    """How many days are asked of the patient where so many are open, and so many were spent elsewhere."""
    authorised = person.patient.authorised_days
    asked = person.asked_days if authorised is None else min(person.asked_days, authorised)
    return max(0, min(asked - spent, most_open))


def _as_left(week: Week, person: PatientWeek, published: Published) -> PatientWeek:
    spent, track = spent_elsewhere(week, person, published), kept_track(week, person, published)
    if (track and not spent) or not person.days:
        return person
    attended = {(track, day) for day in published.timetable.assignments[person.id].days} if track else set()
    blocks = frozenset(
        block
        for block in person.blocks
        if block.date not in spent and ((block.track, block.date) in attended or not published.is_past(block))
    )
    still_open = {(block.track, block.date) for block in blocks}
    open_days = {of: tuple(day for day in days if (of, day) in still_open) for of, days in person.open_days.items()}
    days = most_days(person, max(map(len, open_days.values()), default=0), len(spent))
    minutes = sum(day_minutes(week, sessions) for sessions in spent.values())
    whole = with_days(week.clinic, person, len(spent) + days)
    return replace(
        whole,
        days=days,
        open_days=open_days,
        blocks=blocks,
        excused=person.excused | (person.blocks - blocks),
        least_week=max(0, whole.least_week - minutes),
        most_week=None if whole.most_week is None else max(0, whole.most_week - minutes),
    )


def _cuts(week: Week, person: PatientWeek, left: PatientWeek, published: Published) -> Iterator[Fault]:
    """A warning if fewer days can be held than the patient asks, or none any more."""
    spent, cell = len(spent_elsewhere(week, person, published)), person.patient.source.cell("Patient ID")
    if left is not person and not left.days:
        why = "all days asked were spent in another track" if spent >= person.days else "no day is left"
        yield Fault(cell, f"{person.id} cannot come any more this week, because {why}")
    elif left is not person and spent + left.days < person.days:
        yield Fault(
            cell,
            f"{person.id} asks {person.days} days, but with what is over only {spent + left.days} can be held this "
            "week; the days, least hours and treatment mix are cut in proportion",
        )
