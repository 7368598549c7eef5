"""The solver's word against the audit's: no rule may be broken further than was declared."""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import AuditMismatchError
from models.findings import Finding
from optimizer.rules import catalogue
from optimizer.search import Search


def check_declared(findings: Iterable[Finding], search: Search) -> None:
    """Raise AuditMismatchError where the findings break what was not declared bent, or more than declared."""
    found = tuple(findings)
    for rule in catalogue():
        declared = sum(search.value(slack) for slack in search.formulation.slacks.get(rule.key, ()))
        broken = sum(finding.amount for finding in found if finding.rule == rule.title)
        if broken > declared:
            raise AuditMismatchError(
                f"This is a fault of the program, so the week is not written: the rule {rule.title!r} is broken by "
                f"{broken} {rule.unit}, where {declared} were declared. Please report it."
            )
