"""The days of the previous timetable: all of them if as many are attended, some of them if fewer, more if more.

Some or all: granted <= 1 - attends, for every other open day, and granted <= days attended. More: granted <= attends,
for each of them. Not asked: days of which too few are open in any possible track.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.calendar import in_week
from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.continuity.both_weeks import CLOSED, KIND, in_both
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, any_of, day_list, wish_of
from optimizer.wishes.days import attended_days, why_not


def ask(week: Week) -> Iterator[Wish]:
    """A wish per patient."""
    for person, before in in_both(week):
        dates = tuple(sorted(in_week(date, week.monday) for date in before.days))
        still_open = [date for date in dates if date in person.any_open_days]
        reason = "" if len(still_open) >= min(person.days, len(dates)) else CLOSED
        if dates:
            yield wish_of(week, KIND, person.patient, day_list(dates), reason, days=dates, part="days")


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of days that lie among the previous ones or hold them all."""
    person = formulation.week.patients[wish.who]
    others = (1 - formulation.attends(wish.who, date) for date in person.any_open_days if date not in wish.days)
    ways = [formulation.only_if(*others, formulation.days_attended(wish.who))]
    if person.days > len(wish.days):
        ways.append(formulation.only_if(*(formulation.attends(wish.who, date) for date in wish.days)))
    return 2 * any_of(formulation, ways)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the days lie among the previous ones or hold them all."""
    attended, before = set(attended_days(timetable, wish)), set(wish.days)
    return 2 * (bool(attended) and (attended <= before or attended >= before))


PART = WishKind(KIND, ask, build, score, why_not)
