"""No clinician is the own clinician of more patients than their caseload.

For every clinician with a Caseload: patients in the program whose own clinician they are <= Caseload + slack,
with or without a session due. Relaxes to: patients too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.caseloads import own_patients
from models.people import Clinician
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "caseload"


def build(formulation: Formulation) -> None:
    """State the rule: given patients and chosen ones together."""
    week = formulation.week
    for clinician in week.clinic.clinicians:
        if clinician.caseload is not None:
            chosen = formulation.owns.total(clinician=clinician.name)
            over = formulation.slack(KEY, len(week.patients))
            formulation.add(_given(week, clinician) + chosen <= clinician.caseload + over)


def _given(week: Week, clinician: Clinician) -> int:
    return sum(clinician.name in person.patient.own.values() for person in week.patients.values())


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Clinicians with too many patients of their own."""
    cases = own_patients(week, timetable)
    for clinician in week.clinic.clinicians:
        if clinician.caseload is not None and cases[clinician.name] > clinician.caseload:
            over = cases[clinician.name] - clinician.caseload
            yield Breach(clinician.name, over, text=f"caseload is {clinician.caseload}")


RULE = Rule(KEY, "Caseloads are kept", audit, build, 100, "patients", "patients beyond the caseload")
