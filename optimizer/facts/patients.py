"""Patients: that they come, when and where they can, and with whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from models.calendar import day_name
from models.edits import reworking
from models.fact import Fact
from models.people import Patient
from models.resolve_patient import open_to
from models.week import PatientWeek, Week
from optimizer.counting_text import counted, listed
from optimizer.facts.individuals import waiving
from optimizer.facts.limit import limit


def facts(week: Week) -> Iterator[Fact]:
    """What each patient's row asks; last that the patient comes at all.

    Who comes on no day of the week counts in the caseload of the own clinician all the same.
    """
    for person in week.patients.values():
        if person.days:
            yield from _dates(week, person.patient)
            yield from _own_cells(week, person.patient)
        yield from _own_clinicians(person.patient)
        if person.days:
            yield _comes(week, person)


def _dates(week: Week, patient: Patient) -> Iterator[Fact]:
    """The admission after Monday, without which the week of the plan is the same, and the discharge before Sunday."""
    if comes := _admitted_in(week, patient):
        text = f"{patient.id} is admitted on {day_name(comes)}"
        yield _limit(patient, "admitted", "Admitted", text, week.monday)
    if leaves := _discharged_in(week, patient):
        text = f"{patient.id} is discharged on {day_name(leaves)}"
        yield _limit(patient, "discharged", "Discharged", text)


def _admitted_in(week: Week, patient: Patient) -> dt.date | None:
    """The day, if it is not the first of the week."""
    return patient.admitted if patient.admitted and patient.admitted > week.monday else None


def _discharged_in(week: Week, patient: Patient) -> dt.date | None:
    """The day, if it is not the last of the week on which there is anything to attend."""
    return patient.discharged if patient.discharged and patient.discharged < max(week.dates) else None


def _own_cells(week: Week, patient: Patient) -> Iterator[Fact]:
    if patient.cannot_attend:
        when = "; ".join(map(str, patient.cannot_attend))
        yield _limit(patient, "cannot_attend", "Cannot attend", f"{patient.id} cannot attend {when}", ())
    if patient.current_track is not None and _may_leave(week, patient, patient.current_track):
        text = f"{patient.id} stays in {patient.current_track}"
        yield _limit(patient, "current_track", "Current track", text)
    if patient.clinician_tags:
        text = f"{patient.id} needs clinicians with {listed(patient.clinician_tags)}"
        yield _limit(patient, "clinician_tags", "Clinician tags", text, ())


def _own_clinicians(patient: Patient) -> Iterator[Fact]:
    for role, clinician in patient.own.items():
        cells = (patient.source.place(role),)
        dropped = reworking("patients", patient, partial(without_own, role=role))
        yield Fact(f"{patient.id}'s {role} is {clinician}", cells, patient, f"own {role}", drop=dropped)


def _may_leave(week: Week, patient: Patient, track: str) -> bool:
    """Whether the patient could also come back: one who is kept in a track that asks other tags has less without it."""
    return open_to(patient.tags, week.clinic.track[track].open_to)


def without_own(patient: Patient, role: str) -> Patient:
    """The patient with a blank cell for the role: the own clinician is chosen."""
    return replace(patient, own={of: name for of, name in patient.own.items() if of != role})


def _comes(week: Week, person: PatientWeek) -> Fact:
    patient = person.patient
    dropped = partial(waiving, who=patient.id)
    return Fact(
        _comes_words(person), (patient.source.place(_days_column(week, person)),), patient, "comes", drop=dropped
    )


def _days_column(week: Week, person: PatientWeek) -> str:
    """The column that says how many days it is."""
    patient = person.patient
    if person.days < person.asked_days:
        if person.days == patient.authorised_days:
            return "Authorised days"
        if _discharged_in(week, patient):
            return "Discharged"
        if _admitted_in(week, patient):
            return "Admitted"
    return "Taper plan" if patient.days_per_week is None else "Days per week"


def _comes_words(person: PatientWeek) -> str:
    return f"{person.id} comes on {counted(person.days, 'day')}"


def _limit(patient: Patient, field: str, column: str, text: str, none: Any = None) -> Fact:
    return limit("patients", patient, field, column, text, none)
