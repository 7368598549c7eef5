"""Warnings and faults that only the date of a week shows, each with its cell."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from rule_cases import bare, off
from small import MONDAY, patient, week_of

from models.calendar import Span
from models.clinic import Clinic, Lock, When
from models.errors import WorkbookError
from models.people import Unavailable
from models.program import IndividualKind
from models.source import Source

PATIENT = Source("Patients", 5, {"Patient ID": "A", "Authorised days": "H", "Therapist": "M"})
LOCK = Source("Locks", 3, {"Patient ID": "A", "Day": "C"})
THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
CLOSED = (Unavailable(days=(0, 1, 2)),)
NEXT_WEEK = When(None, MONDAY + dt.timedelta(days=7), MONDAY + dt.timedelta(days=9))


def one(days: int = 1, **facts: object) -> Clinic:
    """The bare clinic with P1 alone, a therapy due, and these facts."""
    return bare(individuals=THERAPY, patients=(patient("P1", days, source=PATIENT, **facts),))


def locked(*locks: Lock, **facts: object) -> Clinic:
    """The bare clinic with locks, and P1 alone with these facts."""
    return bare(locks=locks, patients=(patient("P1", 1, **facts),))


def test_nothing_to_say() -> None:
    """A patient who gets all days asked, authorised or not, with an own clinician who is there."""
    assert week_of(one(3, own={"Therapist": "Ash"})).warnings == ()
    assert week_of(one(3, authorised_days=3)).warnings == ()


@pytest.mark.parametrize(
    ("clinic", "cell", "words"),
    [
        (one(4), "Patients!A5", "asks 4 days, but only 3 can be planned this week, as no more are open"),
        (one(4, authorised_days=2), "Patients!H5", "only 2 can be planned this week, as no more are authorised"),
        (one(1, cannot_attend=CLOSED), "Patients!A5", "cannot come this week: no day is open"),
        (one(4, authorised_days=0), "Patients!H5", "cannot come this week: no day is authorised"),
        (one(5, authorised_days=4), "Patients!A5", "only 3 can be planned this week, as no more are open"),
    ],
)
def test_days_that_are_cut(clinic: Clinic, cell: str, words: str) -> None:
    """The cell that cuts is named: the authorisation, else the patient."""
    (warning,) = week_of(clinic).warnings
    assert warning.cell == cell
    assert words in warning.text


@pytest.mark.parametrize(
    ("hours", "warned"),
    [
        ({0: (Span(540, 600),)}, False),
        ({0: (Span(690, 740),)}, False),
        ({0: (Span(600, 690),), 4: (Span(0, 1440),)}, False),
        ({0: (Span(601, 661),), 4: (Span(0, 1440),)}, True),
        ({1: (Span(0, 1440),)}, True),
        ({1: (Span(690, 740),)}, True),
        ({}, True),
    ],
)
def test_own_clinicians_who_are_never_there(hours: dict[int, tuple[Span, ...]], warned: bool) -> None:
    """An own clinician needs to be at work for a block or window on a day that is open to the patient: here Monday."""
    people = (patient("P1", 1, source=PATIENT, own={"Therapist": "Ash"}, cannot_attend=(Unavailable(days=(1, 2)),)),)
    found = week_of(bare({"Ash": {"hours": hours}}, individuals=THERAPY, patients=people)).warnings
    assert [warning.cell for warning in found] == (["Patients!M5"] if warned else [])
    assert all("Ash" in warning.text and "Therapist" in warning.text for warning in found)


def test_what_concerns_everybody_is_said_once() -> None:
    """Nobody can come, or no clinician is at work: not a line for each patient."""
    people = tuple(patient(name, 1, own={"Therapist": "Ash"}) for name in ("P1", "P2"))
    closed = tuple(replace(person, cannot_attend=CLOSED) for person in people)
    (nobody,) = week_of(bare(individuals=THERAPY, patients=closed)).warnings
    assert nobody.text.startswith("none of the 2 patients who ask days can come this week")
    clinic = bare(individuals=THERAPY, patients=people)
    idle = tuple(replace(clinician, hours={}) for clinician in clinic.clinicians)
    (unstaffed,) = week_of(replace(clinic, clinicians=idle)).warnings
    assert (unstaffed.cell, "no clinician is at work" in unstaffed.text) == ("Clinicians", True)


def test_own_clinicians_of_sessions_that_are_not_due() -> None:
    """Whoever has nothing to hold for the patient this week need not be there."""
    people = (patient("P1", 1, own={"Therapist": "Ash"}),)
    kinds = (IndividualKind("Therapy", "Therapist", 50, from_days=2),)
    away = (off("Ash", "clinician", "Mon"), off("Ash", "clinician", "Tue"), off("Ash", "clinician", "Wed"))
    assert week_of(bare(individuals=kinds, patients=people, time_off=away)).warnings == ()
    assert week_of(bare(individuals=THERAPY, patients=people, time_off=away)).warnings != ()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"cannot_attend": CLOSED}, "P1 has no days"),
        ({"authorised_days": 0}, "P1 has no days"),
        ({"discharged": MONDAY - dt.timedelta(days=1)}, "P1 is not in the program"),
        ({"admitted": MONDAY + dt.timedelta(days=7)}, "P1 is not in the program"),
    ],
)
def test_locks_for_patients_without_days(facts: dict[str, object], words: str) -> None:
    """All of them are faults, told together, each with the cell of the patient."""
    locks = (Lock("P1", track="Morning", source=LOCK), Lock("P1", "CBT", When((0,)), source=LOCK))
    with pytest.raises(WorkbookError) as caught:
        week_of(locked(*locks, **facts))
    assert [fault.cell for fault in caught.value.faults] == ["Locks!A3"] * 2
    assert all(words in fault.text and "2026-11-30" in fault.text for fault in caught.value.faults)


def test_locks_of_other_weeks() -> None:
    """They are left for their week with a note, whoever they are for."""
    gone = {"discharged": MONDAY - dt.timedelta(days=1)}
    (note,) = week_of(locked(Lock("P1", when=NEXT_WEEK, source=LOCK), **gone)).warnings
    assert note.cell == "Locks!C3"
    assert "another week" in note.text


def test_locks_of_the_week_need_no_note() -> None:
    """Nor does a lock that speaks of no patient or of every week."""
    locks = (Lock("P1", when=When((0,))), Lock(group="CBT"), Lock("P1", when=When(None, MONDAY, MONDAY)))
    assert week_of(locked(*locks)).warnings == ()
