"""Absences that change nothing, as nobody has a session then, each with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from models.calendar import day_name
from models.clinic import TimeOff
from models.repair import Published
from models.timetable import Session

_NOT_THEN = {"patient": "has no session", "clinician": "holds no session", "room": "is not used"}
_NOT_THAT_DAY = {"patient": "does not attend", "clinician": "holds no session", "room": "is not used"}


def idle_lines(off: Iterable[TimeOff], published: Published, monday: dt.date) -> list[str]:
    """A line for each day of each absence on which no session has to change."""
    dates = [monday + dt.timedelta(days=n) for n in range(7)]
    lines = (_line(one, published, date) for one in off for date in dates if one.when.holds_on(date))
    return [line for line in lines if line]


def _line(off: TimeOff, published: Published, date: dt.date) -> str:
    """Why the absence changes nothing on the date; empty if it does."""
    on_day = [s for s in _sessions(off, published) if s.slot.date == date]
    met = [session for session in on_day if session.slot.span.overlaps(off.span)]
    day = day_name(date)
    if any(not published.is_past(session.slot) for session in met):
        return ""
    if met:
        return f"{off.who}: what is held on {day} then has begun before --from, so it stays."
    if on_day:
        return f"{off.who} {_NOT_THEN[off.kind]} on {day} {off.span}, so that changes nothing."
    if off.kind == "patient" and off.who not in published.timetable.assignments:
        return f"{off.who} is not in the timetable, so being absent on {day} changes nothing."
    return f"{off.who} {_NOT_THAT_DAY[off.kind]} on {day}, so that changes nothing."


def _sessions(off: TimeOff, published: Published) -> tuple[Session, ...]:
    timetable = published.timetable
    of = {"patient": timetable.of_patient, "clinician": timetable.of_clinician, "room": timetable.of_room}
    return of[off.kind].get(off.who, ())
