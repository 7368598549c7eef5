"""Findings under the titles of their rules, in the order of the catalogue: what matters most comes first."""

from __future__ import annotations

from models.findings import Finding
from models.result import PlannedWeek


def bent_in_order(planned: PlannedWeek) -> dict[str, list[Finding]]:
    """Title of each rule that is bent -> its findings, the largest first.

    A finding names its rule by key or by title.
    """
    titles = {rule.key: rule.title for rule in planned.rules}
    place = {title: n for n, title in enumerate(titles.values())}

    def rank(finding: Finding) -> tuple[int, int, str]:
        title = titles.get(finding.rule, finding.rule)
        return place.get(title, len(place)), -finding.amount, finding.who

    found: dict[str, list[Finding]] = {}
    for finding in sorted(planned.findings, key=rank):
        found.setdefault(titles.get(finding.rule, finding.rule), []).append(finding)
    return found
