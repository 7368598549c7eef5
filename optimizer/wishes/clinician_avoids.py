"""Clinician avoids: each avoided clinician is not met, neither in a group nor in an individual session.

granted + individual sessions of a kind with them <= 1; granted + groups at one time that they lead first with the
patient in it <= 1; granted + they co-lead + the patient is in it <= 2. Not asked: a clinician without hours this week.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.formulation import Formulation
from optimizer.variables import Meeting
from optimizer.wish import WishKind, day_list, none_of, wish_of
from optimizer.wishes.clinicians import AWAY, joined, led, met

KIND = "Clinician avoids"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per avoided clinician."""
    for person in week.attending:
        for name in dict.fromkeys(person.patient.clinician_avoids):
            yield wish_of(week, KIND, person.patient, name, "" if week.has_hours(name) else AWAY, names=(name,))


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of nobody met."""
    (name,) = wish.names
    sets: dict[object, list[cp_model.LinearExprT]] = {}
    for meeting in formulation.meets.where(patient=wish.who, clinician=name):
        sets.setdefault(_once(formulation, meeting), []).append(formulation.meets[meeting])
    for lead, sits in led(formulation, wish.who, name):
        sets.setdefault(lead.slot, []).append(sits)
    for join, sits in joined(formulation, wish.who, name):
        sets[join] = [formulation.joins[join], sits - 1]
    return 2 * none_of(formulation, sets.values())


def _once(formulation: Formulation, meeting: Meeting) -> object:
    """What has one session of the kind at most: the week, or a day if more than one is due."""
    weekly = formulation.week.patients[meeting.patient].times_due[meeting.kind] == 1
    return meeting.kind if weekly else (meeting.kind, meeting.slot.date)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the clinician is not met."""
    return 2 * (not met(timetable, wish))


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """The days on which they meet."""
    return f"meets them {day_list(session.slot.date for session in met(timetable, wish))}"


WISH = WishKind(KIND, ask, build, score, why_not)
