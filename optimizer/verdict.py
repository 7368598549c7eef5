"""Whether a clinic's week can be planned with every rule kept: proved, found, or not settled in the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from itertools import islice

from models.clinic import Clinic
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import audit
from optimizer.checks import Check
from optimizer.clock import Clock
from optimizer.counting import first_check, still_short
from optimizer.easier import easier, idle, is_as_hard, leaving_out
from optimizer.extract import Solution, timetable_of
from optimizer.options import Report, silent
from optimizer.rules import formulate, policies
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.variables import Belong, Candidate, Day, Join, Lead, Use

STAGE = Stage("Looking for what clashes")
HELPERS = 12
"""So many patients of whom nothing is asked are let into a first, small try, to fill groups up."""
RECENT = 12
"""So many of the last timetables of the people asked are looked at."""
DAYS = (Belong, Day)
GRID = (*DAYS, Lead, Join, Use)
"""What is held where only who sits in which group, and individual sessions, are free to change."""


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

    def known(self, week: Week) -> Timetable | None:
        """A timetable found before that keeps every rule of the week, if one does."""
        recent = islice(self._found_of(week), RECENT)
        return next((timetable for timetable in recent if _suits(week, timetable)), None)

    def _found_of(self, week: Week) -> Iterator[Timetable]:
        """The timetables found of all who have to come in the week, the last one first."""
        return (timetable for timetable in reversed(self.found) if _is_of(week, timetable))

    def verdict(self, clinic: Clinic) -> Verdict:
        """Whether the week can be planned with every rule kept; tried first without those who may stay at home."""
        week = self.week_of(clinic)
        if self.known(week) is not None:
            return Verdict.CAN
        may_stay, simple = idle(week), easier(week)
        if len(simple.patients) > HELPERS and first_check(simple):
            return Verdict.CANNOT
        if is_as_hard(simple, week):
            return _said(self._solved(simple))
        if may_stay:
            if self._solved(leaving_out(week, may_stay)).found:
                return Verdict.CAN
            if self._solved(simple).impossible:
                return Verdict.CANNOT
        if len(may_stay) > HELPERS and self._solved(leaving_out(week, may_stay[HELPERS:])).found:
            return Verdict.CAN
        return _said(self._solved(week))

    def check_against(self, clinic: Clinic) -> Check | None:
        """A counting check that proves that the week cannot be planned with every rule kept, if one does."""
        return first_check(easier(self.week_of(clinic)))

    def counts_out(self, clinic: Clinic, check: Check) -> bool:
        """Whether this check does so."""
        return still_short(easier(self.week_of(clinic)), check)

    def confirms(self, clinic: Clinic) -> bool:
        """Whether a second formulation, in which each rule may bend by nothing, cannot be planned either."""
        week = self.week_of(clinic)
        return self._is_confirmed(easier(week)) or self._is_confirmed(week)

    def _is_confirmed(self, week: Week) -> bool:
        if self.clock.left <= 0:
            return False
        search = Search(formulate(week, policies()), self.clock, self.report)
        for slacks in search.formulation.slacks.values():
            search.formulation.add(sum(slacks) <= 0)
        return search.solve(STAGE, min(self.seconds, self.clock.left)).impossible

    def _solved(self, week: Week) -> Outcome:
        if self.clock.left <= 0:
            return Outcome()
        search = Search(formulate(week), self.clock, self.report)
        self._begin_near(search)
        outcome = search.solve(STAGE, min(self.seconds, self.clock.left))
        if outcome.found:
            self.found.append(timetable_of(Solution(search.formulation, search.values or [])))
        return outcome

    def _begin_near(self, search: Search) -> None:
        """Begin near the last timetable of these patients: with its days and groups, then with its days alone."""
        known = next(self._found_of(search.formulation.week), None)
        if known is None or len(search.formulation.week.attending) <= HELPERS:
            return
        search.begin_with(known)
        for held in (GRID, DAYS):
            if search.values is None:
                search.solve_part(STAGE, min(self.seconds, self.clock.left), partial(is_none_of, held))


def is_none_of(held: tuple[type, ...], candidate: Candidate) -> bool:
    """Whether the candidate is free where these kinds are held."""
    return not isinstance(candidate, held)


def _is_of(week: Week, timetable: Timetable) -> bool:
    """Whether the timetable is one of all who have to come in the week."""
    return all(p.id in timetable.assignments or p.id in week.clinic.waived for p in week.attending)


def _said(outcome: Outcome) -> Verdict:
    return Verdict.CAN if outcome.found else Verdict.CANNOT if outcome.impossible else Verdict.OPEN


def _suits(week: Week, timetable: Timetable) -> bool:
    """Whether a timetable made for other facts keeps every rule of the week too."""
    known = timetable.of_clinician.keys() <= week.at_work.keys() and timetable.of_room.keys() <= week.open_rooms.keys()
    return known and not audit(week, timetable)
