"""Whether a clinic's week can be planned with every rule kept: proved, found, or not settled in the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice

from models.clinic import Clinic
from models.findings import STRUCTURAL
from models.resolve import plan_week
from models.timetable import Timetable
from models.week import Week
from optimizer.audit import keeps_every_rule
from optimizer.checks import Check
from optimizer.clock import Clock
from optimizer.counting import first_check, still_short
from optimizer.easier import easier, idle, is_as_hard, leaving_out, without_waived
from optimizer.near_found import STAYING, Kinds, begin_near_found, begin_near_planned
from optimizer.options import Report, silent
from optimizer.rules import formulate, policies
from optimizer.search import Search
from optimizer.stage import Outcome, Stage

STAGE = Stage("Looking for what clashes")
HELPERS = 12
"""So many patients of whom nothing is asked are let into a first, small try, to fill groups up."""
NEVER_BENT = (STRUCTURAL,)
"""What clashes even where patients may stay at home."""
NOBODY = Timetable((), {})
"""The timetable that will do where nobody has to come."""
RECENT = 12
"""So many of the last timetables of the people asked are looked at."""


class Verdict(Enum):
    """What is known of a clinic's week."""

    CAN = "can be planned"
    CANNOT = "cannot be planned"
    OPEN = "not settled"


@dataclass(frozen=True)
class Judge:
    """Judges clinics in the week of `monday`, each for at most `seconds`; timetables `found` may do for others.

    Near those `planned`, which grant many wishes, weeks are looked for that grant many as well. `last` is the last
    search that found one, alone in the list; `stays` is what can mostly stay of those planned.
    """

    monday: dt.date
    clock: Clock
    seconds: float
    report: Report = silent
    found: list[Timetable] = field(default_factory=list)
    planned: list[Timetable] = field(default_factory=list)
    last: list[Search] = field(default_factory=list)
    stays: list[Kinds] = field(default_factory=lambda: [*STAYING])

    def week_of(self, clinic: Clinic) -> Week:
        """The week that is judged, in this clinic."""
        return plan_week(clinic, self.monday)

    def known(self, week: Week) -> Timetable | None:
        """A timetable found before that keeps every rule of the week, if one does."""
        return next(self.all_known(week), None)

    def all_known(self, week: Week) -> Iterator[Timetable]:
        """The last timetables found that keep every rule of the week."""
        recent = islice(self._found_of(week), RECENT)
        return (timetable for timetable in recent if _suits(week, timetable))

    def _found_of(self, week: Week) -> Iterator[Timetable]:
        """The timetables found of all who have to come in the week, the last one first."""
        return (timetable for timetable in reversed(self.found) if _is_of(week, timetable))

    def plans_near(self, timetable: Timetable) -> None:
        """Look for weeks near this timetable, which grants many wishes."""
        self.found.append(timetable)
        self.planned.append(timetable)

    def verdict(self, clinic: Clinic) -> Verdict:
        """Whether the week can be planned with every rule kept; tried first without those who may stay at home."""
        week = self.week_of(clinic)
        if _suits(week, NOBODY) or self.known(week) is not None:
            return Verdict.CAN
        may_stay, simple = idle(week), easier(week)
        if _check_against(week, simple):
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
        week = self.week_of(clinic)
        return _check_against(week, easier(week))

    def counts_out(self, clinic: Clinic, check: Check) -> bool:
        """Whether this check does so."""
        week = self.week_of(clinic if clinic.locks else _without_waived(clinic))
        simple = easier(week)
        return still_short(simple, check) or (_has_more_locks(week, simple) and still_short(week, check, NEVER_BENT))

    def confirms(self, clinic: Clinic) -> bool:
        """Whether a second formulation, in which each rule may bend by nothing, cannot be planned either."""
        week = self.week_of(clinic)
        return self._is_confirmed(without_waived(week)) or self._is_confirmed(week)

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
            self.found.append(search.timetable)
            self.last[:] = [search]
        return outcome

    def search_of(self, week: Week, known: Timetable) -> Search:
        """A search that begins with a timetable of the week: the last one, if it was of this week."""
        if self.last and self.last[0].formulation.week == week:
            return self.last[0]
        search = Search(formulate(week), self.clock, self.report)
        search.begin_with(known)
        return search

    def _begin_near(self, search: Search) -> None:
        """Begin near the week that was planned well, if it is one of these patients, else near the last one found."""
        week = search.formulation.week
        if len(week.attending) <= HELPERS:
            return
        seconds = min(self.seconds, self.clock.left)
        planned = next((timetable for timetable in reversed(self.planned) if _is_of(week, timetable)), None)
        found = next(self._found_of(week), None)
        if planned and not week.clinic.waived:
            begin_near_planned(search, planned, STAGE, seconds, self.stays)
        elif found:
            begin_near_found(search, found, STAGE, seconds)


def _check_against(week: Week, simple: Week) -> Check | None:
    """A check that proves that the easier week cannot be planned, or the week whatever is bent."""
    return first_check(simple) or (first_check(week, NEVER_BENT) if _has_more_locks(week, simple) else None)


def _has_more_locks(week: Week, simple: Week) -> bool:
    """Whether the easier week leaves out locks, which alone clash whatever is bent."""
    return week.clinic.locks != simple.clinic.locks


def _without_waived(clinic: Clinic) -> Clinic:
    """The clinic with those only who have to come or are in a caseload: without locks, nobody else counts."""
    return replace(clinic, patients=tuple(p for p in clinic.patients if p.own or p.id not in clinic.waived))


def _is_of(week: Week, timetable: Timetable) -> bool:
    """Whether the timetable is one of all who have to come in the week."""
    return all(p.id in timetable.assignments or p.id in week.clinic.waived for p in week.attending)


def _said(outcome: Outcome) -> Verdict:
    return Verdict.CAN if outcome.found else Verdict.CANNOT if outcome.impossible else Verdict.OPEN


def _suits(week: Week, timetable: Timetable) -> bool:
    """Whether a timetable made for other facts keeps every rule of the week too."""
    known = timetable.of_clinician.keys() <= week.at_work.keys() and timetable.of_room.keys() <= week.open_rooms.keys()
    return known and keeps_every_rule(week, timetable)
