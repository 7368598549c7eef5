"""Groups need more patients to run, or fewer: `smallest group size: Art therapy = 5`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from inputs.cells_numbers import whole
from inputs.change import Change
from inputs.change_targets import group_types
from inputs.names import CellError
from models.clinic import Clinic


def apply(clinic: Clinic, names: Collection[str], least: int) -> Clinic:
    """Least patients of these types; CellError where a type may have fewer at most."""
    for group in clinic.group_types:
        if group.name in names and group.most_patients is not None and group.most_patients < least:
            raise CellError(f"{group.name} has at most {group.most_patients} patients; write that many or fewer")
    types = (replace(g, least_patients=least) if g.name in names else g for g in clinic.group_types)
    return replace(clinic, group_types=tuple(types))


CHANGE = Change("smallest group size", group_types, lambda _, text: whole(text, 1), apply, once=True)
