"""What charts show: who comes when, how full groups are, how long clinicians work, which wishes are granted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.clinic import Clinic
from models.group_seats import most_heads
from models.hours import minutes_of
from models.result import PlannedWeek
from models.timetable import Session


@dataclass(frozen=True)
class Share:
    """So much `part` of a `whole`; `whole` is None where there is no limit."""

    label: str
    part: float
    whole: float | None


def census(planned: PlannedWeek) -> dict[str, dict[dt.date, int]]:
    """Patients who come, by track and by each date on which the track runs."""
    week, assignments = planned.week, planned.timetable.assignments.values()
    return {
        track.name: {
            date: sum(a.track == track.name and date in a.days for a in assignments)
            for date in week.dates
            if (track.name, date) in week.track_day
        }
        for track in week.clinic.tracks
    }


def seat_use(planned: PlannedWeek) -> list[Share]:
    """Seats taken of those there, in all groups of a type together; types that do not run are left out.

    A group has as many seats as its size, its room and its number of leaders allow; without limits, those taken.
    """
    clinic, found = planned.week.clinic, []
    for kind in clinic.group_types:
        held = [s for s in planned.timetable.sessions if s.is_group and s.type == kind.name]
        seats = sum(_seats(clinic, s) for s in held)
        if held:
            found.append(Share(kind.name, sum(s.heads for s in held), seats))
    return found


def seats_by_day(planned: PlannedWeek, track: str) -> dict[dt.date, Share]:
    """Seats taken of those there in the groups of a track, by each date on which it has groups."""
    clinic, found = planned.week.clinic, dict[dt.date, Share]()
    for session in planned.timetable.sessions:
        kind = clinic.group_type.get(session.type)
        if session.slot.track == track and session.is_group and kind:
            before = found.get(session.slot.date, Share(track, 0, 0))
            seats = (before.whole or 0) + _seats(clinic, session)
            found[session.slot.date] = Share(track, before.part + session.heads, seats)
    return found


def _seats(clinic: Clinic, session: Session) -> int:
    most = most_heads(clinic, session)
    return session.heads if most is None else most


def contact_hours(planned: PlannedWeek) -> list[Share]:
    """Minutes that each clinician is with patients, of the most that the clinician may be."""
    week, held = planned.week, planned.timetable.of_clinician
    return [
        Share(c.name, sum(minutes_of(week, s) for s in held.get(c.name, ())), c.most_contact)
        for c in week.clinic.clinicians
    ]


def wishes_by_kind(planned: PlannedWeek) -> list[Share]:
    """Wishes granted of those asked, by kind, in the order in which the kinds first come; halves count as half."""
    asked: dict[str, list[float]] = {}
    for scored in planned.wishes:
        if scored.wish.asked and scored.wish.weight:
            asked.setdefault(scored.wish.kind, []).append(scored.granted)
    return [Share(kind, sum(granted), len(granted)) for kind, granted in asked.items()]
