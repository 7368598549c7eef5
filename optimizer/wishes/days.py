"""Days: one wish per wished open day, at most as many as the patient has days; each wished day attended is granted.

With more wished open days than days, the n-th of as many wishes as days is granted where n wished days or more are
attended: sum of granted <= sum of attended wished days. Not asked: days not open in any possible track.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, day_list, nth_of, wish_of

KIND = "Days"
_CLOSED = "not open to the patient this week"
_COUNT = ("one", "two", "three", "four", "five", "six", "seven")


def ask(week: Week) -> Iterator[Wish]:
    """A wish per open day, or "one of Mon; Wed; Fri", "two of ..." where there are more of them than days."""
    for person in week.attending:
        wished = [week.monday + dt.timedelta(days=day) for day in sorted(set(person.patient.day_wishes))]
        opened = tuple(date for date in wished if date in person.any_open_days)
        if len(opened) <= person.days:
            for date in opened:
                yield wish_of(week, KIND, person.patient, day_list([date]), "", days=(date,))
        else:
            for nth in range(1, person.days + 1):
                target = f"{_COUNT[nth - 1]} of {day_list(opened)}"
                yield wish_of(week, KIND, person.patient, target, "", days=opened, nth=nth)
        for date in wished:
            if date not in opened:
                yield wish_of(week, KIND, person.patient, day_list([date]), _CLOSED, days=(date,))


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the days attended."""
    attended = sum(formulation.attends(wish.who, date) for date in wish.days)
    most = min(len(wish.days), formulation.week.patients[wish.who].days)
    return 2 * nth_of(formulation, wish, attended, most)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if enough of the wished days are attended."""
    return 2 * (len(set(wish.days) & set(attended_days(timetable, wish))) >= wish.nth)


def attended_days(timetable: Timetable, wish: Wish) -> list[dt.date]:
    """The patient's days in order."""
    own = timetable.assignments.get(wish.who)
    return sorted(own.days) if own else []


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """The days attended."""
    days = attended_days(timetable, wish)
    return f"comes {day_list(days)}" if days else "does not come"


WISH = WishKind(KIND, ask, build, score, why_not)
