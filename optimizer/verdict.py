"""Whether a clinic's week can be planned with every rule kept: proved, found, or not settled in the time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import Enum

from models.clinic import Clinic
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.audit import audit
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.extract import Solution, timetable_of
from optimizer.options import Report, silent
from optimizer.rules import formulate, policies
from optimizer.search import Search
from optimizer.stage import Outcome, Stage

STAGE = Stage("Looking for what clashes")
HELPERS = 12
"""So many patients of whom nothing is asked are let into a first, small try, to fill groups up."""


class Verdict(Enum):
    """What is known of a clinic's week."""

    CAN = "can be planned"
    CANNOT = "cannot be planned"
    OPEN = "not settled"


@dataclass(frozen=True)
class Judge:
    """Judges clinics in the week of `monday`, each for at most `seconds`; timetables `found` may do for others."""

    monday: dt.date
    clock: Clock
    seconds: float
    report: Report = silent
    found: list[Timetable] = field(default_factory=list)

    def week_of(self, clinic: Clinic) -> Week:
        """The week that is judged, in this clinic."""
        return plan_week(clinic, self.monday)

    def verdict(self, clinic: Clinic) -> Verdict:
        """Whether the week can be planned with every rule kept; tried first without those who may stay at home."""
        week = self.week_of(clinic)
        if any(_suits(week, timetable) for timetable in reversed(self.found)):
            return Verdict.CAN
        idle = _idle(week)
        alone = _alone(week, idle)
        if alone and len(alone.patients) > HELPERS and shortages(alone):
            return Verdict.CANNOT
        if alone and alone.clinic.group_types == week.clinic.group_types:
            return _said(self._solved(alone))
        if idle:
            if self._solved(_leaving_out(week, idle)).found:
                return Verdict.CAN
            if alone and self._solved(alone).impossible:
                return Verdict.CANNOT
        if len(idle) > HELPERS and self._solved(_leaving_out(week, idle[HELPERS:])).found:
            return Verdict.CAN
        return _said(self._solved(week))

    def counts_out(self, clinic: Clinic) -> bool:
        """Whether counting alone proves that the week cannot be planned with every rule kept."""
        week = self.week_of(clinic)
        alone = _alone(week, _idle(week))
        return alone is not None and bool(shortages(alone))

    def confirms(self, clinic: Clinic) -> bool:
        """Whether a second formulation, in which each rule may bend by nothing, cannot be planned either."""
        week = self.week_of(clinic)
        alone = _alone(week, _idle(week))
        return (alone is not None and self._is_confirmed(alone)) or self._is_confirmed(week)

    def _is_confirmed(self, week: Week) -> bool:
        search = Search(formulate(week, policies()), self.clock, self.report)
        for slacks in search.formulation.slacks.values():
            search.formulation.add(sum(slacks) <= 0)
        return search.solve(STAGE, self.seconds).impossible

    def _solved(self, week: Week) -> Outcome:
        search = Search(formulate(week), self.clock, self.report)
        outcome = search.solve(STAGE, min(self.seconds, self.clock.left))
        if outcome.found:
            self.found.append(timetable_of(Solution(search.formulation, search.values or [])))
        return outcome


def _said(outcome: Outcome) -> Verdict:
    return Verdict.CAN if outcome.found else Verdict.CANNOT if outcome.impossible else Verdict.OPEN


def _suits(week: Week, timetable: Timetable) -> bool:
    """Whether a timetable made for other facts keeps every rule of the week too."""
    known = timetable.of_clinician.keys() <= week.at_work.keys() and timetable.of_room.keys() <= week.open_rooms.keys()
    return known and not audit(week, timetable)


def _idle(week: Week) -> list[str]:
    """Patients who may stay at home, whatever else: nothing is asked of them, and no other row names them."""
    named = {lock.patient for lock in week.clinic.locks}
    named.update(who for pair in week.clinic.keep_apart if pair.in_track for who in (pair.patient, pair.other))
    free = (p for p in week.attending if p.id in week.clinic.waived - named and not p.patient.own)
    return [person.id for person in free]


def _alone(week: Week, idle: list[str]) -> Week | None:
    """A week that is easier still: without the idle, who are needed for no group to be large enough.

    None where more than the size of groups may depend on them: a lock asks for a session or for a second leader.
    """
    waived = week.clinic.waived
    needed = any(lock.patient is None or lock.clinician for lock in week.clinic.locks)
    if needed or any(person.id in waived and person.id not in idle for person in week.attending):
        return None
    types = tuple(replace(group, least_patients=1, second_above=None) for group in week.clinic.group_types)
    rest = _leaving_out(replace(week, clinic=replace(week.clinic, group_types=types)), idle)
    return replace(rest, patients={who: _asked(person, waived) for who, person in rest.patients.items()})


def _asked(person: PatientWeek, waived: frozenset[str]) -> PatientWeek:
    return replace(person, individuals=tuple(kind for kind in person.individuals if kind.name not in waived))


def _leaving_out(week: Week, away: list[str]) -> Week:
    """The week without these patients, and without the blocks of tracks that nobody else may be in."""
    patients = {who: person for who, person in week.patients.items() if who not in set(away)}
    tracks = {None, *(track for person in patients.values() for track in person.tracks)}
    slots = tuple(slot for slot in week.slots if slot.track in tracks)
    at_work = {name: there & set(slots) for name, there in week.at_work.items()}
    return replace(week, patients=patients, slots=slots, at_work=at_work)
