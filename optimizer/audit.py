"""Every rule checked on a finished timetable, without any solver."""

from __future__ import annotations

import datetime as dt

from models.findings import Finding
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.rules import catalogue


def audit(week: Week, timetable: Timetable) -> tuple[Finding, ...]:
    """All rules that the timetable breaks: one finding per rule, who and day (or week), in the order of the rules."""
    return tuple(finding for rule in catalogue() for finding in audit_rule(rule, week, timetable))


def keeps_every_rule(week: Week, timetable: Timetable) -> bool:
    """Whether the timetable breaks no rule; it ends at the first one that is broken."""
    return not any(breach for rule in catalogue() for breach in rule.audit(week, timetable))


def audit_rule(rule: Rule, week: Week, timetable: Timetable) -> list[Finding]:
    """The findings of one rule; amounts of the same who and day are added up."""
    together: dict[tuple[str, dt.date | None], list[Breach]] = {}
    for breach in rule.audit(week, timetable):
        together.setdefault((breach.who, breach.date), []).append(breach)
    return [_finding(rule, breaches) for breaches in together.values()]


def _finding(rule: Rule, breaches: list[Breach]) -> Finding:
    first = breaches[0]
    return Finding(
        rule=rule.title,
        tier=rule.tier,
        who=first.who,
        amount=sum(breach.amount for breach in breaches),
        unit=rule.unit,
        date=first.date,
        slot=first.slot if all(breach.slot == first.slot for breach in breaches) else None,
        text="; ".join(dict.fromkeys(breach.text for breach in breaches if breach.text)),
        source=first.source,
    )
