"""Groups: each wished group type is attended at least once.

granted <= groups of the type taken. Not asked: a type that is not open to the patient, that nobody leads, or that
may not run in a possible track on an open day.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.resolve_patient import open_to
from models.timetable import Session, Timetable
from models.week import PatientWeek, Week
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, any_of, day_list, wish_of

KIND = "Groups"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per group type."""
    for person in week.attending:
        for group in dict.fromkeys(person.patient.group_wishes):
            yield wish_of(week, KIND, person.patient, group, why_not_offered(week, person, group), names=(group,))


def why_not_offered(week: Week, person: PatientWeek, group: str) -> str:
    """Why a type could never come up for the patient, "" if it could."""
    meant = week.clinic.group_type[group]
    if not open_to(person.patient.tags, meant.open_to):
        return "not open to the patient"
    if not any(group in clinician.leads for clinician in week.clinic.clinicians):
        return "nobody leads it"
    days = ((track, date) for track in person.tracks for date in person.open_days[track])
    if not any(week.runs_in(meant, slot) for day in days for slot in week.track_day[day]):
        return "does not run on the patient's open days"
    return ""


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the groups taken."""
    seats = formulation.takes.where(patient=wish.who, type=wish.names[0])
    return 2 * any_of(formulation, [formulation.takes[seat] for seat in seats])


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if a group of the type is attended."""
    return 2 * bool(attended(timetable, wish))


def attended(timetable: Timetable, wish: Wish) -> list[Session]:
    """The groups of the type that the patient is in."""
    sessions = timetable.of_patient.get(wish.who, ())
    return [session for session in sessions if session.is_group and session.type in wish.names]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """Whether groups of the type run when the patient comes."""
    dates = [session.slot.date for session in offered(timetable, wish.who) if session.type in wish.names]
    return f"elsewhere when it runs {day_list(dates)}" if dates else "none runs on the days attended"


def offered(timetable: Timetable, patient: str) -> list[Session]:
    """The groups in the patient's track on the days that the patient comes."""
    assigned = timetable.assignments.get(patient)
    if assigned is None:
        return []
    here = [s for s in timetable.sessions if s.is_group and s.slot.track == assigned.track]
    return [session for session in here if session.slot.date in assigned.days]


WISH = WishKind(KIND, ask, build, score, why_not)
