"""The sheet Attendance beside Sessions: where it differs, Sessions counts, and a warning names the first cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from inputs.book import Book, Row
from inputs.report import Report
from inputs.timetable_sheets import Terms, slot_of
from inputs.workbook_file import RawSheet
from models.calendar import Slot
from models.clinic import Lock, When
from models.errors import Fault
from models.timetable import Session

_Where = tuple[str, Slot]


def compare_attendance(
    found: Sequence[RawSheet], terms: Terms, sessions: Sequence[Session], report: Report
) -> tuple[Lock, ...]:
    """Warn of what differs between Attendance and the sessions, once; the locks of patients that Attendance holds."""
    aside = Report()
    book = Book(found, [terms.sheet("Attendance", required=False)], aside, terms.lists)
    attended = {(patient, session.slot): session for session in sessions for patient in session.patients}
    rows = book.facts("Attendance", lambda row: row)
    for row in rows:
        _compare(row, attended.get(_where(row)))
    if rows and not aside.faults:
        _warn_of_missing(attended, {_where(row) for row in rows}, aside)
    _sum_up((*aside.faults, *aside.warnings), report)
    locking = [(row, attended.get(_where(row))) for row in rows if row["Lock"]]
    _warn_of_idle((row for row, session in locking if session is None), report)
    return tuple(_lock(row, session) for row, session in locking if session)


def _sum_up(doubts: Sequence[Fault], report: Report) -> None:
    """One change made by hand in Sessions differs from Attendance once for each patient and column."""
    if doubts:
        first, more = doubts[0], len(doubts) - 1
        others = f"; Attendance differs in {more} more place{'s' if more > 1 else ''}" if more else ""
        report.warn(first.cell, f"{first.text}{others} (the sheet Sessions counts)")


def _where(row: Row) -> _Where:
    return row["Patient ID"], slot_of(row)


def _compare(row: Row, session: Session | None) -> None:
    if session is None:
        if not row["Lock"]:
            row.warn("Patient ID", f"{row['Patient ID']} is in no session then, as Sessions says")
        return
    said = {"Type": session.type, "Clinicians": session.clinicians, "Room": session.room}
    for column, value in said.items():
        differs = set(row[column]) != set(value or ()) if column == "Clinicians" else (row[column] or None) != value
        if differs:
            shown = "; ".join(value) if isinstance(value, tuple) else value or "nothing"
            row.warn(column, f"differs from Sessions, which says {shown}")


def _warn_of_missing(attended: Mapping[_Where, Session], rows: set[_Where], report: Report) -> None:
    for (patient, slot), session in attended.items():
        if (patient, slot) not in rows:
            text = f"{patient} has no row in Attendance for this session"
            report.warn(session.source.cell("Patient IDs"), text)


def _warn_of_idle(rows: Iterable[Row], report: Report) -> None:
    """An x that keeps nothing is told by itself, as whoever wrote it counts on it."""
    for row in rows:
        text = f"keeps nothing: {row['Patient ID']} is in no session then, as Sessions says; move the x, or delete it"
        report.warn(row.source.cell("Lock"), text)


def _lock(row: Row, session: Session) -> Lock:
    return Lock(
        patient=row["Patient ID"],
        group=session.type,
        when=When(first=row["Date"], last=row["Date"]),
        block=row["Block"],
        track=row["Track"] or None,
        source=row.source,
    )
