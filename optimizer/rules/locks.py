"""Every row of Locks for the week is a fact that the timetable contains.

For every lock: sum of the sessions that fit its filled cells >= 1; with a patient and only a day, the patient
attends it; with a patient and only a track, the patient belongs to it. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.clinic import Lock
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.lock_match import fits_session, fits_slot, of_week, only_day, only_track
from optimizer.rule import Rule
from optimizer.variables import Belong, Join, Office, Use


def build(formulation: Formulation) -> None:
    """State each lock as a choice among its witnesses."""
    for lock in of_week(formulation.week):
        if only_track(lock):
            witnesses = [formulation.belongs[Belong(str(lock.patient), str(lock.track))]]
        elif only_day(lock):
            days = formulation.there.where(patient=lock.patient)
            witnesses = [formulation.there[d] for d in days if lock.when and lock.when.holds_on(d.date)]
        else:
            anywhere = lock.patient and not (lock.clinician or lock.room)
            groups = _seats(formulation, lock) if anywhere else _groups(formulation, lock)
            witnesses = [*groups, *_individuals(formulation, lock)]
        formulation.add(cp_model.LinearExpr.sum(witnesses) >= 1)


def _seats(formulation: Formulation, lock: Lock) -> Iterator[cp_model.LinearExprT]:
    for seat in formulation.takes.where(patient=lock.patient):
        if lock.group in (None, seat.type) and fits_slot(lock, seat.slot):
            yield formulation.takes[seat]


def _groups(formulation: Formulation, lock: Lock) -> Iterator[cp_model.IntVar]:
    for lead, leads in formulation.leads.items():
        if lock.group not in (None, lead.type) or not fits_slot(lock, lead.slot):
            continue
        needed = [leads]
        if lock.patient:
            needed.append(formulation.sits_with(lock.patient, lead.slot, lead.type, lead.clinician))
        if lock.clinician and lock.clinician != lead.clinician:
            needed.append(formulation.joins[Join(lock.clinician, lead.slot, lead.type, lead.clinician)])
        if lock.room:
            needed.append(formulation.uses[Use(lock.room, lead.slot, lead.type, lead.clinician)])
        yield formulation.only_if(*needed)


def _individuals(formulation: Formulation, lock: Lock) -> Iterator[cp_model.IntVar]:
    for meeting, meets in formulation.meets.items():
        wanted = (lock.patient or meeting.patient, lock.group or meeting.kind, lock.clinician or meeting.clinician)
        if wanted == (meeting.patient, meeting.kind, meeting.clinician) and fits_slot(lock, meeting.slot):
            office = Office(lock.room or "", meeting.slot, meeting.clinician)
            yield formulation.only_if(meets, formulation.offices[office] if lock.room else 1)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Locks that nothing in the timetable fits."""
    for lock in of_week(week):
        own = timetable.assignments.get(lock.patient or "")
        if only_track(lock):
            kept = own is not None and own.track == lock.track
        elif only_day(lock):
            kept = own is not None and any(lock.when and lock.when.holds_on(d) for d in own.days)
        else:
            kept = any(fits_session(lock, session) for session in timetable.sessions)
        if not kept:
            yield Breach(lock.source.cell() or "Locks", 1, text="the locked fact is missing", source=lock.source)


RULE = Rule("locks", "Locks are kept", audit, build, unit="locks")
