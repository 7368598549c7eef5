"""Timetables written in a line per session, to try a rule on: "Mon B1 CBT Ash+Birch R1 P1 P2"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from ortools.sat.python import cp_model
from small import MONDAY, altered, patient, small_clinic, week_of

from models.calendar import WEEKDAYS, Slot, Span
from models.clinic import Clinic, Settings, TimeOff, When
from models.previous import Previous
from models.program import Block
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable
from models.week import PatientWeek, Week
from optimizer.audit import audit_rule
from optimizer.pin import pin
from optimizer.rules import catalogue, formulate

DAY = ("Mon B1 CBT Ash R1 P1 P2", "Mon B2 Process Birch R1 P1 P2")
"""A timetable of the bare clinic that keeps all rules."""
LATE = Block("B3", "Morning", (0, 1, 2), Span(690, 750))
"""A third block of the track, 11:30-12:30; the bare clinic has it when it is added."""

NOWHERE = "nowhere"
"""The days of a patient who has no track and days at all."""


class Draft(NamedTuple):
    """Any timetable of a week."""

    week: Week
    timetable: Timetable


@dataclass(frozen=True)
class Case:
    """A timetable of a clinic, and what a rule says of it: the amount, and which other rules it breaks as well.

    `before` is the case whose timetable the week continues.
    """

    clinic: Clinic
    lines: tuple[str, ...]
    amount: int = 0
    also: tuple[str, ...] = ()
    days: Mapping[str, str] = field(default_factory=dict)
    track: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    before: Case | None = None

    @cached_property
    def week(self) -> Week:
        """The week of the clinic, which continues the case before if there is one."""
        return week_of(self.clinic, self.before.as_previous if self.before else None)

    @cached_property
    def as_previous(self) -> Previous:
        """The timetable as that of the week before."""
        return Previous(MONDAY, self.timetable)

    @cached_property
    def timetable(self) -> Timetable:
        """The timetable of the lines; whoever has no days of their own comes on the days of their sessions."""
        bare = Timetable(tuple(_session(self.clinic, line) for line in self.lines), {})
        people = dict.fromkeys([*(p.id for p in self.week.attending), *bare.of_patient, *self.days])
        planned = [p for p in people if self.days.get(p) != NOWHERE]
        return replace(bare, assignments={p: self._assignment(p, bare.of_patient.get(p, ())) for p in planned})

    def _assignment(self, identity: str, sessions: tuple[Session, ...]) -> Assignment:
        person = self.week.patients.get(identity)
        tracks = [s.slot.track for s in sessions if s.slot.track] + list(person.tracks if person else ()) + [""]
        days = sorted({s.slot.date for s in sessions})
        if identity in self.days:
            days = [_date(day) for day in self.days[identity].split()]
        own = {**(self._own(person, sessions) if person else {}), **self.own.get(identity, {})}
        own = {role: clinician for role, clinician in own.items() if clinician}
        return Assignment(identity, self.track.get(identity, tracks[0]), tuple(days), own)

    def _own(self, person: PatientWeek, sessions: tuple[Session, ...]) -> dict[str, str]:
        own: dict[str, str] = {role: of[0] for role in person.roles_due if (of := person.candidates[role])}
        for session in reversed(sessions):
            if not session.is_group and session.clinicians:
                own[self.clinic.individual[session.type].role] = session.clinicians[0]
        return {**own, **person.patient.own}


def case(clinic: Clinic, *lines: str, **facts: Any) -> Case:
    """A timetable of the clinic; further facts by the names of Case's fields."""
    return Case(clinic, lines, **facts)


def bare(alter: Mapping[str, Mapping[str, Any]] | None = None, **overrides: Any) -> Clinic:
    """The small clinic without individual sessions; P1 and P2 come on one day.

    `alter` maps names to other facts of theirs, `settings` holds settings by name, the rest fields of Clinic.
    """
    settings = replace(Settings("Small clinic", MONDAY), **overrides.pop("settings", {}))
    usual: dict[str, Any] = {"individuals": (), "patients": (patient("P1", 1), patient("P2", 1))}
    clinic = small_clinic(settings=settings, **{**usual, **overrides})
    for name, facts in (alter or {}).items():
        clinic = altered(clinic, name, **facts)
    return clinic


def off(who: str, kind: str, day: str, start: int = 0, end: int = 24 * 60) -> TimeOff:
    """A row of Time off on one weekday; times in minutes since midnight."""
    return TimeOff(who, kind, When((WEEKDAYS.index(day),)), Span(start, end))


def audited(of: Case | Draft) -> dict[str, int]:
    """Rule key -> total amount that the audit finds."""
    found = {rule.key: audit_rule(rule, of.week, of.timetable) for rule in catalogue()}
    return {key: sum(finding.amount for finding in findings) for key, findings in found.items() if findings}


def priced(of: Case | Draft, bending: Collection[str]) -> dict[str, int] | None:
    """Policy key -> what the formulation pinned to the timetable pays at least; None where it cannot be made.

    `bending` names the policies that may be bent.
    """
    formulation = formulate(of.week, bending)
    pin(formulation, of.timetable)
    formulation.model.minimize(sum(sum(bends) for bends in formulation.slacks.values()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(formulation.model) != cp_model.OPTIMAL:
        return None
    paid = {key: sum(solver.value(bend) for bend in bends) for key, bends in formulation.slacks.items()}
    return {key: amount for key, amount in paid.items() if amount}


def _session(clinic: Clinic, line: str) -> Session:
    day, block, of, clinicians, room, *patients = line.split()
    kind = INDIVIDUAL if of in clinic.individual else GROUP
    leaders = tuple(name for name in clinicians.split("+") if name != "-")
    return Session(_slot(clinic, day, block), kind, of, leaders, None if room == "-" else room, tuple(patients))


def _slot(clinic: Clinic, day: str, name: str) -> Slot:
    of_name = [b for b in clinic.blocks if b.name == name]
    block = next((b for b in of_name if WEEKDAYS.index(day) in b.days), of_name[0])
    return Slot(_date(day), block.span, block.name, block.track)


def _date(day: str) -> dt.date:
    return MONDAY + dt.timedelta(days=WEEKDAYS.index(day))
