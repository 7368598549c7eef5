"""Individual sessions: those due, with a clinician of their role, in a slot that is long enough and open.

A window that overlaps a block which the track holds that day is closed to its patients; blocks are of the own track.
For every patient and kind: sessions <= Per week, and <= 1 a day. Never bent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.timetable import Session, Timetable
from models.week import PatientWeek, Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Meeting


def admits(week: Week, candidate: Meeting) -> bool:
    """Whether the clinician has the role and the slot is held and long enough."""
    kind = week.clinic.individual[candidate.kind]
    in_role = week.clinic.clinician[candidate.clinician].role == kind.role
    return in_role and candidate.slot in week.held and candidate.slot.span.minutes >= kind.minutes


def build(formulation: Formulation) -> None:
    """State how many, on which days and in which tracks."""
    for person in formulation.week.attending:
        for kind in person.individuals:
            of_kind = formulation.meets.where(patient=person.id, kind=kind.name)
            formulation.add(sum(formulation.meets[m] for m in of_kind) <= kind.per_week)
            for date in person.any_open_days:
                formulation.add(sum(formulation.meets[m] for m in of_kind if m.slot.date == date) <= 1)
        _close_windows(formulation, person)


def _close_windows(formulation: Formulation, person: PatientWeek) -> None:
    for window in sorted(person.windows):
        held = formulation.meets.total(patient=person.id, slot=window)
        for day in formulation.there.where(patient=person.id, date=window.date):
            if formulation.week.in_way(window, day.track):
                formulation.add(held + formulation.there[day] <= 1)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Sessions of the wrong role, length or place, more than are due, two of one kind on one day."""
    for session in timetable.sessions:
        if not session.is_group:
            for who, text in _faults(week, timetable, session):
                yield Breach(who, 1, session.slot.date, session.slot, text)
    for patient, sessions in timetable.of_patient.items():
        yield from _too_many(week, patient, [s for s in sessions if not s.is_group])


def _faults(week: Week, timetable: Timetable, session: Session) -> Iterator[tuple[str, str]]:
    if len(session.patients) != 1 or len(session.clinicians) != 1:
        yield session.type, "needs one patient and one clinician"
        return
    patient = session.patients[0]
    if not admits(week, Meeting(patient, session.type, session.slot, session.clinicians[0])):
        yield patient, f"{session.type} needs a clinician of its role and a long enough block or window"
    own = timetable.assignments.get(patient)
    if own and session.slot.is_window and week.in_way(session.slot, own.track):
        yield patient, f"the window overlaps a block of {own.track}"


def _too_many(week: Week, patient: str, sessions: list[Session]) -> Iterator[Breach]:
    due = week.patients[patient].times_due if patient in week.patients else {}
    for kind, held in Counter(s.type for s in sessions).items():
        if held > due.get(kind, 0):
            yield Breach(patient, held - due.get(kind, 0), text=f"more {kind} than is due")
    for (kind, date), held in Counter((s.type, s.slot.date) for s in sessions).items():
        if held > 1:
            yield Breach(patient, held - 1, date, text=f"{held} x {kind} on one day")


TITLE = "Individual sessions are those due, in slots that suit"
RULE = Rule("individual_sessions", TITLE, audit, build, admits={Meeting: admits})
