"""A patient leaves: `remove patient: P007`."""

from __future__ import annotations

from dataclasses import replace

from inputs.change import Change
from inputs.change_names import nothing
from inputs.change_targets import patient
from models.clinic import Clinic
from models.people import Patient


def apply(clinic: Clinic, leaver: Patient, _: None) -> Clinic:
    """All that names the patient goes too: locks, pairs kept apart, time off, rows of the treatment mix."""
    return replace(
        clinic,
        patients=tuple(p for p in clinic.patients if p is not leaver),
        keep_apart=tuple(pair for pair in clinic.keep_apart if leaver.id not in (pair.patient, pair.other)),
        time_off=tuple(t for t in clinic.time_off if (t.kind, t.who) != ("patient", leaver.id)),
        locks=tuple(lock for lock in clinic.locks if lock.patient != leaver.id),
        mix=tuple(row for row in clinic.mix if row.applies_to != leaver.id),
    )


CHANGE = Change("remove patient", patient, nothing, apply)
