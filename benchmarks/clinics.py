"""The weeks that are planned: usual and tight example clinics, and one so short of therapists that rules must bend."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from benchmarks.measured import BENDING, TIGHT, Case
from inputs.example import example_clinic
from inputs.example_program import THERAPIST
from models.clinic import Clinic, TimeOff, When
from models.resolve import plan_week
from models.week import Week

_ONE_IN = 8


def week_of(case: Case) -> Week:
    """The example week of the case's kind, size and seed."""
    clinic = example_clinic(case.patients, case.seed, tight=case.kind == TIGHT)
    date = clinic.settings.week_of or dt.date.today()
    return plan_week(_short_of_staff(clinic) if case.kind == BENDING else clinic, date)


def _short_of_staff(clinic: Clinic) -> Clinic:
    """One therapist in eight, at least one, is away all week; nobody whom a lock names, as that would clash."""
    locked = {lock.clinician for lock in clinic.locks}
    therapists = [c.name for c in clinic.clinicians if c.role == THERAPIST]
    away = [name for name in therapists if name not in locked][: max(1, len(therapists) // _ONE_IN)]
    off = tuple(TimeOff(name, "clinician", When(), reason="Leave") for name in away)
    return replace(clinic, time_off=(*clinic.time_off, *off))
