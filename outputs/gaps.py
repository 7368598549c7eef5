"""What a patient should have this week and has not: blocks that nobody covers, individual sessions not held."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from models.calendar import Slot
from models.result import PlannedWeek
from models.week import PatientWeek


def blocks_not_covered(planned: PlannedWeek) -> dict[Slot, list[str]]:
    """Block -> IDs of the patients who attend that day and have no session in it, time off apart."""
    found: dict[Slot, list[str]] = {}
    for patient, assignment in planned.timetable.assignments.items():
        busy = {s.slot for s in planned.timetable.of_patient.get(patient, ())}
        for slot in _asked(planned, patient, assignment.track, assignment.days):
            if slot not in busy:
                found.setdefault(slot, []).append(patient)
    return found


def _asked(planned: PlannedWeek, patient: str, track: str, days: tuple[dt.date, ...]) -> list[Slot]:
    wanted = planned.week.patients.get(patient)
    excused = wanted.excused if wanted else frozenset()
    return [s for day in days for s in planned.week.track_day.get((track, day), ()) if s not in excused]


def individuals_not_held(planned: PlannedWeek, person: PatientWeek) -> tuple[str, ...]:
    """Kinds of individual session that are due to the patient this week and missing, once for each."""
    due = Counter({kind.name: kind.per_week for kind in person.individuals})
    held = Counter(s.type for s in planned.timetable.of_patient.get(person.id, ()) if not s.is_group)
    return tuple((due - held).elements())
