"""Who stays as a published timetable has them: a yes/no variable for each of its people.

Unmoved = every session at the day and time, of the type and with the clinicians that it had, and no other session; a
change of room alone does not count. For every patient and clinician: unmoved <= each fact published, unmoved + each
other fact <= 1. For every group: its unmoved patients + others who chose it <= heads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from models.timetable import Session, Timetable
from optimizer.formulation import Formulation
from optimizer.pin import session_facts, tables
from optimizer.variables import Candidate, Join, Lead, Meeting, Seat, Sit

TEAM, PLACE = (Lead, Join), (Seat, Sit, Meeting)


@dataclass(frozen=True)
class Unmoved:
    """Patient ID or clinician -> 1 only if they stay; `cannot` are the patients for whom that is impossible."""

    patients: Mapping[str, cp_model.IntVar]
    clinicians: Mapping[str, cp_model.IntVar]
    cannot: frozenset[str]


def unmoved(formulation: Formulation, timetable: Timetable) -> Unmoved:
    """State who stays, for the patients of the timetable who come this week and all clinicians."""
    return _Statement(formulation, timetable).make()


class _Statement:
    def __init__(self, formulation: Formulation, timetable: Timetable) -> None:
        self.formulation, self.timetable = formulation, timetable
        self.tables = tables(formulation)
        self.facts = {session: list(session_facts(formulation, session)) for session in timetable.sessions}
        self.kept = {session: self._team_stays(session) for session in timetable.sessions if session.is_group}

    def make(self) -> Unmoved:
        patients, cannot = {}, set()
        for person in self.formulation.week.attending:
            if person.id in self.timetable.assignments:
                patients[person.id] = self._patient_stays(person.id)
                if any(self._is_lost(s, person.id) for s in self.timetable.of_patient.get(person.id, ())):
                    cannot.add(person.id)
        clinicians = {c.name: self._clinician_stays(c.name) for c in self.formulation.clinic.clinicians}
        for session in self.kept:
            self._keep_heads(session, patients)
        return Unmoved(patients, clinicians, frozenset(cannot))

    def _patient_stays(self, patient: str) -> cp_model.IntVar:
        """A variable that is 1 only if the patient has the same sessions and no others."""
        sessions = self.timetable.of_patient.get(patient, ())
        said = dict.fromkeys(fact for s in sessions for fact in self.facts[s] if _is_of(fact, patient))
        others = [
            self.tables[kind][fact]
            for kind in PLACE
            for fact in self.tables[kind].where(patient=patient)
            if fact not in said
        ]
        return self._only_if([*map(self._variable, said), *self._teams(sessions)], others)

    def _clinician_stays(self, clinician: str) -> cp_model.IntVar:
        """The same of a clinician; with which patient an individual session is, does not count."""
        sessions = self.timetable.of_clinician.get(clinician, ())
        slots = {(s.slot, s.type) for s in sessions}
        others = [
            self.tables[kind][fact]
            for kind in (*TEAM, Meeting)
            for fact in self.tables[kind].where(clinician=clinician)
            if (fact.slot, fact.kind if isinstance(fact, Meeting) else fact.type) not in slots
        ]
        stays = self._only_if(self._teams(sessions), others)
        for session in sessions:
            if not session.is_group:
                place = {"clinician": clinician, "slot": session.slot, "kind": session.type}
                self.formulation.add(stays <= self.formulation.meets.total(**place))
        return stays

    def _teams(self, sessions: Iterable[Session]) -> list[cp_model.IntVar]:
        return [self.kept[session] for session in sessions if session.is_group]

    def _team_stays(self, session: Session) -> cp_model.IntVar:
        """A variable that is 1 only if the group has the leaders that it had, and no others."""
        team = [fact for fact in self.facts[session] if isinstance(fact, TEAM)]
        lead = self._lead(session)
        joins = self.formulation.joins.where(first=lead.clinician, slot=lead.slot, type=lead.type)
        others = [self.formulation.joins[join] for join in joins if join not in team]
        return self._only_if([self._variable(fact) for fact in team], others)

    def _only_if(self, held: Sequence[Any], others: Iterable[Any]) -> cp_model.IntVar:
        """A variable that is 1 only if all that was held holds and nothing else; never where a fact cannot be (0)."""
        stays = self.formulation.flag()
        facts = [*(fact for fact in held if not isinstance(fact, int)), *(other.negated() for other in others)]
        self.formulation.model.add_bool_and(facts).only_enforce_if(stays)
        if any(isinstance(fact, int) for fact in held):
            self.formulation.add(stays == 0)
        return stays

    def _keep_heads(self, session: Session, patients: Mapping[str, cp_model.IntVar]) -> None:
        """Whoever stays in the session is one of its heads, beside those who chose it."""
        lead, heads = self._lead(session), self.formulation.heads
        named = {fact.patient for fact in self.facts[session] if isinstance(fact, Sit)}
        staying = [patients[p] for p in session.patients if p in patients and p not in named]
        chosen = self.formulation.sits.total(slot=lead.slot, type=lead.type, clinician=lead.clinician)
        if lead in heads:
            self.formulation.add(cp_model.LinearExpr.sum(staying) + chosen <= heads[lead])

    def _lead(self, session: Session) -> Lead:
        return next(fact for fact in self.facts[session] if isinstance(fact, Lead))

    def _is_lost(self, session: Session, patient: str) -> bool:
        """Whether the formulation does not offer the session to the patient as it was."""
        needed = [fact for fact in self.facts[session] if isinstance(fact, TEAM) or _is_of(fact, patient)]
        return any(isinstance(self._variable(fact), int) for fact in needed)

    def _variable(self, fact: Candidate) -> Any:
        return self.tables[type(fact)][fact]


def _is_of(fact: Candidate, patient: str) -> bool:
    return isinstance(fact, PLACE) and fact.patient == patient
