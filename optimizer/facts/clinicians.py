"""Clinicians: the hours of each day, every limit of what one may take on, and the office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.calendar import WEEKDAYS, WHOLE_DAY
from models.edits import reworking
from models.fact import Fact
from models.hours import hours_text
from models.people import Clinician
from models.week import Week
from optimizer.facts.limit import limit


def facts(week: Week) -> Iterator[Fact]:
    """The hours on each day of the week, the limits and the office of every clinician."""
    for clinician in week.clinic.clinicians:
        for day in sorted({date.weekday() for date in week.dates}):
            if WHOLE_DAY not in clinician.hours.get(day, ()):
                yield _hours(clinician, day)
        yield from _limits(clinician)
        if clinician.office and week.clinic.room[clinician.office].use != "Group":
            text = f"{clinician.name} holds individual sessions in {clinician.office}"
            yield limit("clinicians", clinician, "office", "Office", text)


def _hours(clinician: Clinician, day: int) -> Fact:
    name, spans = WEEKDAYS[day], ", ".join(map(str, clinician.hours.get(day, ())))
    text = f"{clinician.name} works {spans} on {name}" if spans else f"{clinician.name} is off on {name}"
    dropped = reworking("clinicians", clinician, lambda now: replace(now, hours={**now.hours, day: (WHOLE_DAY,)}))
    return Fact(text, (clinician.source.place(name),), clinician, "hours", day, dropped)


def _limits(c: Clinician) -> Iterator[Fact]:
    if c.most_groups_day is not None:
        text = f"{c.name} leads at most {c.most_groups_day} groups a day"
        yield limit("clinicians", c, "most_groups_day", "Most groups per day", text)
    if c.most_contact is not None:
        text = f"{c.name} is in sessions for at most {hours_text(c.most_contact)} a week"
        yield limit("clinicians", c, "most_contact", "Most contact hours per week", text)
    if c.most_in_a_row is not None:
        text = f"{c.name} holds at most {c.most_in_a_row} sessions in a row"
        yield limit("clinicians", c, "most_in_a_row", "Most in a row", text)
    if c.caseload is not None:
        yield limit("clinicians", c, "caseload", "Caseload", f"{c.name} is the own clinician of at most {c.caseload}")
    if c.track_limits:
        days = ", ".join(f"{track} on at most {most} days a week" for track, most in c.track_limits.items())
        yield limit("clinicians", c, "track_limits", "Track limits", f"{c.name} works in {days}", {})
