"""Clinicians: each wished clinician is met at least once, in a group or an individual session.

granted <= individual sessions with them + groups they lead first with the patient in it + groups they co-lead, with
a variable that holds only if both they and the patient are in it. Not asked: a clinician without hours this week.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.formulation import Formulation
from optimizer.variables import Join, Lead, Seat
from optimizer.wish import WishKind, any_of, day_list, wish_of
from optimizer.wishes.groups import offered

KIND = "Clinicians"
AWAY = "without hours this week"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per wished clinician."""
    for person in week.attending:
        for name in dict.fromkeys(person.patient.clinician_wishes):
            yield wish_of(week, KIND, person.patient, name, "" if week.has_hours(name) else AWAY, names=(name,))


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the meetings."""
    (name,) = wish.names
    meets = [formulation.meets[m] for m in formulation.meets.where(patient=wish.who, clinician=name)]
    leads = [sits for _, sits in led(formulation, wish.who, name)]
    joins = [
        formulation.only_if(formulation.joins[join], sits) for join, sits in joined(formulation, wish.who, name)
    ]  # fmt: skip
    return 2 * any_of(formulation, [*meets, *leads, *joins])


def led(formulation: Formulation, patient: str, clinician: str) -> Iterator[tuple[Lead, cp_model.LinearExprT]]:
    """Sessions that the clinician may lead first, each with 1 if the patient is in it."""
    for lead in formulation.leads.where(clinician=clinician):
        if Seat(patient, lead.slot, lead.type) in formulation.takes:
            yield lead, formulation.sits_with(patient, lead.slot, lead.type, clinician)


def joined(formulation: Formulation, patient: str, clinician: str) -> Iterator[tuple[Join, cp_model.LinearExprT]]:
    """Sessions that the clinician may co-lead, each with 1 if the patient is in it."""
    for join in formulation.joins.where(clinician=clinician):
        if Seat(patient, join.slot, join.type) in formulation.takes:
            yield join, formulation.sits_with(patient, join.slot, join.type, join.first)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the clinician is met."""
    return 2 * bool(met(timetable, wish))


def met(timetable: Timetable, wish: Wish) -> list[Session]:
    """The patient's sessions with the clinician."""
    return [session for session in timetable.of_patient.get(wish.who, ()) if {*wish.names} & {*session.clinicians}]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """Whether the clinician leads groups when the patient comes."""
    dates = [session.slot.date for session in offered(timetable, wish.who) if {*wish.names} & {*session.clinicians}]
    return f"elsewhere when they lead {day_list(dates)}" if dates else "leads no group on the days attended"


WISH = WishKind(KIND, ask, build, score, why_not)
