"""A kind of wish counts more, or less: `priority: Groups = 5`."""

from __future__ import annotations

from dataclasses import replace

from inputs.cells_numbers import whole
from inputs.change import Change
from inputs.change_names import known
from models.clinic import Clinic
from models.contract import WISH_KINDS

MOST_WEIGHT = 10


def apply(clinic: Clinic, kind: str, weight: int) -> Clinic:
    """The weight of that kind of wish."""
    return replace(clinic, priorities={**clinic.priorities, kind: weight})


CHANGE = Change(
    "priority",
    lambda _, text: known("Wish kinds", [kind.name for kind in WISH_KINDS], text),
    lambda _, text: whole(text, 0, MOST_WEIGHT),
    apply,
    once=True,
)
