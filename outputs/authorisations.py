"""What to look at in a patient's hours and authorisation, and what is said of all of them in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from models.hours import hours_text
from models.patient_hours import PatientHours, patient_hours
from models.result import PlannedWeek
from outputs.words import count_text, date_text


def notes(hours: PatientHours) -> list[str]:
    """Plain sentences about one patient: hours missing or too many, days that are not authorised."""
    return [*_hours_notes(hours), *_authorisation_notes(hours)]


def authorisation_warnings(planned: PlannedWeek) -> list[str]:
    """A sentence per patient with days planned that are not authorised, and one for authorisations that end."""
    found = patient_hours(planned.week, planned.timetable)
    late = [f"{hours.person.id} {_late(hours)}" for hours in found if hours.late]
    ending = [f"{h.person.id} ({date_text(h.ends)})" for h in found if h.ends and not h.late]
    return [*late, *([f"Authorisations that end this week: {', '.join(ending)}"] if ending else [])]


def _hours_notes(hours: PatientHours) -> Iterator[str]:
    person = hours.person
    if hours.missing:
        yield f"{hours_text(hours.missing)} missing of the least this week."
    elif hours.below_plan:
        days = f"{person.days} of {count_text(person.asked_days, 'days')}"
        yield f"{hours_text(hours.below_plan)} below the plan's {hours_text(person.step.least_week)}, with {days}."
    if hours.over:
        yield f"{hours_text(hours.over)} more than the plan's most."


def _authorisation_notes(hours: PatientHours) -> Iterator[str]:
    if hours.late:
        yield f"Planned after the authorisation ends: {', '.join(map(date_text, hours.late))}."
    elif hours.ends:
        yield f"The authorisation ends on {date_text(hours.ends)}."
    over = len(hours.days) - len(hours.late) - hours.authorised
    if over:
        yield f"{count_text(over, 'days')} more than authorised."


def _late(hours: PatientHours) -> str:
    until = hours.person.patient.authorised_until
    dates = ", ".join(map(date_text, hours.late))
    return f"is authorised until {date_text(until, year=True)}; planned after that: {dates}" if until else dates
