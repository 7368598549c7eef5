"""A group session has as many qualified leaders as its type needs, one of them with the type in Leads.

For every session: co-leaders = Facilitators - 1, and one more exactly if heads exceed Second facilitator above:
(above + 1) * one_more <= heads <= above + (largest - above) * one_more. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.program import GroupType
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Join, Lead


def may_lead(week: Week, candidate: Lead) -> bool:
    """Whether the clinician may lead the type alone."""
    return candidate.type in week.clinic.clinician[candidate.clinician].leads


def may_join(week: Week, candidate: Join) -> bool:
    """Whether the clinician may lead or assist the type."""
    clinician = week.clinic.clinician[candidate.clinician]
    return candidate.type in clinician.leads or candidate.type in clinician.assists


def build(formulation: Formulation) -> None:
    """State how many leaders a session has."""
    for lead, leads in formulation.leads.items():
        group = formulation.clinic.group_type[lead.type]
        joined = formulation.joins.total(first=lead.clinician, slot=lead.slot, type=lead.type)
        needed = (group.facilitators - 1) * leads
        if group.second_above is not None:
            one_more, heads = formulation.flag(), formulation.heads[lead]
            everyone = len(formulation.takes.where(slot=lead.slot, type=lead.type))
            formulation.add(heads >= (group.second_above + 1) * one_more)
            formulation.add(heads <= group.second_above + everyone * one_more)
            needed += one_more
        formulation.add(joined == needed)


def leaders_needed(group: GroupType, heads: int) -> int:
    """How many leaders a session of the type has with so many heads."""
    return group.facilitators + (group.second_above is not None and heads > group.second_above)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Sessions with unqualified, too few or too many leaders."""
    for session in timetable.sessions:
        if session.is_group:
            for text in _faults(week, session):
                yield Breach(session.type, 1, session.slot.date, session.slot, text)


def _faults(week: Week, session: Session) -> Iterator[str]:
    for name in session.clinicians:
        if not may_join(week, Join(name, session.slot, session.type, "")):
            yield f"{name} may not lead {session.type}"
    if not any(may_lead(week, Lead(name, session.slot, session.type)) for name in session.clinicians):
        yield "nobody in it may lead it alone"
    needed = leaders_needed(week.clinic.group_type[session.type], session.heads)
    if len(set(session.clinicians)) != needed or len(session.clinicians) != needed:
        yield f"needs {needed} leaders, has {len(set(session.clinicians))}"


RULE = Rule(
    "group_leaders", "Groups have the leaders that they need", audit, build, admits={Lead: may_lead, Join: may_join}
)
