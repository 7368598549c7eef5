"""The solver's word against the audit's."""

from __future__ import annotations

import pytest
from small import small_clinic, week_of

from models.errors import AuditMismatchError
from models.findings import POLICY, Finding
from optimizer.clock import Clock
from optimizer.declared import check_declared
from optimizer.options import Options, silent
from optimizer.rules import catalogue, formulate, policies
from optimizer.search import Search
from optimizer.stage import Stage

DAYS = next(rule for rule in catalogue() if rule.key == "days_attended")


def _search(missed: int) -> Search:
    """A search in which so many days are declared to be missed."""
    search = Search(formulate(week_of(small_clinic()), policies()), Clock(Options()), silent)
    total = sum(search.formulation.slacks[DAYS.key])
    search.formulation.add(total == missed)
    search.solve(Stage("Looking for any week"), 20)
    return search


def test_what_was_declared_may_be_broken() -> None:
    """As far as the solver said, a rule may be bent; further, nothing is written."""
    search = _search(1)
    check_declared([], search)
    check_declared([Finding(DAYS.title, POLICY, "P1", 1, "days")], search)
    with pytest.raises(AuditMismatchError, match="broken by 2 days, where 1 were declared"):
        check_declared([Finding(DAYS.title, POLICY, "P1", 2, "days")], search)
