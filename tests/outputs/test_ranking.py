"""The order in which bent rules are told."""

from __future__ import annotations

from dataclasses import replace

from models.findings import POLICY, Finding
from models.result import PlannedWeek
from outputs.ranking import bent_in_order


def test_catalogue_order_then_amount(small: PlannedWeek) -> None:
    """Dearest rules first, within a rule the largest amount; keys and titles both name a rule."""
    findings = (
        Finding("daily_groups", POLICY, "Novak", 1, "groups"),
        Finding("Most groups per day", POLICY, "Rivera", 3, "groups"),
        Finding("days", POLICY, "P001", 1, "days"),
    )
    bent = bent_in_order(replace(small, findings=findings))
    assert list(bent) == ["Days attended", "Most groups per day"]
    assert [f.who for f in bent["Most groups per day"]] == ["Rivera", "Novak"]


def test_unknown_rules_come_last(small: PlannedWeek) -> None:
    """A rule that the catalogue does not list is still told."""
    findings = (Finding("house_rule", POLICY, "P001", 9, "days"), Finding("days", POLICY, "P001", 1, "days"))
    assert list(bent_in_order(replace(small, findings=findings))) == ["Days attended", "house_rule"]
