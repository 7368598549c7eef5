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


def screen(
    week: Week, bending: Collection[str], without: Collection[str] = (), bent_for: Collection[str] | None = None
) -> Callable[[Asked], bool]:
    """A test whether no rule, but for those `without` and policies that may be bent, forbids a candidate on its own.

    Policies may be bent for everybody or, of what has a patient, only where they are `bent_for` that patient.
    """
    strict, loose = _tests(without), _tests({*bending, *without})

    def admitted(candidate: Asked) -> bool:
        patient = getattr(candidate, "patient", None)
        tests = loose if bent_for is None or patient is None or patient in bent_for else strict
        return all(admits(week, candidate) for admits in tests.get(type(candidate), ()))

    return admitted


def _tests(without: Collection[str]) -> dict[type, list[Callable[[Week, Asked], bool]]]:
    """By kind of candidate the tests of all rules but those `without`."""
    tests: dict[type, list[Callable[[Week, Asked], bool]]] = {}
    for rule in catalogue():
        for kind, admits in rule.admits.items():
            if rule.key not in without:
                tests.setdefault(kind, []).append(admits)
    return tests


def formulate(
    week: Week,
    bending: Collection[str] = (),
    without: Collection[str] = (),
    apart: Collection[str] = (),
    held: Held = NOTHING_HELD,
    bent_for: Collection[str] | None = None,
) -> Formulation:
    """The week's formulation with all rules but those `without`; policies in `bending` may be bent at a price.

    What these forbid a patient on their own is left out but for those whom they are `bent_for` (None: all). Rooms
    named in `apart` are told apart even if they are alike; what is `held` stays as it is.
    """
    formulation = Formulation(week, screen(week, bending, without, bent_for), bending, apart, held)
    tie_seats(formulation)
    for rule in catalogue():
        if rule.build and rule.key not in without:
            rule.build(formulation)
    return formulation
