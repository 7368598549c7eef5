"""A clinician leaves, and others take over the patients: `remove clinician: Rivera`."""

from __future__ import annotations

from dataclasses import replace

from inputs.change import Change
from inputs.change_names import nothing
from inputs.change_targets import clinician
from inputs.names import CellError
from models.clinic import Clinic
from models.people import Clinician, Patient


def apply(clinic: Clinic, leaver: Clinician, _: None) -> Clinic:
    """All that names the clinician goes too: time off, locks, wishes; own patients may have any other of the role."""
    if len(clinic.clinicians) == 1:
        raise CellError(f"{leaver.name} is the only clinician; somebody has to stay")
    return replace(
        clinic,
        clinicians=tuple(person for person in clinic.clinicians if person is not leaver),
        patients=tuple(_without(patient, leaver.name) for patient in clinic.patients),
        time_off=tuple(t for t in clinic.time_off if (t.kind, t.who) != ("clinician", leaver.name)),
        locks=tuple(lock for lock in clinic.locks if lock.clinician != leaver.name),
    )


def _without(patient: Patient, leaver: str) -> Patient:
    return replace(
        patient,
        own={role: name for role, name in patient.own.items() if name != leaver},
        clinician_wishes=tuple(name for name in patient.clinician_wishes if name != leaver),
        clinician_avoids=tuple(name for name in patient.clinician_avoids if name != leaver),
    )


CHANGE = Change("remove clinician", clinician, nothing, apply)
