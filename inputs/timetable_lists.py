"""The names that a timetable's sheets may hold: those of its clinic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.clinic import Clinic
from models.contract import Cell, Column


def lists_of(clinic: Clinic) -> Mapping[str, Iterable[str]]:
    """The names that the clinic defines, by the lists of the contract."""
    return {
        "Tracks": clinic.track,
        "Blocks": list(dict.fromkeys(block.name for block in clinic.blocks)),
        "Group types": clinic.group_type,
        "Individual sessions": clinic.individual,
        "Clinicians": clinic.clinician,
        "Rooms": clinic.room,
        "Patient IDs": clinic.patient,
    }


def role_columns(clinic: Clinic) -> tuple[Column, ...]:
    """The columns of own clinicians in Assignments, one per role with individual sessions."""
    return tuple(Column(role, Cell.ONE_OF, "The own clinician.", list_of="Clinicians") for role in clinic.roles)
