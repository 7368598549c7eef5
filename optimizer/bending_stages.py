"""What the search looks for where policies bend: one of them least, or all of them little, at a price each."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ortools.sat.python import cp_model

from optimizer.rule import Rule
from optimizer.rules import catalogue, policies
from optimizer.search import Search
from optimizer.stage import Stage

STEPS = 8


def bending_least(search: Search, key: str) -> Stage:
    """The stage in which one policy is bent as little as can be."""
    rule = _rule(key)
    return Stage(f"Bending least: {rule.title}", total_bent(search, key), -1, unit=rule.unit, near_bound=True)


def bending_all(search: Search) -> Stage:
    """The stage in which all amounts are made small at once."""
    slacks = search.formulation.slacks
    total = priced({key: total_bent(search, key) for key in policies() if slacks[key]})
    return Stage("Bending rules as little as possible", total, -1, near_bound=True)


def priced(amounts: Mapping[str, cp_model.LinearExprT]) -> cp_model.LinearExprT:
    """Amounts by policy, dearest first, in one: each policy is dearer than the next."""
    price = {key: 2 ** max(0, STEPS - n) for n, key in enumerate(amounts)}
    coarse = {key: 60 if _rule(key).unit == "minutes" else 1 for key in price}
    return sum(60 * price[key] // coarse[key] * amount for key, amount in amounts.items())


def total_bent(search: Search, key: str) -> cp_model.LinearExprT:
    """How far the policy is bent in all, in its unit."""
    return cp_model.LinearExpr.sum(search.formulation.slacks[key])


def bend_at_most(search: Search, amounts: Mapping[str, int]) -> None:
    """Let no policy be bent further than so far in all."""
    for key, amount in amounts.items():
        search.formulation.add(total_bent(search, key) <= amount)


def amounts_bent(search: Search) -> dict[str, int]:
    """How far the best timetable bends each policy that may be bent, dearest first."""
    return {key: search.value(total_bent(search, key)) for key in policies() if key in search.formulation.bending}


def bent_words(search: Search) -> str:
    """How far each rule is bent in the best timetable: "Rules are bent: 11 sessions held by a cover"."""
    amounts = amounts_bent(search).items()
    return f"Rules are bent: {'; '.join(_amount(key, amount) for key, amount in amounts if amount)}"


def _amount(key: str, amount: int) -> str:
    many = _rule(key).relaxation
    one = re.sub(r"s\b", "", many, count=1)
    return f"{amount} {one if amount == 1 else many}"


def _rule(key: str) -> Rule:
    return next(rule for rule in catalogue() if rule.key == key)
