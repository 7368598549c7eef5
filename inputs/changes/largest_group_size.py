"""Groups may have fewer patients at most, or more: `largest group size: All = 12`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from inputs.cells_numbers import whole
from inputs.change import Change
from inputs.change_targets import crossed_sizes, group_types
from inputs.names import CellError
from models.clinic import Clinic


def apply(clinic: Clinic, names: Collection[str], most: int) -> Clinic:
    """Most patients of these types."""
    types = (replace(g, most_patients=most) if g.name in names else g for g in clinic.group_types)
    return replace(clinic, group_types=tuple(types))


def check(clinic: Clinic, names: Collection[str]) -> None:
    """CellError where a type needs more at least."""
    if group := crossed_sizes(clinic, names):
        raise CellError(f"{group.name} has at least {group.least_patients} patients; write that many or more")


CHANGE = Change("largest group size", group_types, lambda _, text: whole(text, 1), apply, check, once=True)
