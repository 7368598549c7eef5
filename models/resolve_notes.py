"""What only the date of a week shows to be wrong or doubtful in a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from models.clinic import Lock
from models.errors import Fault
from models.week import PatientWeek, Week

_LOOK = "see the sheet Time off, and the days and hours in the sheets Tracks and Clinicians"


def faults(week: Week) -> list[Fault]:
    """Locks of the week for patients who have no days in it."""
    return [_without_days(week, lock) for lock in week.locks if lock.patient and not _days(week, lock.patient)]


def warnings(week: Week) -> list[Fault]:
    """Days that are cut, own clinicians who are never there when their patient is, locks of other weeks."""
    return [
        *_cuts(week),
        *_absences(week),
        *(_of_another_week(lock) for lock in week.clinic.locks if lock not in week.locks),
    ]


def _cuts(week: Week) -> list[Fault]:
    """A warning for each patient whose days are cut; one for all where nobody can come."""
    cut = [person for person in week.patients.values() if person.days < person.asked_days]
    if len(cut) > 1 and not week.attending:
        return [Fault("Patients", f"none of the {len(cut)} patients who ask days can come this week; {_LOOK}")]
    return [_cut(person) for person in cut]


def _absences(week: Week) -> list[Fault]:
    """A warning for each own clinician who is never there for their patient; one for all where no clinician works."""
    if len(week.attending) > 1 and not any(week.at_work.values()):
        return [Fault("Clinicians", f"no clinician is at work this week; {_LOOK}")]
    return [absent for person in week.attending for absent in _absent(week, person)]


def _days(week: Week, patient: str) -> int:
    return week.patients[patient].days if patient in week.patients else 0


def _without_days(week: Week, lock: Lock) -> Fault:
    why = "has no days" if lock.patient in week.patients else "is not in the program"
    return Fault(
        lock.source.cell("Patient ID"),
        f"{lock.patient} {why} in the week of {week.monday:%Y-%m-%d}, so nothing can be locked for them then; "
        "delete the row, or give it a date of another week",
    )


def _of_another_week(lock: Lock) -> Fault:
    return Fault(lock.source.cell("Day"), "this lock is for another week and is left for that week")


def _cut(person: PatientWeek) -> Fault:
    patient = person.patient
    authorised = patient.authorised_days is not None and patient.authorised_days == person.days
    cell = patient.source.cell("Authorised days" if authorised else "Patient ID")
    why = "authorised" if authorised else "open to the patient in any one track"
    if not person.days:
        return Fault(cell, f"{patient.id} cannot come this week: no day is {why}")
    asked = f"{person.asked_days} day{'s' * (person.asked_days > 1)}"
    return Fault(
        cell,
        f"{patient.id} asks {asked}, but only {person.days} can be planned this week, as no more are {why}; "
        "the days, least hours and treatment mix are cut in proportion",
    )


def _absent(week: Week, person: PatientWeek) -> Iterator[Fault]:
    """Own clinicians given for a session due, none of whose time at work the patient can use."""
    dates = person.any_open_days
    usable = person.blocks | {window for window in person.windows if window.date in dates}
    for role, clinician in person.patient.own.items():
        if role in person.roles_due and not usable & week.at_work[clinician]:
            yield Fault(
                person.patient.source.cell(role),
                f"{clinician} is at no time at work this week when {person.id} can come, so another {role} will have "
                f"to cover; name another {role}, leave the cell blank, or change the hours",
            )
