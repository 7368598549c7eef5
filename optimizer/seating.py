"""Who sits in which of several sessions of a type is decided only as far as it matters to somebody.

Every patient takes a type in a block; a seat in one of its sessions is a variable only where a clinician leads whom
the patient wishes or avoids, or where no less will do (`exact`). Two who are kept apart need no seats of their own,
only that they can be split. Who has no seat gets one when the timetable is written (`fill`), which works out because
of each session the others have places enough for whom it is closed to:

    without a seat: who avoid it or somebody seated in it + pairs of whom both take the type <= heads of the others

By max flow and min cut no more is needed: whoever has no seat is shut out of one session at most, and a pair of none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from models.people import KeepApart
from models.week import PatientWeek, Week
from optimizer.variables import Join, Lead, Seat, Sit, Variables


def pairs_apart(week: Week) -> list[KeepApart]:
    """The pairs kept apart who both have days this week."""
    here = {person.id for person in week.attending}
    return [pair for pair in week.clinic.keep_apart if {pair.patient, pair.other} <= here]


def plain_pairs(week: Week) -> list[KeepApart]:
    """Of them, those of two patients to whom no other session is closed: by a pair, an avoided clinician or a lock."""
    times = Counter(patient for pair in pairs_apart(week) for patient in (pair.patient, pair.other))
    avoiding = {person.id for person in week.attending if person.patient.clinician_avoids}
    entangled = avoiding | _locked(week) | {patient for patient, count in times.items() if count > 1}
    return [pair for pair in pairs_apart(week) if not entangled & {pair.patient, pair.other}]


def exact(week: Week) -> frozenset[str]:
    """Patients who have a seat of their own in every session: of the other pairs, or locked to a clinician or room."""
    plain = plain_pairs(week)
    others = [pair for pair in pairs_apart(week) if pair not in plain]
    return frozenset({p for pair in others for p in (pair.patient, pair.other)} | _locked(week))


def sits(week: Week, takes: Variables[Seat], leads: Variables[Lead], joins: Variables[Join]) -> list[Sit]:
    """The seats that matter, where a block may have several sessions of a type."""
    everywhere = exact(week)
    found = []
    for seat in takes:
        sessions = leads.where(slot=seat.slot, type=seat.type)
        person = week.patients[seat.patient]
        if len(sessions) > 1:
            chosen = sessions if seat.patient in everywhere else _minded(person, sessions, joins)
            found += [Sit(seat.patient, seat.slot, seat.type, lead.clinician) for lead in chosen]
    return found


def avoids(person: PatientWeek, lead: Lead, joins: Variables[Join]) -> bool:
    """Whether a clinician whom the patient avoids leads the session or may co-lead it."""
    return not _leaders(lead, joins).isdisjoint(person.patient.clinician_avoids)


def _minded(person: PatientWeek, sessions: Sequence[Lead], joins: Variables[Join]) -> Sequence[Lead]:
    """The sessions of a clinician whom the patient wishes or avoids; all, if more than one is avoided."""
    avoided = [lead for lead in sessions if avoids(person, lead, joins)]
    if len(avoided) > 1:
        return sessions
    wished = person.patient.clinician_wishes
    return [lead for lead in sessions if lead in avoided or not _leaders(lead, joins).isdisjoint(wished)]


def _leaders(lead: Lead, joins: Variables[Join]) -> set[str]:
    joining = joins.where(slot=lead.slot, type=lead.type, first=lead.clinician)
    return {lead.clinician, *(join.clinician for join in joining)}


def _locked(week: Week) -> set[str]:
    return {str(lock.patient) for lock in week.clinic.locks if lock.patient and (lock.clinician or lock.room)}
