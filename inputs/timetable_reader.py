"""Read a timetable back, as published or edited by hand: Sessions for who is where, Assignments for the rest."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inputs.book import Book, Row
from inputs.package import refusal
from inputs.report import Report
from inputs.timetable_attendance import compare_attendance
from inputs.timetable_lists import lists_of, role_columns
from inputs.workbook_file import open_workbook
from models.calendar import Slot, Span, day_name, monday_of
from models.clinic import Clinic, Lock
from models.contract import Sheet, output_sheet
from models.errors import Fault
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable


@dataclass(frozen=True)
class TimetableFile:
    """A timetable, what is doubtful in its workbook, and the locks of single patients in Attendance."""

    timetable: Timetable
    warnings: tuple[Fault, ...]
    kept: tuple[Lock, ...] = ()


def read_timetable(path: Path, clinic: Clinic) -> TimetableFile:
    """The timetable in the output workbook at `path`, which is not changed, with the names of the clinic.

    Raises WorkbookError with all faults, each with its cell, if there are any. Where Attendance differs from
    Sessions is a warning.
    """
    found = open_workbook(path)
    if {"Blocks", "Clinicians"} <= {sheet.name for sheet in found} and "Sessions" not in {s.name for s in found}:
        raise refusal(path, "it is a clinic's workbook; give a timetable made from it")
    sheets = [_as_input("Sessions"), _as_input("Assignments")]
    report = Report([sheet.name for sheet in sheets])
    book = Book(found, sheets, report, lists_of(clinic))
    sessions = book.facts("Sessions", lambda row: _session(row, clinic))
    monday = _monday(sessions, report)
    assignments = _assignments(book, clinic, monday)
    _check_assigned(sessions, assignments, report)
    report.stop_at_faults()
    kept = compare_attendance(found, clinic, sessions, report)
    return TimetableFile(Timetable(sessions, assignments), report.warnings, kept)


def _as_input(name: str) -> Sheet:
    written = output_sheet(name)
    return Sheet(written.name, written.purpose, True, written.columns)


def _session(row: Row, clinic: Clinic) -> Session:
    kind, name = row["Kind"], row["Type"]
    is_of_kind = {GROUP: name in clinic.group_type, INDIVIDUAL: name in clinic.individual}
    if not is_of_kind[kind]:
        row.fault("Kind", f"{name} is no {kind.lower()} session; write {INDIVIDUAL if kind == GROUP else GROUP}")
    if row["Heads"] not in (None, len(row["Patient IDs"])):
        row.warn("Heads", f"says {row['Heads']}, but Patient IDs names {len(row['Patient IDs'])}; Patient IDs counts")
    return Session(
        slot=_slot(row, clinic),
        kind=kind,
        type=name,
        clinicians=row["Clinicians"],
        room=row["Room"],
        patients=row["Patient IDs"],
        locked=row["Lock"],
        source=row.source,
    )


def _slot(row: Row, clinic: Clinic) -> Slot:
    """The block or window of the row, which must be one of the clinic's on that day, at its time."""
    date, span = row["Date"], Span(row["Start"], row["End"])
    if row["Day"] not in ((), (date.weekday(),)):
        row.fault("Day", f"is another day than the Date, {date}, which is a {day_name(date)}; change one of them")
    fitting = [
        block.span
        for block in clinic.blocks
        if (block.name, block.track) == (row["Block"], row["Track"]) and date.weekday() in block.days
    ]
    if not fitting:
        where = f"the track {row['Track']} has no block" if row["Track"] else "there is no window"
        row.fault("Block", f"{where} {row['Block']} on {day_name(date)}; see the sheet Blocks of the clinic's workbook")
    elif span not in fitting:
        row.fault("Start", f"{row['Block']} is at {fitting[0]} on {day_name(date)}, not at {span}; write its times")
    return Slot(date, span, row["Block"], row["Track"])


def _monday(sessions: Sequence[Session], report: Report) -> dt.date:
    """The Monday of the timetable's week; a session of another week is a fault."""
    mondays = Counter(monday_of(session.slot.date) for session in sessions)
    monday = max(mondays, key=lambda m: (mondays[m], m), default=dt.date.min)
    for session in sessions:
        if monday_of(session.slot.date) != monday:
            text = f"{session.slot.date} is in another week than the other sessions, which are in the week of {monday}"
            report.fault(session.source.cell("Date"), text)
    return monday


def _assignments(book: Book, clinic: Clinic, monday: dt.date) -> dict[str, Assignment]:
    """The assignment of each patient by ID; a patient with two rows is a fault."""
    rows = book.facts("Assignments", lambda row: (row, _assignment(row, clinic, monday)), role_columns(clinic))
    assignments: dict[str, Assignment] = {}
    for row, assignment in rows:
        first = assignments.setdefault(assignment.patient, assignment)
        if first is not assignment:
            row.fault("Patient ID", f"{first.patient} stands in {first.source.cell('Patient ID')} already; keep one")
    return assignments


def _assignment(row: Row, clinic: Clinic, monday: dt.date) -> Assignment:
    return Assignment(
        patient=row["Patient ID"],
        track=row["Track"],
        days=tuple(monday + dt.timedelta(days=day) for day in row["Days"]),
        own={role: row[role] for role in clinic.roles if row[role]},
        source=row.source,
    )


def _check_assigned(sessions: Sequence[Session], assignments: Mapping[str, Assignment], report: Report) -> None:
    if not report.is_clean("Assignments"):
        return
    missing = {patient: s for s in reversed(sessions) for patient in s.patients if patient not in assignments}
    for patient, session in missing.items():
        text = f"{patient} has no row in the sheet Assignments; add one with track and days"
        report.fault(session.source.cell("Patient IDs"), text)
