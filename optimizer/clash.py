"""Facts that clash so that there is no timetable at all: the smallest set of them, by counting, then by the solver.

With every policy bent an empty week is a timetable, so only locks and patients kept apart can clash: with each other,
or with what is held already of a week that has begun.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from models.errors import Fault, NoTimetableError
from models.fact import Fact
from models.findings import STRUCTURAL
from models.week import Week
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.facts import dropping, keep_apart, locks
from optimizer.formulation import Formulation
from optimizer.options import silent
from optimizer.rules import formulate, policies
from optimizer.search import Search
from optimizer.smallest import smallest
from optimizer.stage import Stage

SECONDS = 20.0
OTHERS = 12
Hold = Callable[[Formulation], None]
"""Fixes what of a week is held already, which needs all of its patients."""
STAGE = Stage("Looking for the facts that clash")
NO_REASON = (
    "what has begun and stays as it was published leaves no timetable for the rest of the week, and no lock and no "
    "pair kept apart is the reason; let more change with an earlier --from"
)


class FactsClashError(NoTimetableError):
    """The `facts` that clash; if they `meet_past`, they do so only together with what has begun."""

    def __init__(self, facts: Sequence[Fact], why: str, meet_past: bool) -> None:
        self.facts, self.meet_past = tuple(facts), meet_past
        clashes = [Fault(fact.cells[0], _text(fact, len(facts), why, meet_past)) for fact in facts]
        super().__init__(clashes or [Fault("", NO_REASON)])


def no_timetable(week: Week, clock: Clock, hold: Hold | None = None) -> FactsClashError:
    """The error that names locks and pairs that cannot hold together: without any one of them, the others can.

    The week must have no timetable in which what the `hold` fixes is so. Where the search for a smaller set is stopped,
    more facts than needed are named.
    """
    facts: Sequence[Fact] = [*keep_apart.facts(week), *locks.facts(week)]
    with_only = _narrowing(week, facts)
    if _counted(with_only(facts)):
        facts = smallest(facts, lambda some: bool(_counted(with_only(some))))
    if hold and _proved(with_only(facts), clock):
        hold = None
    facts = smallest(facts, lambda some: _proved(with_only(some), clock, hold))
    return FactsClashError(facts, "; ".join(_counted(with_only(facts))), meet_past=hold is not None)


def _narrowing(week: Week, facts: Sequence[Fact]) -> Callable[[Sequence[Fact]], Week]:
    """Makes the week with some of the facts alone."""

    def with_only(some: Sequence[Fact]) -> Week:
        return replace(week, clinic=dropping(week.clinic, [fact for fact in facts if fact not in some]))

    return with_only


def _counted(week: Week) -> list[str]:
    """Why counting alone proves that the week has no timetable; nothing if it does not."""
    return [shortage.text for shortage in shortages(week) if shortage.tier == STRUCTURAL]


def _proved(week: Week, clock: Clock, hold: Hold | None = None) -> bool:
    """Whether the solver proves that the week has no timetable; if none of it is held, tried first with few patients.

    Patients whom no fact names can stay at home, so a timetable of few is one of all; they can be missed only where
    a lock needs somebody for its group, or enough heads for a second leader.
    """
    if hold:
        return _impossible(week, clock, hold)
    few = _with_few(week)
    locks, types = week.clinic.locks, week.clinic.group_types
    many = any(group.second_above is not None for group in types)
    needed = any(lock.patient is None or (many and lock.clinician) for lock in locks)
    return _impossible(few, clock) and (
        not needed or len(few.patients) == len(week.patients) or _impossible(week, clock)
    )


def _with_few(week: Week) -> Week:
    """The week with the patients whom its facts name, and some others."""
    named = {lock.patient for lock in week.clinic.locks}
    named.update(who for pair in week.clinic.keep_apart for who in (pair.patient, pair.other))
    others = [who for who in week.patients if who not in named][:OTHERS]
    return replace(week, patients={who: of for who, of in week.patients.items() if who in named or who in others})


def _impossible(week: Week, clock: Clock, hold: Hold | None = None) -> bool:
    """Whether it is proved that no timetable keeps the structural rules, which are all that cannot be bent."""
    formulation = formulate(week, policies(), without=policies())
    if hold:
        hold(formulation)
    return Search(formulation, clock, silent).solve(STAGE, SECONDS).impossible


def _text(fact: Fact, number: int, why: str, meet_past: bool) -> str:
    others = ["the other rows named here"] * (number > 1) + ["what has begun and stays as it was published"] * meet_past
    together = f" together with {' and with '.join(others)}" if others else ""
    change = "change or remove one row" if number > 1 else "change or remove the row"
    earlier = ", or let more change with an earlier --from" if meet_past else ""
    reason = f": {why}" if why else f", with the hours, rooms and qualifications that there are; {change}{earlier}"
    return f"{fact.text} cannot hold{together}{reason}"
