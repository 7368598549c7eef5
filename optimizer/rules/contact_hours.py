"""No clinician has more contact hours in the week than agreed.

For every clinician with a limit: minutes of group sessions (the block) and individual sessions (the kind's Minutes)
<= limit + slack. Relaxes to: minutes too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ortools.sat.python import cp_model

from models.hours import hours_text, minutes_of
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Variables

KEY = "contact_hours"


def build(formulation: Formulation) -> None:
    """State the rule for every limited clinician."""
    for clinician in formulation.clinic.clinicians:
        if clinician.most_contact is not None:
            over = formulation.slack(KEY, sum(s.span.minutes for s in formulation.week.at_work[clinician.name]))
            formulation.add(contact_minutes(formulation, clinician.name) <= clinician.most_contact + over)


def contact_minutes(formulation: Formulation, clinician: str) -> cp_model.LinearExprT:
    """Minutes of all sessions of the clinician in the week."""
    tables: tuple[Variables[Any], ...] = (formulation.leads, formulation.joins)
    groups = [group.slot.span.minutes * table[group] for table in tables for group in table.where(clinician=clinician)]
    individuals = [
        formulation.clinic.individual[meeting.kind].minutes * formulation.meets[meeting]
        for meeting in formulation.meets.where(clinician=clinician)
    ]
    return cp_model.LinearExpr.sum(groups + individuals)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Clinicians with too many minutes."""
    for clinician in week.clinic.clinicians:
        minutes = sum(minutes_of(week, s) for s in timetable.of_clinician.get(clinician.name, ()))
        if clinician.most_contact is not None and minutes > clinician.most_contact:
            text = f"most is {hours_text(clinician.most_contact)}"
            yield Breach(clinician.name, minutes - clinician.most_contact, text=text)


RULE = Rule(KEY, "Contact hours are kept", audit, build, 110, "minutes", "minutes beyond the limit")
