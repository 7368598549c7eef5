"""Continuity: of patients in both weeks, the track, days, own clinicians and times of individual sessions stay.

A wish each for the track, for the days, for the own clinician of each role and for the weekday and start of each
individual session due, as `optimizer/continuity` states them. Days: granted <= 1 - attends, for all days other than the
previous ones, or, if more days may be attended, granted <= attends, for all previous ones. Not asked: a track that the
patient may not be in; days of which too few are open in any possible track; a clinician without hours this week.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.continuity import days, individual_session, own_clinician, track
from optimizer.formulation import Formulation
from optimizer.wish import WishKind

PARTS = {
    "track": track.PART,
    "days": days.PART,
    "own_clinician": own_clinician.PART,
    "individual_session": individual_session.PART,
}


def ask(week: Week) -> Iterator[Wish]:
    """The wishes of all parts."""
    for part in PARTS.values():
        yield from part.ask(week)


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the part that the wish is about."""
    return PARTS[wish.part].build(formulation, wish)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the part stays."""
    return PARTS[wish.part].score(week, timetable, wish)


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """What became of the part."""
    return PARTS[wish.part].why_not(week, timetable, wish)


WISH = WishKind("Continuity", ask, build, score, why_not)
