"""The sheets Sessions and Assignments as a timetable, whatever names they may hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from inputs.book import Book, Row
from inputs.report import Report
from inputs.timetable_week import is_closed, monday_of_sessions, monday_of_summary
from inputs.workbook_file import RawSheet
from models.calendar import Slot, Span
from models.contract import Column, Sheet, output_sheet
from models.timetable import Assignment, Session, Timetable


@dataclass(frozen=True)
class Terms:
    """What a reader accepts: the names known by list, the columns of own clinicians, and what else it asks of a row.

    `columns` may make columns accept more than the contract says.
    """

    lists: Mapping[str, Iterable[str]]
    roles: Sequence[Column]
    check: Callable[[Row], None]
    columns: Callable[[Sequence[Column]], Sequence[Column]] = tuple

    def sheet(self, name: str, required: bool = True) -> Sheet:
        """A sheet of the output workbook as one to be read."""
        written = output_sheet(name)
        return Sheet(written.name, written.purpose, required, tuple(self.columns(written.columns)))


def read_sheets(found: Sequence[RawSheet], terms: Terms, report: Report) -> tuple[dt.date, Timetable]:
    """The Monday and the timetable of the sheets, with the names as the terms spell them; faults go to the report."""
    closed = is_closed(found)
    book = Book(found, [terms.sheet(name, not closed) for name in ("Sessions", "Assignments")], report, terms.lists)
    sessions = book.facts("Sessions", lambda row: _session(row, terms))
    monday = monday_of_summary(found, report) if closed else monday_of_sessions(sessions, report)
    assignments = _assignments(book, terms, monday)
    _check_assigned(sessions, assignments, report)
    return monday, Timetable(sessions, assignments)


def slot_of(row: Row) -> Slot:
    """The block or window of the row."""
    return Slot(row["Date"], Span(row["Start"], row["End"]), row["Block"], row["Track"] or None)


def _session(row: Row, terms: Terms) -> Session:
    terms.check(row)
    if row["Heads"] not in (None, len(row["Patient IDs"])):
        row.warn("Heads", f"says {row['Heads']}, but Patient IDs names {len(row['Patient IDs'])}; Patient IDs counts")
    return Session(
        slot=slot_of(row),
        kind=row["Kind"],
        type=row["Type"],
        clinicians=row["Clinicians"],
        room=row["Room"] or None,
        patients=row["Patient IDs"],
        locked=row["Lock"],
        source=row.source,
        number=row["Session"] or "",
    )


def _assignments(book: Book, terms: Terms, monday: dt.date) -> dict[str, Assignment]:
    """The assignment of each patient by ID; a patient with two rows is a fault."""
    rows = book.facts("Assignments", lambda row: (row, _assignment(row, terms, monday)), terms.roles)
    assignments: dict[str, Assignment] = {}
    for row, assignment in rows:
        first = assignments.setdefault(assignment.patient, assignment)
        if first is not assignment:
            row.fault("Patient ID", f"{first.patient} stands in {first.source.cell('Patient ID')} already; keep one")
    return assignments


def _assignment(row: Row, terms: Terms, monday: dt.date) -> Assignment:
    return Assignment(
        patient=row["Patient ID"],
        track=row["Track"],
        days=tuple(monday + dt.timedelta(days=day) for day in row["Days"]),
        own={role.name: row[role.name] for role in terms.roles if row[role.name]},
        source=row.source,
    )


def _check_assigned(sessions: Sequence[Session], assignments: Mapping[str, Assignment], report: Report) -> None:
    if not report.is_clean("Assignments"):
        return
    missing = {patient: s for s in reversed(sessions) for patient in s.patients if patient not in assignments}
    for patient, session in missing.items():
        text = f"{patient} has no row in the sheet Assignments; add one with track and days"
        report.fault(session.source.cell("Patient IDs"), text)
