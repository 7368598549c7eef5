"""Choose days with the week after in mind: those that a patient attends are days on which the patient can come again.

For a patient with d days now and e then, in whatever track: days attended that are open then, too >= fits * min(d, e),
or as many as there are. Asked after all wishes, and none is given up for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from models.calendar import in_week
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.granted import Granted
from optimizer.search import Search
from optimizer.stage import Outcome, Stage

PAUSE = 5.0
"""Seconds without a better choice of days after which the rest of them is taken as it is."""


@dataclass(frozen=True)
class Ahead:
    """Of one patient, at least `least` of the days attended should be among those `open_then` of their track."""

    patient: str
    least: int
    open_then: dict[str, tuple[dt.date, ...]]


def looks_ahead(week: Week, after: Week) -> Iterator[Ahead]:
    """The patients of both weeks for whom it matters which days are chosen, in the dates of the earlier week."""
    for person in week.attending:
        then = after.patients.get(person.id)
        if then is not None and then.days:
            ahead = _ahead(person, then, week.monday)
            if ahead.least > _sure(person, ahead):
                yield ahead


def look_ahead(search: Search, granted: Granted, after: Week, most: Outcome, seconds: float) -> Outcome:
    """Let the days fit the week `after` for as many patients as can be; no later aim may let them fit fewer.

    `most` is the outcome of granting wishes; it is returned, better if more wishes were granted by the way.
    """
    formulation = search.formulation
    fits = [_fits(formulation, ahead) for ahead in looks_ahead(formulation.week, after)]
    if not fits:
        return most
    total, dearer = cp_model.LinearExpr.sum(fits), len(fits) + 1
    upto = dearer * most.bound + len(fits)
    search.solve(Stage("Looking ahead", dearer * granted.weight + total, 1, upto, pause=PAUSE), seconds)
    formulation.add(total >= search.value(total))
    return replace(most, best=max(most.best, search.value(granted.weight)))


def _ahead(person: PatientWeek, then: PatientWeek, monday: dt.date) -> Ahead:
    open_then = {
        track: tuple(date for date in dates if date in {in_week(d, monday) for d in then.open_days.get(track, ())})
        for track, dates in person.open_days.items()
    }
    most = max(map(len, open_then.values()), default=0)
    return Ahead(person.id, min(person.days, then.days, most), open_then)


def _sure(person: PatientWeek, ahead: Ahead) -> int:
    """How many of the days attended are open then, too, whatever is chosen."""
    closed = (len(dates) - len(ahead.open_then[track]) for track, dates in person.open_days.items())
    return max(0, person.days - max(closed, default=0))


def _fits(formulation: Formulation, ahead: Ahead) -> cp_model.IntVar:
    fits = formulation.flag()
    days = [
        formulation.there.total(patient=ahead.patient, track=track, date=date)
        for track, dates in ahead.open_then.items()
        for date in dates
    ]
    formulation.add(cp_model.LinearExpr.sum(days) >= ahead.least * fits)
    return fits
