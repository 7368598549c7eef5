"""A patient is only in groups that are open to them: Open to names tags of which a patient needs one.

Seats in other groups are not made. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.resolve_patient import open_to
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Seat


def admits(week: Week, candidate: Seat) -> bool:
    """Whether the type is open to the patient."""
    return open_to(week.clinic.patient[candidate.patient].tags, week.clinic.group_type[candidate.type].open_to)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Patients in groups that are not open to them."""
    for session in timetable.sessions:
        for patient in session.patients:
            if session.is_group and not admits(week, Seat(patient, session.slot, session.type)):
                yield Breach(patient, 1, session.slot.date, session.slot, f"{session.type} is not open to the patient")


RULE = Rule("group_open_to", "Groups take only patients they are open to", audit, admits={Seat: admits})
