"""A patient comes on fewer days a week, or more: `patient days: P007 = 3`."""

from __future__ import annotations

from dataclasses import replace

from inputs.cells_numbers import whole
from inputs.change import Change
from inputs.change_targets import patient
from models.clinic import Clinic
from models.people import Patient

A_WEEK = 7


def apply(clinic: Clinic, person: Patient, days: int) -> Clinic:
    """As if the number stood in Days per week; hours and treatment mix are still those of the plan's step."""
    changed = replace(person, days_per_week=days)
    return replace(clinic, patients=tuple(changed if one is person else one for one in clinic.patients))


CHANGE = Change("patient days", patient, lambda _, text: whole(text, 0, A_WEEK), apply, once=True)
