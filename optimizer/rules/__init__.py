"""The catalogue: every module of this package that has a RULE. Nothing depends on their order."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection
from functools import cache

from models.week import Week
from optimizer.formulation import Formulation
from optimizer.held import NOTHING_HELD, Held
from optimizer.rule import Rule
from optimizer.seats import tie_seats
from optimizer.variables import Asked


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules: structural ones first, then the policies, dearest first."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    rules: list[Rule] = [module.RULE for module in modules]
    return tuple(sorted(rules, key=lambda rule: (rule.rank, rule.key)))


def policies() -> tuple[str, ...]:
    """The keys of all policies, dearest first."""
    return tuple(rule.key for rule in catalogue() if rule.rank)


def screen(week: Week, bending: Collection[str]) -> Callable[[Asked], bool]:
    """A test whether no rule, but for policies that may be bent, forbids a candidate on its own."""
    asked: dict[type, list[Callable[[Week, Asked], bool]]] = {}
    for rule in catalogue():
        for kind, admits in rule.admits.items():
            if rule.key not in bending:
                asked.setdefault(kind, []).append(admits)

    def admitted(candidate: Asked) -> bool:
        return all(admits(week, candidate) for admits in asked.get(type(candidate), ()))

    return admitted


def formulate(
    week: Week,
    bending: Collection[str] = (),
    without: Collection[str] = (),
    apart: Collection[str] = (),
    held: Held = NOTHING_HELD,
) -> Formulation:
    """The week's formulation with all rules but those `without`; policies in `bending` may be bent at a price.

    Rooms named in `apart` are told apart even if they are alike; what is `held` stays as it is.
    """
    formulation = Formulation(week, screen(week, {*bending, *without}), bending, apart, held)
    tie_seats(formulation)
    for rule in catalogue():
        if rule.build and rule.key not in without:
            rule.build(formulation)
    return formulation
