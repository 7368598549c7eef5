"""The catalogue: every module of this package that has a RULE. Nothing depends on their order."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from models.week import Week
from optimizer.rule import Rule
from optimizer.variables import Candidate


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules: structural ones first, then the policies, dearest first."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    rules: list[Rule] = [module.RULE for module in modules]
    return tuple(sorted(rules, key=lambda rule: (rule.rank, rule.key)))


def screen(week: Week, bending: bool) -> Callable[[Candidate], bool]:
    """A test whether no rule forbids a candidate on its own (no structural rule, while policies may be bent)."""
    asked: dict[type, list[Callable[[Week, Candidate], bool]]] = {}
    for rule in catalogue():
        for kind, admits in rule.admits.items():
            if not (bending and rule.rank):
                asked.setdefault(kind, []).append(admits)

    def admitted(candidate: Candidate) -> bool:
        return all(admits(week, candidate) for admits in asked.get(type(candidate), ()))

    return admitted
