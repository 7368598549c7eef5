"""A timetable to hand to each patient: own track, days, sessions and clinicians, and nobody else's name."""

from __future__ import annotations

from models.calendar import Slot
from models.result import PlannedWeek
from models.timetable import Assignment, Session
from models.week import Week
from outputs.gaps import blocks_not_covered, individuals_not_held
from outputs.grids import CLOSED, Entry, Grid, Mark, Section, Stack, rows_of
from outputs.words import count_text, date_text, person_text

_NOT_COVERED = Entry("NOT COVERED", ("Please ask at the desk",), mark=Mark.NOT_COVERED)


def patient_grids(planned: PlannedWeek) -> list[Grid]:
    """One grid per patient with days this week, in the order of the Patients sheet."""
    missing = {(slot, patient) for slot, patients in blocks_not_covered(planned).items() for patient in patients}
    assignments = planned.timetable.assignments
    ordered = [p for p in planned.week.patients if p in assignments] + [
        p for p in assignments if p not in planned.week.patients
    ]
    return [_grid(planned, assignments[patient], missing) for patient in ordered]


def _grid(planned: PlannedWeek, assignment: Assignment, missing: set[tuple[Slot, str]]) -> Grid:
    week, patient = planned.week, assignment.patient
    sessions = planned.timetable.of_patient.get(patient, ())
    slots = {s for s in week.blocks if s.track == assignment.track} | {s.slot for s in sessions}

    def stack(slot: Slot) -> Stack:
        if slot.date not in assignment.days and slot not in {s.slot for s in sessions}:
            return (CLOSED,)
        if (slot, patient) in missing:
            return (_NOT_COVERED,)
        if slot in _excused(week, patient):
            return (Entry("Excused", mark=Mark.EXCUSED),)
        return tuple(_entry(week, s) for s in sessions if s.slot == slot)

    return Grid(
        title=person_text(week, patient),
        notes=(_days(assignment), _clinicians(assignment)),
        dates=week.dates,
        sections=(Section("", "", rows_of(slots, week.dates, stack)),),
        alerts=_alerts(planned, patient),
        key=patient,
    )


def _excused(week: Week, patient: str) -> frozenset[Slot]:
    return week.patients[patient].excused if patient in week.patients else frozenset()


def _entry(week: Week, session: Session) -> Entry:
    kind = week.clinic.group_type.get(session.type)
    category = kind.category if kind and session.is_group else ""
    lines = (", ".join(session.clinicians), session.room or "", category)
    return Entry(session.type, tuple(line for line in lines if line), category)


def _days(assignment: Assignment) -> str:
    days = ", ".join(date_text(day) for day in sorted(assignment.days))
    return f"{assignment.track} track, {count_text(len(assignment.days), 'days')}: {days}"


def _clinicians(assignment: Assignment) -> str:
    return "; ".join(f"{role}: {name}" for role, name in assignment.own.items())


def _alerts(planned: PlannedWeek, patient: str) -> tuple[str, ...]:
    person = planned.week.patients.get(patient)
    missing = individuals_not_held(planned, person) if person else ()
    return (f"Not arranged this week: {', '.join(missing)}. Please ask at the desk.",) if missing else ()
