"""What the phone brings, as written on the command line: who is away when, and from when on a week may change."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable

from inputs.cells_away import refuse_other_weeks, stretches
from inputs.cells_early import refuse_early
from inputs.cells_time import time, when
from inputs.names import CellError, Names, key, quoted
from models.clinic import Clinic, TimeOff
from models.week import Week

_KINDS = {"Clinicians": "clinician", "Rooms": "room", "Patient IDs": "patient"}
_MOMENT = re.compile(r"(?P<day>\d{4}-\d{1,2}-\d{1,2}|[^\d]+?)(?:\s+(?P<time>\d.*))?")
_HOW_ABSENT = 'write who and when, such as "Rivera: Wed" or "Rivera: Wed 9-12"'
_HOW_MOMENT = "write a day, with a time if you like: Wed, Wed 13:00 or 2026-12-02 13:00"


def absences(week: Week, list_of: str, text: str) -> tuple[TimeOff, ...]:
    """The time off that "WHO: WHEN" means, WHO being of a list of the contract ("Rooms").

    CellError where it means nothing, or nothing in the week.
    """
    who, colon, times = text.partition(":")
    if not colon:
        raise CellError(f"{quoted(text)} has no colon; {_HOW_ABSENT}")
    name = _names(week.clinic, list_of).find(who)
    refuse_early(week.clinic, times)
    off = tuple(TimeOff(name, _KINDS[list_of], when, span) for when, span in stretches(times))
    refuse_other_weeks(week.monday, (one.when for one in off), "the timetable's week")
    return off


def admissions(week: Week, placed: Collection[str], texts: Iterable[str]) -> tuple[str, ...]:
    """The patients meant who are to be given a place; "all" means everybody who has days but is not yet `placed`.

    CellError for an unknown ID, and for a patient who has a place or no days.
    """
    without = [person.id for person in week.attending if person.id not in placed]
    found: list[str] = []
    for text in texts:
        found += without if key(text) == "all" else _names(week.clinic, "Patient IDs").find_all(text)
    for who in found:
        if who not in without:
            why = (
                "has a place in the timetable already" if who in placed else f"has no days in the week of {week.monday}"
            )
            raise CellError(f"{who} {why}")
    return tuple(dict.fromkeys(found))


def _names(clinic: Clinic, list_of: str) -> Names:
    lists = {"Clinicians": clinic.clinician, "Rooms": clinic.room, "Patient IDs": clinic.patient}
    return Names({list_of: lists[list_of]})


def moment(monday: dt.date, text: str) -> dt.datetime:
    """The day and time meant, in the week from `monday`; CellError where there is none or the text means several."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise CellError(f"{quoted(text)} is no day; {_HOW_MOMENT}")
    day, at = when(found["day"]), time(found["time"]) if found["time"] else 0
    fitting = [date for date in _dates(monday) if day.holds_on(date)]
    if len(fitting) != 1:
        why = "names several days" if fitting else f"is not in the timetable's week, which begins on {monday}"
        raise CellError(f"{quoted(text)} {why}; {_HOW_MOMENT}")
    return dt.datetime.combine(fitting[0], dt.time()) + dt.timedelta(minutes=at)


def _dates(monday: dt.date) -> Iterable[dt.date]:
    return [monday + dt.timedelta(days=n) for n in range(7)]
