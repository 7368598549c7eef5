"""Facts that clash so that there is no timetable at all: the smallest set of them, found by halving.

With every policy bent an empty week is a timetable, so only locks and patients kept apart can clash.
"""

from __future__ import annotations

from dataclasses import replace

from models.clinic import Lock
from models.errors import Fault, NoTimetableError
from models.findings import STRUCTURAL
from models.people import KeepApart
from models.week import Week
from optimizer.counting import shortages
from optimizer.counting_text import fact_words
from optimizer.formulation import Formulation
from optimizer.options import silent
from optimizer.rules import catalogue, policies, screen
from optimizer.search import Clock, Search, Stage

SECONDS = 20.0
STAGE = Stage("Looking for the facts that clash")
Fact = Lock | KeepApart


def no_timetable(week: Week, clock: Clock) -> NoTimetableError:
    """The error that names locks and pairs that cannot hold together: without any one of them, the others can.

    The week must have no timetable. Where the search for a smaller set is stopped, more facts than needed are named.
    """
    facts = _smallest(week, clock, [], [*week.clinic.keep_apart, *week.locks])
    why = "; ".join(s.text for s in shortages(_with(week, facts)) if s.tier == STRUCTURAL)
    return NoTimetableError([Fault(fact.source.cell(), _text(fact, len(facts), why)) for fact in facts])


def _smallest(week: Week, clock: Clock, kept: list[Fact], facts: list[Fact], is_new: bool = False) -> list[Fact]:
    """The fewest of the facts that clash with those kept; none if these clash already (asked where they are new)."""
    if is_new and _impossible(_with(week, kept), clock):
        return []
    if len(facts) < 2:
        return facts
    first, second = facts[: len(facts) // 2], facts[len(facts) // 2 :]
    needed = _smallest(week, clock, [*kept, *first], second, True)
    return [*_smallest(week, clock, [*kept, *needed], first, bool(needed)), *needed]


def _with(week: Week, facts: list[Fact]) -> Week:
    """The week with these facts alone, and with the patients who matter to them."""
    locks = tuple(fact for fact in facts if isinstance(fact, Lock))
    apart = tuple(fact for fact in facts if isinstance(fact, KeepApart))
    named = {lock.patient for lock in locks} | {who for pair in apart for who in (pair.patient, pair.other)}
    # Whoever no fact names can stay at home, unless a lock needs somebody for its group, or many for a second leader.
    many = any(group.second_above is not None for group in week.clinic.group_types)
    everyone = any(lock.patient is None or (many and lock.clinician) for lock in locks)
    patients = {who: person for who, person in week.patients.items() if everyone or who in named}
    return replace(week, clinic=replace(week.clinic, locks=locks, keep_apart=apart), patients=patients)


def _impossible(week: Week, clock: Clock) -> bool:
    """Whether it is proved that no timetable keeps the structural rules."""
    formulation = Formulation(week, screen(week, policies()), policies())
    for rule in catalogue():
        if rule.build and not rule.rank:
            rule.build(formulation)
    return Search(formulation, clock, silent).solve(STAGE, SECONDS).impossible


def _text(fact: Fact, number: int, why: str) -> str:
    together = " together with the other rows named here" if number > 1 else ""
    reason = f": {why}" if why else ", with the hours, rooms and qualifications that there are"
    return f"{fact_words(fact)} cannot hold{together}{reason}; change or remove one of them"
