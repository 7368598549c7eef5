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
from collections.abc import Collection, Mapping

from models.calendar import Slot
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


def leaders(leads: Variables[Lead], joins: Variables[Join]) -> Mapping[Lead, frozenset[str]]:
    """Who may lead each session: its first leader and all who may join."""
    found = {lead: {lead.clinician} for lead in leads}
    for join in joins:
        found[Lead(join.first, join.slot, join.type)].add(join.clinician)
    return {lead: frozenset(names) for lead, names in found.items()}


def sits(week: Week, takes: Variables[Seat], led_by: Mapping[Lead, frozenset[str]]) -> list[Sit]:
    """The seats that matter, where a block may have several sessions of a type."""
    sessions: dict[tuple[Slot, str], list[Lead]] = {}
    for lead in led_by:
        sessions.setdefault((lead.slot, lead.type), []).append(lead)
    everywhere = exact(week)
    found = []
    for person in _minding(week, everywhere):
        for seat in takes.where(patient=person.id):
            choice = sessions[seat.slot, seat.type]
            if len(choice) > 1:
                chosen = choice if person.id in everywhere else _minded(person, choice, led_by)
                found += [Sit(person.id, seat.slot, seat.type, lead.clinician) for lead in chosen]
    return found


def avoids(person: PatientWeek, led_by: frozenset[str]) -> bool:
    """Whether the patient avoids somebody of those who may lead a session."""
    return not led_by.isdisjoint(person.patient.clinician_avoids)


def _minding(week: Week, everywhere: Collection[str]) -> list[PatientWeek]:
    """Patients who may mind who leads a session or who else is in it."""
    return [
        person
        for person in week.attending
        if person.patient.clinician_wishes or person.patient.clinician_avoids or person.id in everywhere
    ]


def _minded(person: PatientWeek, sessions: list[Lead], led_by: Mapping[Lead, frozenset[str]]) -> list[Lead]:
    """The sessions of a clinician whom the patient wishes or avoids; all, if more than one is avoided."""
    avoided = [lead for lead in sessions if avoids(person, led_by[lead])]
    if len(avoided) > 1:
        return sessions
    wished = person.patient.clinician_wishes
    return [lead for lead in sessions if lead in avoided or not led_by[lead].isdisjoint(wished)]


def _locked(week: Week) -> set[str]:
    return {str(lock.patient) for lock in week.clinic.locks if lock.patient and (lock.clinician or lock.room)}
