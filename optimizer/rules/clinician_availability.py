"""A clinician is at work for the whole of every session: hours less time off are kept.

Sessions of a clinician outside working hours are not made. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Join, Lead, Meeting


def admits(week: Week, candidate: Lead | Join | Meeting) -> bool:
    """Whether the clinician is at work for the whole slot."""
    return candidate.slot in week.at_work[candidate.clinician]


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Sessions while a clinician of theirs is off."""
    for clinician, sessions in timetable.of_clinician.items():
        for session in sessions:
            if not admits(week, Lead(clinician, session.slot, session.type)):
                yield Breach(clinician, 1, session.slot.date, session.slot)


RULE = Rule(
    "clinician_availability",
    "Clinicians are at work for the whole session",
    audit,
    admits={Lead: admits, Join: admits, Meeting: admits},
)
