"""What a patient should have this week and has not: blocks that nobody covers, individual sessions not held."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from models.calendar import Slot, Span
from models.result import PlannedWeek
from models.week import PatientWeek

NOT_COVERED = "NOT COVERED"
"""What is printed in the place of a session that nobody holds."""


def blocks_not_covered(planned: PlannedWeek) -> dict[Slot, list[str]]:
    """Block -> IDs of the patients who attend that day and have no session in it, time off apart."""
    found: dict[Slot, list[str]] = {}
    for patient, assignment in planned.timetable.assignments.items():
        busy = {s.slot for s in planned.timetable.of_patient.get(patient, ())}
        for slot in _asked(planned, patient, assignment.track, assignment.days):
            if slot not in busy:
                found.setdefault(slot, []).append(patient)
    return found


def hours_there(planned: PlannedWeek, patient: str, date: dt.date) -> Span | None:
    """When the patient is there on a date: the sessions or, where none is held, the blocks that nobody covers."""
    held = [s.slot.span for s in planned.timetable.of_patient.get(patient, ()) if s.slot.date == date]
    assignment = planned.timetable.assignments[patient]
    days = (date,) if date in assignment.days else ()
    spans = held or [slot.span for slot in _asked(planned, patient, assignment.track, days)]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None


def _asked(planned: PlannedWeek, patient: str, track: str, days: tuple[dt.date, ...]) -> list[Slot]:
    """The blocks of the days that the patient is to fill; none of who is in the program no more."""
    wanted = planned.week.patients.get(patient)
    slots = (slot for day in days for slot in planned.week.track_day.get((track, day), ()))
    return [slot for slot in slots if wanted and slot not in wanted.excused]


def individuals_not_held(planned: PlannedWeek, person: PatientWeek) -> tuple[str, ...]:
    """Kinds of individual session that are due to the patient this week and missing, once for each."""
    due = Counter({kind.name: kind.per_week for kind in person.individuals})
    held = Counter(s.type for s in planned.timetable.of_patient.get(person.id, ()) if not s.is_group)
    return tuple((due - held).elements())
