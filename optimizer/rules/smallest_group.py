"""A group session has at least as many patients as its type needs.

For every session: heads >= Least patients * leads - slack. Relaxes to: patients missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "smallest_group"


def build(formulation: Formulation) -> None:
    """State the rule for every session."""
    for lead, leads in formulation.leads.items():
        least = formulation.clinic.group_type[lead.type].least_patients
        missing = formulation.slack(KEY, least - 1)
        formulation.add(formulation.heads[lead] >= least * leads - missing)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Groups that are too small."""
    for session in timetable.sessions:
        least = week.clinic.group_type[session.type].least_patients if session.is_group else 0
        if session.heads < least:
            text = f"{session.heads} patients, least is {least}"
            yield Breach(session.type, least - session.heads, session.slot.date, session.slot, text)


RULE = Rule(KEY, "Groups have their smallest size", audit, build, 210, "patients", "patients missing")
