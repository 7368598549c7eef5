"""Groups may have fewer patients at most, or more: `largest group size: All = 12`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from inputs.cells_numbers import whole
from inputs.change import Change
from inputs.change_targets import group_types
from inputs.names import CellError
from models.clinic import Clinic


def apply(clinic: Clinic, names: Collection[str], most: int) -> Clinic:
    """Most patients of these types; CellError where a type needs more at least."""
    for group in clinic.group_types:
        if group.name in names and group.least_patients > most:
            raise CellError(f"{group.name} has at least {group.least_patients} patients; write that many or more")
    types = (replace(g, most_patients=most) if g.name in names else g for g in clinic.group_types)
    return replace(clinic, group_types=tuple(types))


CHANGE = Change("largest group size", group_types, lambda _, text: whole(text, 1), apply, once=True)
