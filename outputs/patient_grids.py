"""A timetable to hand to each patient: own track, days, sessions and clinicians, and nobody else's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from models.calendar import Slot, clock
from models.result import PlannedWeek
from models.timetable import Assignment, Session
from models.week import Week
from outputs.changed import change_text
from outputs.gaps import NOT_COVERED, blocks_not_covered, hours_there, individuals_not_held
from outputs.grids import CLOSED, Entry, Grid, Mark, Row, Section, Stack, rows_of
from outputs.words import count_text, person_text

_GAP = Entry(NOT_COVERED, ("Please ask at the desk",), mark=Mark.NOT_COVERED)
_CODE = "Code on the copy without names"
_DAY_OFF, _ASK = Entry("Day off", mark=Mark.CLOSED), Entry("Ask at the desk")


def patient_grids(planned: PlannedWeek, codes: Mapping[str, str] | None = None) -> list[Grid]:
    """One grid per patient with days this week, in the order of the Patients sheet; with `codes`, it tells the code."""
    missing = {(slot, patient) for slot, patients in blocks_not_covered(planned).items() for patient in patients}
    assignments = planned.timetable.assignments
    ordered = [p for p in planned.week.patients if p in assignments] + [
        p for p in assignments if p not in planned.week.patients
    ]
    return [_grid(planned, assignments[patient], missing, (codes or {}).get(patient, "")) for patient in ordered]


def _grid(planned: PlannedWeek, assignment: Assignment, missing: set[tuple[Slot, str]], code: str) -> Grid:
    week, patient = planned.week, assignment.patient
    sessions = planned.timetable.of_patient.get(patient, ())
    slots = {s for s in week.blocks if s.track == assignment.track} | {s.slot for s in sessions}

    def stack(slot: Slot) -> Stack:
        if slot.date not in assignment.days and slot not in {s.slot for s in sessions}:
            return (CLOSED,)
        if (slot, patient) in missing:
            return (_GAP,)
        if slot in _excused(week, patient):
            return (Entry("Excused", mark=Mark.EXCUSED),)
        return tuple(_entry(planned, s, patient) for s in sessions if s.slot == slot)

    here = Row("Be here", "", tuple((_here(planned, assignment, date),) for date in week.dates))
    return Grid(
        title=person_text(week, patient),
        notes=(_summary(assignment), *_said("Who to call", week.clinic.settings.who_to_call), *_said(_CODE, code)),
        dates=week.dates,
        sections=(Section("", "", (here, *rows_of(slots, week.dates, stack))),),
        alerts=_alerts(planned, patient),
        key=patient,
    )


def _here(planned: PlannedWeek, assignment: Assignment, date: dt.date) -> Entry:
    hours = hours_there(planned, assignment.patient, date)
    if hours:
        return Entry(f"{clock(hours.start)} to {clock(hours.end)}")
    return _ASK if date in assignment.days else _DAY_OFF


def _excused(week: Week, patient: str) -> frozenset[Slot]:
    return week.patients[patient].excused if patient in week.patients else frozenset()


def _entry(planned: PlannedWeek, session: Session, patient: str) -> Entry:
    lines = tuple(line for line in (", ".join(session.clinicians), session.room or "") if line)
    category = planned.week.clinic.category(session.type)
    return Entry(session.type, lines, category, changed=bool(change_text(planned, session, patient)))


def _summary(assignment: Assignment) -> str:
    own = (f"{role}: {name}" for role, name in assignment.own.items())
    return " · ".join((f"{assignment.track} track", f"{count_text(len(assignment.days), 'days')} this week", *own))


def _said(what: str, value: str) -> tuple[str, ...]:
    return (f"{what}: {value}",) if value else ()


def _alerts(planned: PlannedWeek, patient: str) -> tuple[str, ...]:
    person = planned.week.patients.get(patient)
    missing = individuals_not_held(planned, person) if person else ()
    return (f"Not arranged this week: {', '.join(missing)}. Please ask at the desk.",) if missing else ()
