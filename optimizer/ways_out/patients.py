"""A patient comes at another time, in another track, on fewer days, or has another own clinician."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.edits import editing, reworking
from models.fact import Fact
from models.people import Patient
from models.way_out import Change
from models.week import Week
from optimizer.facts.patients import unavailable_words


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """What one patient could do otherwise."""
    patient = fact.about
    if not isinstance(patient, Patient):
        return
    if fact.aspect == "comes":
        days = week.patients[patient.id].days
        yield [_days(fact, left, days - left) for left in range(days - 1, 0, -1)]
    elif fact.aspect == "cannot_attend":
        yield from _attending(fact, patient)
    elif fact.aspect == "current_track":
        for track in week.clinic.track:
            if track != patient.current_track:
                text = f"let {patient.id} change to {track}"
                yield [_change(fact, "Patient in another track", text, current_track=track)]
    elif fact.aspect == "clinician_tags":
        text = f"let {patient.id} have clinicians without the tags asked"
        yield [_change(fact, "Another own clinician", text, clinician_tags=())]
    elif fact.aspect.startswith("own "):
        yield from _owned(week, fact, patient)


def _days(fact: Fact, left: int, fewer: int) -> Change:
    text = f"let {fact.about.id} come on {left} day{'s' * (left > 1)} a week"
    cells = (fact.about.source.cell("Days per week"),)
    apply = editing("patients", fact.about, days_per_week=left)
    return Change("Fewer days", text, cells, (fact.about.id,), fewer, apply)


def _attending(fact: Fact, patient: Patient) -> Iterator[list[Change]]:
    for entry in patient.cannot_attend:
        rest = tuple(other for other in patient.cannot_attend if other is not entry)
        text = f"ask {patient.id} to be free: {unavailable_words(entry)}"
        yield [_change(fact, "Patient at another time", text, cannot_attend=rest)]


def _owned(week: Week, fact: Fact, patient: Patient) -> Iterator[list[Change]]:
    role = fact.aspect.removeprefix("own ")
    for other in week.clinic.clinicians:
        if other.role == role and other.name != patient.own[role]:
            text = f"make {other.name} the {role} of {patient.id}"
            apply = reworking("patients", patient, partial(_owning, role=role, clinician=other.name))
            who = (patient.id, patient.own[role], other.name)
            yield [Change("Another own clinician", text, fact.cells, who, 1, apply)]


def _owning(patient: Patient, role: str, clinician: str) -> Patient:
    return replace(patient, own={**patient.own, role: clinician})


def _change(fact: Fact, kind: str, text: str, **facts: object) -> Change:
    return Change(kind, text, fact.cells, (fact.about.id,), 1, editing("patients", fact.about, **facts))


EASES = eases
