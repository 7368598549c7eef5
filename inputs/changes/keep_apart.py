"""Two patients do not meet in a group: `keep apart: P007 = P012`."""

from __future__ import annotations

from dataclasses import replace

from inputs.change import Change
from inputs.change_targets import patient
from inputs.names import CellError
from models.clinic import Clinic
from models.people import KeepApart, Patient


def apply(clinic: Clinic, one: Patient, other: Patient) -> Clinic:
    """A row of Keep apart; CellError if there is one already, or for a patient and themself."""
    if one is other:
        raise CellError(f"{one.id} cannot be kept apart from themself; write another patient ID")
    if any({pair.patient, pair.other} == {one.id, other.id} for pair in clinic.keep_apart):
        raise CellError(f"{one.id} and {other.id} are kept apart already")
    return replace(clinic, keep_apart=(*clinic.keep_apart, KeepApart(one.id, other.id)))


CHANGE = Change("keep apart", patient, patient, apply)
