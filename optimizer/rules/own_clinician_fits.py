"""A patient's own clinician is the given one, else one of the role with all the patient's Clinician tags.

Others are not offered as own clinician (for a cover the tags do not count). Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Own


def admits(week: Week, candidate: Own) -> bool:
    """Whether the clinician can be the patient's own one in the role."""
    return candidate.clinician in week.patients[candidate.patient].candidates.get(candidate.role, ())


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Own clinicians other than the given one, of another role or without the tags; none for a role with one due."""
    for patient, assignment in timetable.assignments.items():
        if patient not in week.patients:
            continue
        person = week.patients[patient]
        for role, clinician in assignment.own.items():
            if not admits(week, Own(patient, role, clinician)):
                yield Breach(patient, 1, text=f"{clinician} cannot be the own {role}")
        for role in person.roles_due:
            if role not in assignment.own and person.candidates[role] and week.needs_own(patient, role):
                yield Breach(patient, 1, text=f"no own {role} is chosen")


RULE = Rule(
    "own_clinician_fits", "Own clinicians have the role and tags asked", audit, admits={Own: admits}, unit="clinicians"
)
