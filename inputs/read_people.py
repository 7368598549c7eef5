"""The sheets Clinicians and Patients."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inputs.book import Book, Row
from inputs.names import Names
from models.calendar import WEEKDAYS, Span
from models.contract import Cell, Column
from models.people import Clinician, Patient


def read_clinicians(book: Book) -> tuple[Clinician, ...]:
    """The clinicians, in the order of the sheet; contact hours in minutes."""
    group_types = book.names("Group types")
    return book.facts("Clinicians", lambda row: _clinician(row, group_types))


def _clinician(row: Row, group_types: Names) -> Clinician:
    contact = row["Most contact hours per week"]
    person = Clinician(
        name=row["Clinician"],
        role=row["Role"],
        leads=row["Leads"],
        assists=row["Assists"],
        hours={n: row[day] for n, day in enumerate(WEEKDAYS) if row[day]},
        most_groups_day=row["Most groups per day"],
        most_contact=None if contact is None else round(contact * 60),
        most_in_a_row=row["Most in a row"],
        caseload=row["Caseload"],
        track_limits=row["Track limits"],
        office=row["Office"],
        tags=row["Tags"],
        wishes=row["Wishes"],
        avoids=row["Avoids"],
        source=row.source,
    )
    _refuse_wished_and_avoided(row, "Wishes", "Avoids")
    for day, spans in person.hours.items():
        _doubt_nights(row, WEEKDAYS[day], spans)
    for name in person.wishes:
        if name in group_types and name not in (*person.leads, *person.assists):
            row.warn("Wishes", f"{person.name} wishes {name}, but may neither lead nor assist it")
    for name in set(person.leads) & set(person.assists):
        row.warn("Assists", f"{name} is in Leads too; {person.name} may lead it")
    return person


def read_patients(book: Book, roles: Sequence[str]) -> tuple[Patient, ...]:
    """The patients, in the order of the sheet; `roles` are those with a column for the own clinician."""
    columns = [Column(role, Cell.ONE_OF, "The own clinician.", list_of="Clinicians") for role in roles]
    plans = book.names("Taper plans").all
    return book.facts("Patients", lambda row: _patient(row, roles, plans), columns)


def _patient(row: Row, roles: Sequence[str], plans: Sequence[str]) -> Patient:
    _check_dates(row)
    for kind in ("Group", "Clinician"):
        _refuse_wished_and_avoided(row, f"{kind} wishes", f"{kind} avoids")
    _doubt_nights(row, "Cannot attend", (entry.span for entry in row["Cannot attend"] if entry.span))
    return Patient(
        id=row["Patient ID"],
        name=row["Name"],
        tags=row["Tags"],
        admitted=row["Admitted"],
        discharged=row["Discharged"],
        plan=row["Taper plan"] or next(iter(plans), ""),
        days_per_week=row["Days per week"],
        authorised_days=row["Authorised days"],
        authorised_until=row["Authorised until"],
        current_track=row["Current track"],
        track_wishes=row["Track wishes"],
        cannot_attend=row["Cannot attend"],
        day_wishes=row["Day wishes"],
        own={role: row[role] for role in roles if row[role]},
        clinician_tags=row["Clinician tags"],
        group_wishes=row["Group wishes"],
        group_avoids=row["Group avoids"],
        clinician_wishes=row["Clinician wishes"],
        clinician_avoids=row["Clinician avoids"],
        source=row.source,
    )


def _check_dates(row: Row) -> None:
    admitted, discharged = row["Admitted"], row["Discharged"]
    if admitted and discharged and discharged < admitted:
        row.fault("Discharged", f"{discharged} is before Admitted, {admitted}; write a later date")
    if admitted is None and row["Days per week"] is None:
        _refuse_unknown_days(row)


def _refuse_unknown_days(row: Row) -> None:
    """Name the cell to fill in, which may be in either column where the file lacks the other."""
    match [column in row.source.columns for column in ("Days per week", "Admitted")]:
        case [True, True]:
            row.fault("Days per week", "is blank, and so is Admitted; fill in one of them")
        case [True, False]:
            row.fault("Days per week", "is blank, and there is no column Admitted; fill it in, or add that")
        case [False, True]:
            row.fault("Admitted", "is blank, and there is no column Days per week; fill it in, or add that")
        case _:
            row.fault("Patient ID", "neither Admitted nor Days per week is given; add one of the columns")


def _doubt_nights(row: Row, column: str, spans: Iterable[Span]) -> None:
    """Warn of stretches that begin at night, other than at midnight, from which a whole day counts."""
    for span in spans:
        if span.start:
            row.warn_if_early(column, span.start)


def _refuse_wished_and_avoided(row: Row, wishes: str, avoids: str) -> None:
    for name in row[wishes]:
        if name in row[avoids]:
            row.fault(avoids, f"{name} is in {wishes} too; take it out of one of them")
