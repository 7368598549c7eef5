"""The contract of the catalogue: every rule's build and audit say the same of the cases in its test file.

tests/optimizer/rules/test_<key>.py holds ACCEPTED and REJECTED: names of cases and the cases. To run those of
one rule: pytest tests/optimizer/test_contract_rules.py -k caseload
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from rule_cases import Case, audited, priced

from optimizer.rule import Rule
from optimizer.rules import catalogue, policies

RULES = {rule.key: rule for rule in catalogue()}
WRITTEN = {path.stem.removeprefix("test_") for path in Path(__file__).with_name("rules").glob("test_*.py")}


def cases(kind: str) -> Iterator[tuple[str, str, Case]]:
    """All cases of a kind (ACCEPTED, REJECTED): key of the rule, key and name, and the case."""
    for key in sorted(WRITTEN):
        of_rule: Mapping[str, Case] = getattr(importlib.import_module(f"rules.test_{key}"), kind)
        yield from ((key, f"{key}: {name}", case) for name, case in of_rule.items())


ACCEPTED = [pytest.param(case, id=name) for _, name, case in cases("ACCEPTED")]
REJECTED = [pytest.param(key, case, id=name) for key, name, case in cases("REJECTED")]


@pytest.mark.parametrize("key", RULES)
def test_every_rule_has_cases(key: str) -> None:
    """A rule without accepted and rejected cases in a test file of its own is not done."""
    assert key in WRITTEN
    module = importlib.import_module(f"rules.test_{key}")
    assert module.ACCEPTED
    assert module.REJECTED


def test_every_test_file_has_a_rule() -> None:
    """Cases for a rule that is gone, or is called otherwise, are found."""
    assert set(RULES) == WRITTEN


def test_policies_stand_in_the_order_of_the_design() -> None:
    """Policies are compared one by one, dearest first, as design.md lists them."""
    assert policies() == (
        "days_attended", "blocks_filled", "individuals_held", "own_clinician", "mix_least", "hours_day_least",
        "hours_week_least", "hours_week_most", "track_most_patients", "caseload", "contact_hours", "groups_per_day",
        "in_a_row", "staff_break", "rest_between_days", "track_limits", "longest_wait", "mix_most",
        "same_type_per_day", "pull_outs", "smallest_group",
    )  # fmt: skip


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rules_speak_for_themselves(rule: Rule) -> None:
    """Every rule has a title of its own and a unit, and every policy, no other, says what bending it means."""
    assert [other.title for other in catalogue()].count(rule.title) == 1
    assert rule.unit
    assert bool(rule.relaxation) == bool(rule.rank)


@pytest.mark.parametrize("case", ACCEPTED)
def test_accepted(case: Case) -> None:
    """An accepted timetable audits clean, can be made without bending, and costs nothing where all may bend."""
    assert audited(case) == {}
    assert priced(case, ()) == {}
    assert priced(case, policies()) == {}


@pytest.mark.parametrize(("key", "case"), REJECTED)
def test_rejected(key: str, case: Case) -> None:
    """A rejected timetable audits to the stated amount, and cannot be made without bending; a bend costs that amount.

    Structural rules are never bent, and of policies no more is bent than the audit finds.
    """
    found = audited(case)
    assert found.get(key) == case.amount
    assert set(found) == {key, *case.also}
    assert priced(case, ()) is None
    bendable = all(RULES[broken].rank for broken in found)
    assert priced(case, policies()) == (found if bendable else None)
    if bendable:
        assert priced(case, found) == found
