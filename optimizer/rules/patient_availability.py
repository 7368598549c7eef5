"""A patient is only in sessions that they can attend: admission to discharge, Cannot attend and time off are kept.

Seats and individual sessions outside the patient's open blocks and windows are not made. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Meeting, Seat


def admits(week: Week, candidate: Seat | Meeting) -> bool:
    """Whether the slot is open to the patient."""
    person = week.patients[candidate.patient]
    return candidate.slot in (person.windows if candidate.slot.is_window else person.blocks)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Sessions at times that are closed to a patient in them."""
    for patient, sessions in timetable.of_patient.items():
        for session in sessions:
            if patient not in week.patients or not admits(week, Seat(patient, session.slot, session.type)):
                yield Breach(patient, 1, session.slot.date, session.slot)


RULE = Rule(
    "patient_availability",
    "Patients are only planned when they can attend",
    audit,
    admits={Seat: admits, Meeting: admits},
)
