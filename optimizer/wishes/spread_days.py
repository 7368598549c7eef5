"""Spread days: not all days are consecutive calendar days; asked of patients with 2-4 days and a blank Day wishes cell.

For every run of consecutive days as long as the days attended: granted + days of the run attended <= length of the
run. While fewer days may be attended, for shorter runs too, less the days attended outside; a run of one day or none
is not spread. Not asked: where no choice of open days in a possible track is spread.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.rules.days_attended import KEY as DAYS_ATTENDED
from optimizer.wish import WishKind, wish_of
from optimizer.wishes.days import attended_days, why_not

KIND = "Spread days"
_DAY = dt.timedelta(days=1)


def ask(week: Week) -> Iterator[Wish]:
    """One wish per patient with 2-4 days and no day wishes."""
    for person in week.attending:
        if 2 <= person.days <= 4 and not person.patient.day_wishes:
            why_not = "" if _can_spread(person) else "no choice of open days is spread"
            yield wish_of(week, KIND, person.patient, "not all days in a row", why_not, days=person.any_open_days)


def _can_spread(person: PatientWeek) -> bool:
    """Whether the days fit into a track and need not be a run: first and last open day, and any between."""
    return any(
        len(dates) >= person.days and dates[-1] - dates[0] >= person.days * _DAY for dates in person.open_days.values()
    )


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the days chosen."""
    granted = formulation.flag()
    days = formulation.week.patients[wish.who].days
    for length in range(days + 1) if DAYS_ATTENDED in formulation.bending else (days,):
        for run in _runs(wish.days, length):
            inside = sum(formulation.attends(wish.who, date) for date in run)
            others = formulation.days_attended(wish.who) - inside if length < days else 0
            formulation.add(granted + inside - others <= length)
    return 2 * granted


def _runs(dates: Sequence[dt.date], length: int) -> list[tuple[dt.date, ...]]:
    """All runs of so many consecutive days; of no days, the empty one."""
    found = (tuple(dates[n : n + length]) for n in range(len(dates) - length + 1))
    return list(dict.fromkeys(run for run in found if _is_run(run)))


def _is_run(dates: Sequence[dt.date]) -> bool:
    return not dates or dates[-1] - dates[0] == (len(dates) - 1) * _DAY


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the days attended leave a gap."""
    return 2 * (not _is_run(attended_days(timetable, wish)))


WISH = WishKind(KIND, ask, build, score, why_not)
