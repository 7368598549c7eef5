"""Minutes of sessions and of a patient's day, as the contract counts them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from models.timetable import Session, Timetable
from models.week import Week


def minutes_of(week: Week, session: Session) -> int:
    """Contact minutes: the whole block of a group, or of a kind that is gone, else the Minutes of the kind."""
    kind = None if session.is_group else week.clinic.individual.get(session.type)
    return kind.minutes if kind else session.slot.span.minutes


def day_minutes(week: Week, sessions: Sequence[Session]) -> int:
    """A patient's minutes of one day: first start to last end of the blocks plus window sessions, if breaks count.

    Otherwise the minutes of all sessions.
    """
    if not week.clinic.settings.breaks_count:
        return sum(minutes_of(week, s) for s in sessions)
    blocks = [s.slot.span for s in sessions if not s.slot.is_window]
    inside = max(b.end for b in blocks) - min(b.start for b in blocks) if blocks else 0
    return inside + sum(minutes_of(week, s) for s in sessions if s.slot.is_window)


def minutes_by_day(week: Week, timetable: Timetable, patient: str) -> dict[dt.date, int]:
    """Date -> the patient's minutes, for every day attended."""
    assignment = timetable.assignments.get(patient)
    sessions = timetable.of_patient.get(patient, ())
    days = assignment.days if assignment else ()
    return {date: day_minutes(week, [s for s in sessions if s.slot.date == date]) for date in days}


def hours_number(minutes: int) -> str:
    """Minutes as the number of hours that a cell takes: 630 -> "10.5 hours"."""
    number = f"{minutes / 60:.4g}"
    return f"{number} hour{'s' * (number != '1')}"


def hours_text(minutes: int) -> str:
    """Minutes in words: 800 -> "13 h 20 min"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"
