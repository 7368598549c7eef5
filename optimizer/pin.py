"""From a timetable to the solver's values: to fix a formulation to it, or to start a search from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ortools.sat.python import cp_model

from models.timetable import Session, Timetable
from models.week import Week
from optimizer.formulation import Formulation
from optimizer.variables import (
    Belong,
    Busy,
    Candidate,
    Day,
    Join,
    Lead,
    Meeting,
    Office,
    Own,
    Seat,
    Sit,
    Use,
    Variables,
)

Said = dict[type[Candidate], Counter[Candidate]]


def pin(formulation: Formulation, timetable: Timetable) -> None:
    """Fix all that the formulation decides to the timetable; what it does not offer makes it impossible.

    Rooms are fixed by class only; auxiliary variables of rules are left to the solver.
    """
    said = _said(formulation, timetable)
    for kind, table in tables(formulation).items():
        if any(times > 1 or fact not in table for fact, times in said[kind].items()):
            formulation.add(False)
    for variable, value in _valued(formulation, timetable, said):
        formulation.add(variable == value)


def pinned_values(
    formulation: Formulation, timetable: Timetable, speaks_of: Callable[[Candidate], bool] = lambda _: True
) -> dict[int, int]:
    """Index of a variable -> its value in the timetable, for the candidates that `speaks_of` picks.

    What the formulation does not offer is left out.
    """
    said = _said(formulation, timetable)
    return {variable.index: value for variable, value in _valued(formulation, timetable, said, speaks_of)}


def seats(formulation: Formulation, timetable: Timetable) -> list[Sit]:
    """Who sits in which group, each named by its first leader."""
    leads = ((_lead(formulation.week, session), session) for session in timetable.sessions if session.is_group)
    return [Sit(who, lead.slot, lead.type, lead.clinician) for lead, session in leads for who in session.patients]


def tables(formulation: Formulation) -> dict[type[Candidate], Variables[Any]]:
    """The tables of variables by the kind of their candidates."""
    f = formulation
    return {
        Belong: f.belongs, Day: f.there, Own: f.owns, Seat: f.takes, Sit: f.sits, Lead: f.leads, Join: f.joins,
        Use: f.uses, Meeting: f.meets, Office: f.offices, Busy: f.busy,
    }  # fmt: skip


def _valued(
    formulation: Formulation,
    timetable: Timetable,
    said: Said,
    speaks_of: Callable[[Candidate], bool] = lambda _: True,
) -> Iterator[tuple[cp_model.IntVar, int]]:
    """Every variable picked with its value: 1 for what the timetable says, else 0; heads as counted."""
    for kind, table in tables(formulation).items():
        for candidate, variable in table.items():
            if speaks_of(candidate):
                yield variable, int(candidate in said[kind])
    heads = {_lead(formulation.week, s): s.heads for s in timetable.sessions if s.is_group}
    for lead, variable in formulation.heads.items():
        if speaks_of(lead):
            yield variable, heads.get(lead, 0)


def _said(formulation: Formulation, timetable: Timetable) -> Said:
    """All that the timetable says, by kind (a patient and a clinician may share a name), and how often."""
    said: Said = defaultdict(Counter)
    for fact in _facts(formulation, timetable):
        said[type(fact)][fact] += 1
    return said


def _facts(formulation: Formulation, timetable: Timetable) -> Iterator[Candidate]:
    """All that the timetable says, as candidates; busy and sits only where the formulation has them."""
    for patient, assignment in timetable.assignments.items():
        yield Belong(patient, assignment.track)
        yield from (Day(patient, assignment.track, date) for date in assignment.days)
        yield from _chosen(formulation.week, patient, assignment.own.items())
    for session in timetable.sessions:
        yield from session_facts(formulation, session)
        for clinician in session.clinicians:
            yield Busy(clinician, session.slot, session.slot.date)


def session_facts(formulation: Formulation, session: Session) -> Iterator[Candidate]:
    """What the session says, as candidates; some of them the formulation may not offer."""
    return _group(formulation, session) if session.is_group else _individual(formulation, session)


def _chosen(week: Week, patient: str, own: Iterable[tuple[str, str]]) -> Iterator[Own]:
    """Own clinicians other than the given ones, of roles with a session due."""
    person = week.patients.get(patient)
    for role, clinician in own:
        due = person is None or role in person.roles_due or role in person.patient.own
        if due and not (person and person.patient.own.get(role) == clinician):
            yield Own(patient, role, clinician)


def _lead(week: Week, session: Session) -> Lead:
    """The session's first leader: of those who may lead the type alone, the first of the Clinicians sheet."""
    able = [c.name for c in week.clinic.clinicians if c.name in session.clinicians and session.type in c.leads]
    return Lead((able or [*session.clinicians, ""])[0], session.slot, session.type)


def _group(formulation: Formulation, session: Session) -> Iterator[Candidate]:
    lead = _lead(formulation.week, session)
    yield lead
    yield Use(room_class(formulation, session.room), session.slot, session.type, lead.clinician)
    others = list(session.clinicians)
    if lead.clinician in others:
        others.remove(lead.clinician)
    yield from (Join(name, session.slot, session.type, lead.clinician) for name in others)
    for patient in session.patients:
        yield Seat(patient, session.slot, session.type)
        sit = Sit(patient, session.slot, session.type, lead.clinician)
        if sit in formulation.sits:
            yield sit


def _individual(formulation: Formulation, session: Session) -> Iterator[Candidate]:
    for clinician in session.clinicians or ("",):
        yield Office(room_class(formulation, session.room), session.slot, clinician)
        yield from (Meeting(patient, session.type, session.slot, clinician) for patient in session.patients)


def room_class(formulation: Formulation, room: str | None) -> str:
    """The room that stands for the class of this one, or no name."""
    classes = formulation.room_classes.values()
    return next((of.name for of in classes if room in [r.name for r in of.rooms]), "")
