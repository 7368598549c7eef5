"""Individuals beside the track: each individual session due is held, and not in a block.

One wish per session due; the n-th of a kind is granted where n or more are held in windows: sum of granted <= sessions
held in windows. Not asked: where pull-outs are free, or where no window that is long enough and open to the patient is
on an open day within the longest wait.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.clinic import FREELY
from models.findings import Wish
from models.program import IndividualKind
from models.timetable import Session, Timetable
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, day_list, nth_of, wish_of

KIND = "Individuals beside the track"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per individual session due."""
    for person in week.attending:
        for kind in person.individuals:
            why_not = _why_not(week, person, kind)
            for nth in range(1, kind.per_week + 1):
                target = f"{kind.name}, {nth} of {kind.per_week}" if kind.per_week > 1 else kind.name
                yield wish_of(week, KIND, person.patient, target, why_not, names=(kind.name,), nth=nth)


def _why_not(week: Week, person: PatientWeek, kind: IndividualKind) -> str:
    if week.clinic.settings.individuals_during_groups == FREELY:
        return "individual sessions may be held during groups freely"
    return "" if _has_window(week, person, kind) else "no window is long enough, open and near the track"


def _has_window(week: Week, person: PatientWeek, kind: IndividualKind) -> bool:
    longest = week.clinic.settings.longest_wait
    return any(
        window.date in dates and not week.in_way(window, track) and week.wait(window, track) <= longest
        for window in person.windows
        if window.span.minutes >= kind.minutes
        for track, dates in person.open_days.items()
    )


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the sessions in windows."""
    meetings = formulation.meets.where(patient=wish.who, kind=wish.names[0])
    beside = sum(formulation.meets[meeting] for meeting in meetings if meeting.slot.is_window)
    return 2 * nth_of(formulation, wish, beside, formulation.week.patients[wish.who].times_due[wish.names[0]])


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if enough sessions of the kind are held in windows."""
    return 2 * (sum(session.slot.is_window for session in _held(timetable, wish)) >= wish.nth)


def _held(timetable: Timetable, wish: Wish) -> list[Session]:
    sessions = timetable.of_patient.get(wish.who, ())
    return [session for session in sessions if not session.is_group and session.type in wish.names]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """The days on which it is held in a block."""
    pulled = day_list(session.slot.date for session in _held(timetable, wish) if not session.slot.is_window)
    return f"held during groups {pulled}" if pulled else "not held"


WISH = WishKind(KIND, ask, build, score, why_not)
