"""What a kind of wish is: what a week asks, stated to the solver and counted without it, in half-grants (0, 1, 2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ortools.sat.python import cp_model

from models.calendar import day_name
from models.contract_choices import WISH_KINDS
from models.findings import Wish
from models.people import Clinician, Patient
from models.timetable import Timetable
from models.week import Week
from optimizer.formulation import Formulation

SWITCHED_OFF = "switched off in Priorities"
THE_CLINIC = "the clinic"
_USUAL_WEIGHT = {kind.name: kind.weight for kind in WISH_KINDS}


@dataclass(frozen=True)
class WishKind:
    """One kind of wish, named as in the contract.

    `ask` yields every wish of the kind in the workbook, asked or not. `build` gives the half-grants of an asked
    one: 2 granted, 1 half, 0 not; it never exceeds the truth, and reaches it when the solver raises it. `score`
    counts the same from a finished timetable; `why_not` says in plain words why it is not fully granted, where
    that is cheap to know.
    """

    kind: str
    ask: Callable[[Week], Iterable[Wish]]
    build: Callable[[Formulation, Wish], cp_model.LinearExprT]
    score: Callable[[Week, Timetable, Wish], int]
    why_not: Callable[[Week, Timetable, Wish], str] = lambda _week, _timetable, _wish: ""


def wish_of(
    week: Week, kind: str, person: Patient | Clinician | None, target: str, why_not: str, **meaning: Any
) -> Wish:
    """A wish with its weight; not asked where there is a reason why not, or where Priorities has the weight 0.

    Without a person it is one of the clinic.
    """
    weight = week.clinic.priorities.get(kind, _USUAL_WEIGHT[kind])
    why_not = why_not or ("" if weight else SWITCHED_OFF)
    source = person.source if person else week.clinic.settings.source
    return Wish(kind, _name(person), target, weight, not why_not, why_not, source, **meaning)


def _name(person: Patient | Clinician | None) -> str:
    if person is None:
        return THE_CLINIC
    return person.id if isinstance(person, Patient) else person.name


def day_list(dates: Iterable[dt.date]) -> str:
    """The days by their short names, in order: "Mon; Wed"."""
    return "; ".join(day_name(date) for date in sorted(set(dates)))


def any_of(formulation: Formulation, facts: Sequence[cp_model.LinearExprT]) -> cp_model.LinearExprT:
    """At most 1, and 0 unless one of these (each 0 or 1) holds: granted <= sum of facts."""
    if len(facts) < 2:
        return sum(facts)
    granted = formulation.flag()
    formulation.add(granted <= sum(facts))
    return granted


def none_of(formulation: Formulation, sets: Iterable[Sequence[cp_model.LinearExprT]]) -> cp_model.LinearExprT:
    """At most 1, and 0 if any set adds up to 1, which is its most: granted + sum of set <= 1."""
    granted: cp_model.LinearExprT = 1
    for facts in sets:
        if isinstance(granted, int):
            granted = formulation.flag()
        formulation.add(granted + sum(facts) <= 1)
    return granted


def nth_of(formulation: Formulation, wish: Wish, total: cp_model.LinearExprT, most: int) -> cp_model.LinearExprT:
    """At most 1, and 0 unless the total (0 to `most`) is at least `wish.nth`: sum of all granted <= total.

    Wishes alike but for `nth` share these; a later one is granted only with the earlier ones.
    """
    if most < 2:
        return total
    alike = ("nth", wish.kind, wish.who, wish.names, wish.days)
    return formulation.once(alike, lambda: _one_by_one(formulation, total, most))[wish.nth - 1]


def _one_by_one(formulation: Formulation, total: cp_model.LinearExprT, most: int) -> list[cp_model.IntVar]:
    granted = [formulation.flag() for _ in range(most)]
    formulation.add(sum(granted) <= total)
    for earlier, later in pairwise(granted):
        formulation.add(later <= earlier)
    return granted
