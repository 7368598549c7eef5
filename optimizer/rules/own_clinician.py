"""Individual sessions are held by the patient's own clinician.

For every patient, kind and clinician: sessions held <= Per week * own clinician + slack; where none can be chosen,
every session is a cover. Relaxes to: sessions held by another clinician of the role (cover).
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Holder

KEY = "own_clinician"


def admits(week: Week, candidate: Holder) -> bool:
    """Whether the clinician can be the patient's own one."""
    role = week.clinic.individual[candidate.kind].role
    return candidate.clinician in week.patients[candidate.patient].candidates[role]


def build(formulation: Formulation) -> None:
    """State the rule for every clinician of the role."""
    for person in formulation.week.attending:
        for kind in person.individuals:
            for clinician in formulation.clinic.clinicians:
                held = formulation.meets.total(patient=person.id, kind=kind.name, clinician=clinician.name)
                own = formulation.own(person.id, kind.role, clinician.name)
                if clinician.role == kind.role:
                    cover = formulation.slack(KEY, kind.per_week)
                    formulation.add(held <= kind.per_week * own + cover)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Individual sessions held by somebody else."""
    for session in timetable.sessions:
        if session.is_group:
            continue
        role = week.clinic.individual[session.type].role
        for patient in session.patients:
            own = timetable.assignments[patient].own.get(role) if patient in timetable.assignments else None
            if own not in session.clinicians:
                cover = " and ".join(session.clinicians)
                yield Breach(patient, 1, session.slot.date, session.slot, f"{cover} covers for {own or role}")


RULE = Rule(
    KEY, "Individual sessions are held by the own clinician", audit, build, 40, "sessions", "sessions held by a cover",
    {Holder: admits},
)  # fmt: skip
