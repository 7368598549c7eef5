"""A patient comes at another time, in another track, on fewer days, or has another own clinician."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from models.edits import editing, in_turn, reworking
from models.fact import Fact
from models.people import Patient, Unavailable
from models.resolve import week_as_it_is
from models.way_out import BLANK, Change
from models.week import Week
from optimizer.counting_text import MOST_NAMED, counted, listed
from optimizer.facts.patients import without_own


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
        for track in _other_tracks(week, patient):
            text = f"let {patient.id} change to {track}"
            yield [_change(fact, "Patient in another track", text, current_track=track)]
    elif fact.aspect == "clinician_tags":
        text = f"let {patient.id} have clinicians without the tags asked{BLANK}"
        yield [_change(fact, "Another own clinician", text, clinician_tags=())]
    elif fact.aspect.startswith("own "):
        yield _owned(week, fact, patient)


def _other_tracks(week: Week, patient: Patient) -> Iterator[str]:
    """The tracks that are open to the patient on as many days as they come now."""
    now, anywhere = week.patients[patient.id], editing("patients", patient, current_track=None)
    free = week_as_it_is(anywhere(week.clinic), week.monday).patients[patient.id]
    for track in free.tracks:
        if track != patient.current_track and len(free.open_days[track]) >= now.days:
            yield track


def _days(fact: Fact, left: int, fewer: int) -> Change:
    until = " (until the cell is blank again)" * (fact.about.days_per_week is None)
    text = f"let {fact.about.id} come on {counted(left, 'day')} a week{until}"
    cells = (fact.about.source.place("Days per week"),)
    apply = editing("patients", fact.about, days_per_week=left)
    return Change("Fewer days", text, cells, (fact.about.id,), fewer, apply)


def _attending(fact: Fact, patient: Patient) -> Iterator[list[Change]]:
    for entry in patient.cannot_attend:
        words = str(entry)
        text = f"ask {patient.id} to be free: {words} (take it out of the cell)"
        apply = reworking("patients", patient, partial(_free, entry=entry))
        yield [Change("Patient at another time", text, fact.cells, (patient.id,), 1, apply, words)]


def _free(patient: Patient, entry: Unavailable) -> Patient:
    return replace(patient, cannot_attend=tuple(other for other in patient.cannot_attend if other != entry))


def _owned(week: Week, fact: Fact, patient: Patient) -> list[Change]:
    """The patient has another own clinician, or all patients of this one have: all, if this one is not there at all."""
    role = fact.aspect.removeprefix("own ")
    clinician = patient.own[role]
    theirs = [p.patient for p in week.patients.values() if p.patient.own.get(role) == clinician]
    alone = [_given_up(clinician, role, [patient])] if len(theirs) > 1 and week.has_hours(clinician) else []
    return [*alone, _given_up(clinician, role, theirs)]


def _given_up(clinician: str, role: str, patients: Sequence[Patient]) -> Change:
    who, cells = tuple(p.id for p in patients), tuple(p.source.place(role) for p in patients)
    blank = "leave the cell" if len(who) == 1 else f"leave each cell of {role} that says {clinician}"
    text = f"let {_named(who, clinician)} have another {role} than {clinician} ({blank} blank, and one is chosen)"
    apply = in_turn(reworking("patients", patient, partial(without_own, role=role)) for patient in patients)
    return Change("Another own clinician", text, cells, (*who, clinician), len(patients), apply)


def _named(who: Sequence[str], clinician: str) -> str:
    """The patients or, of more than a sentence holds, whose they are."""
    if len(who) > MOST_NAMED:
        return f"all {len(who)} patients of {clinician}"
    return f"{listed(who)}{' each' * (len(who) > 1)}"


def _change(fact: Fact, kind: str, text: str, **facts: object) -> Change:
    return Change(kind, text, fact.cells, (fact.about.id,), 1, editing("patients", fact.about, **facts))


EASES = eases
