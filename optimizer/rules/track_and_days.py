"""A patient is in one track, the current one if given, on open days of it and on no more days than the week asks.

For every patient: days attended <= days this week; sessions only on days attended, blocks only of the own track.
Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Assignment, Timetable
from models.week import PatientWeek, Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule


def build(formulation: Formulation) -> None:
    """State the most days; which tracks and days can be is settled by the candidates."""
    for person in formulation.week.attending:
        formulation.add(formulation.days_attended(person.id) <= person.days)
        for window in sorted(person.windows):
            held = formulation.meets.total(patient=person.id, slot=window)
            formulation.add(held <= formulation.attends(person.id, window.date))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Wrong tracks, days that are not open or too many, sessions outside the own track and days."""
    for patient in timetable.of_patient:
        if patient not in timetable.assignments:
            yield Breach(patient, 1, text="has sessions but no track and days")
    for patient, assignment in timetable.assignments.items():
        person = week.patients.get(patient)
        if person is None:
            yield Breach(patient, 1, text="is not in the program this week")
            continue
        yield from _days(person, assignment)
        for session in timetable.of_patient.get(patient, ()):
            outside = session.slot.track not in (None, assignment.track)
            if outside or session.slot.date not in assignment.days:
                yield Breach(patient, 1, session.slot.date, session.slot, "outside the own track and days")


def _days(person: PatientWeek, assignment: Assignment) -> Iterator[Breach]:
    if assignment.track not in person.tracks:
        yield Breach(person.id, 1, text=f"may not be in track {assignment.track}")
    for date in assignment.days:
        if date not in person.open_days.get(assignment.track, ()):
            yield Breach(person.id, 1, date, text="a day that is not open to the patient")
    if len(assignment.days) > person.days:
        yield Breach(person.id, len(assignment.days) - person.days, text="more days than the week asks")


RULE = Rule("track_and_days", "One track, on open days, and no more days than asked", audit, build, unit="days")
