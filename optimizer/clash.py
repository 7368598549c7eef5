"""Facts that clash so that there is no timetable at all: the smallest set of them, by leaving them out in turn.

With every policy bendable an empty week is a timetable, so only locks and patients kept apart in tracks can clash.
"""

from __future__ import annotations

from dataclasses import replace

from models.clinic import Lock
from models.errors import Fault, NoTimetableError
from models.people import KeepApart
from models.week import Week
from optimizer.options import silent
from optimizer.rules import formulate, policies
from optimizer.search import Clock, Search, Stage

SECONDS = 20.0
Fact = Lock | KeepApart


def no_timetable(week: Week, clock: Clock) -> NoTimetableError:
    """The error that names the smallest set of locks and pairs that cannot hold together."""
    facts: list[Fact] = [*week.clinic.locks, *week.clinic.keep_apart]
    for fact in list(facts):
        without = [other for other in facts if other is not fact]
        if _impossible(_with(week, without), clock):
            facts = without
    return NoTimetableError([Fault(fact.source.cell(), _words(fact)) for fact in facts])


def _with(week: Week, facts: list[Fact]) -> Week:
    locks = tuple(fact for fact in facts if isinstance(fact, Lock))
    apart = tuple(fact for fact in facts if isinstance(fact, KeepApart))
    return replace(week, clinic=replace(week.clinic, locks=locks, keep_apart=apart))


def _impossible(week: Week, clock: Clock) -> bool:
    search = Search(formulate(week, policies()), clock, silent)
    return search.solve(Stage("Looking for the facts that clash"), SECONDS).impossible


def _words(fact: Fact) -> str:
    if isinstance(fact, KeepApart):
        return f"{fact.patient} and {fact.other} are kept apart; this cannot hold together with the other rows named"
    cells = (fact.patient, fact.group, fact.block, fact.track, fact.clinician, fact.room)
    named = ", ".join(cell for cell in cells if cell)
    return f"the lock ({named}) cannot hold together with the other rows named, or with the hours and rooms it needs"
