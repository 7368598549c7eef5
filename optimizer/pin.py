"""From a timetable to the solver's values: to fix a formulation to it, or to start a search from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ortools.sat.python import cp_model

from models.timetable import Session, Timetable
from optimizer import stated
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
    heads = {stated.lead(formulation.week, s): s.heads for s in timetable.sessions if s.is_group}
    for lead, variable in formulation.heads.items():
        if speaks_of(lead):
            yield variable, heads.get(lead, 0)


def session_facts(formulation: Formulation, session: Session) -> list[Candidate]:
    """What the session says, as candidates; some of them the formulation may not offer, but for seats."""
    return list(_with_seats_of(formulation, stated.session_facts(formulation.week, formulation.room_classes, session)))


def _said(formulation: Formulation, timetable: Timetable) -> Said:
    """All that the timetable says, by kind (a patient and a clinician may share a name), and how often."""
    found: Said = defaultdict(Counter)
    for fact in _with_seats_of(formulation, stated.facts(formulation.week, formulation.room_classes, timetable)):
        found[type(fact)][fact] += 1
    return found


def _with_seats_of(formulation: Formulation, facts: Iterable[Candidate]) -> Iterator[Candidate]:
    """The facts, of seats only those that the formulation has."""
    return (fact for fact in facts if not isinstance(fact, Sit) or fact in formulation.sits)
