"""The facts of a week that may clash: one module per sheet, in the order in which they are rather named.

A module yields Facts. To drop one never makes the week harder to plan, so whatever clashes without it clashes with it.
Time off that closes blocks, or excuses a patient from a part of a day, is no fact: without it there would be more to
fill. Nor is that of an office: while it is open, its clinician's individual sessions have to be there.
"""

from __future__ import annotations

from collections.abc import Iterable

from models.clinic import Clinic
from models.edits import in_turn
from models.fact import Fact
from models.week import Week
from optimizer.facts import (
    clinicians,
    group_types,
    individuals,
    keep_apart,
    locks,
    mix,
    patients,
    plans,
    rooms,
    settings,
    time_off,
    tracks,
)

IN_ORDER = (
    locks, keep_apart, time_off, clinicians, rooms, group_types, tracks, settings, plans, mix, individuals, patients,
)  # fmt: skip


def all_facts(week: Week) -> tuple[Fact, ...]:
    """Every fact of the week, those first that are rather named where several sets clash."""
    return tuple(fact for module in IN_ORDER for fact in module.facts(week))


def dropping(clinic: Clinic, facts: Iterable[Fact]) -> Clinic:
    """The clinic in which these facts neither ask nor limit anything."""
    return in_turn(fact.drop for fact in facts)(clinic)
