"""Whose own clinician each clinician is."""

from __future__ import annotations

from collections import Counter

from models.timetable import Timetable
from models.week import Week


def own_patients(week: Week, timetable: Timetable) -> Counter[str]:
    """Clinician -> patients in the program whose own clinician they are, given or chosen, with or without days."""
    cases: Counter[str] = Counter()
    for person in week.patients.values():
        planned = timetable.assignments.get(person.id)
        cases.update(set({**(planned.own if planned else {}), **person.patient.own}.values()))
    return cases
