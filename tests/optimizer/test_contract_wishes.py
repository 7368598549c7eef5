"""The contract of the kinds of wish: ask, build and score say the same of the cases in each kind's test file.

tests/optimizer/wishes/test_<module>.py holds ASKED: names of cases, a clinic (or a case, if the week continues another
timetable), and its wishes with why they are not asked; and SCORED: a timetable, and the half-grants of the wishes
asked. To run those of one kind: pytest tests/optimizer/test_contract_wishes.py -k track
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import pytest
from rule_cases import Case
from wish_cases import asked, counted, pinned, seen_and_counted, week_that_asks

from models.clinic import Clinic
from models.contract import WISH_KINDS
from optimizer import wishes
from optimizer.audit import audit
from optimizer.rules import policies

MODULES = {
    module.name: importlib.import_module(f"optimizer.wishes.{module.name}").WISH.kind
    for module in pkgutil.iter_modules(wishes.__path__)
}


def cases(of: str) -> list[Any]:
    """All cases of a sort (ASKED, SCORED), each with its kind of wish, the clinic or timetable, and what is right."""
    return [
        pytest.param(kind, subject, right, id=f"{name}: {title}")
        for name, kind in MODULES.items()
        for title, (subject, right) in getattr(importlib.import_module(f"wishes.test_{name}"), of).items()
    ]


ASKED, SCORED = cases("ASKED"), cases("SCORED")


def test_every_kind_of_the_contract_is_there() -> None:
    """Kinds are found in the order of the contract."""
    assert list(wishes.kinds()) == [kind.name for kind in WISH_KINDS]


@pytest.mark.parametrize(("kind", "subject", "right"), ASKED)
def test_asked(kind: str, subject: Clinic | Case, right: dict[str, str]) -> None:
    """What is asked, and why the rest is not, is as the contract says."""
    assert asked(subject, kind) == right


@pytest.mark.parametrize(("kind", "case", "right"), SCORED)
def test_scored(kind: str, case: Case, right: dict[str, tuple[int, str]]) -> None:
    """A timetable is counted as the contract says, and the solver sees it the same, bent or not."""
    assert counted(case, kind) == right
    halves = {wish: half for wish, (half, _) in right.items()}
    assert pinned(case, kind, policies()) == halves
    if not audit(case.week, case.timetable):
        assert pinned(case, kind, ()) == halves


@pytest.mark.parametrize("subject", [pytest.param(case.values[1], id=case.id) for case in ASKED])
def test_best(subject: Clinic | Case) -> None:
    """In the best timetable of a clinic the solver sees of every wish just what is counted afterwards."""
    seen, right = seen_and_counted(week_that_asks(subject), policies())
    assert seen == right
