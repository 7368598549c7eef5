"""Read a timetable back, as published or edited by hand: Sessions for who is where, Assignments for the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from inputs.book import Row
from inputs.package import refusal
from inputs.report import Report
from inputs.timetable_attendance import compare_attendance
from inputs.timetable_lists import lists_of, role_columns
from inputs.timetable_sheets import Terms, read_sheets, slot_of
from inputs.workbook_file import RawSheet, open_workbook
from models.calendar import day_name
from models.clinic import Clinic, Lock
from models.errors import Fault
from models.timetable import GROUP, INDIVIDUAL, Timetable


@dataclass(frozen=True)
class TimetableFile:
    """A timetable, the Monday of its week, what is doubtful in it, and the locks of single patients in Attendance."""

    monday: dt.date
    timetable: Timetable
    warnings: tuple[Fault, ...]
    kept: tuple[Lock, ...] = ()


def read_timetable(path: Path, clinic: Clinic) -> TimetableFile:
    """The timetable in the output workbook at `path`, which is not changed, with the names of the clinic.

    Raises WorkbookError with all faults, each with its cell, if there are any. Where Attendance differs from
    Sessions is a warning.
    """
    terms = Terms(lists_of(clinic), role_columns(clinic), partial(_check, clinic=clinic))
    return read_with(open_timetable(path), terms)


def open_timetable(path: Path) -> Sequence[RawSheet]:
    """The sheets of the file; WorkbookError where it is a clinic's workbook or none that can be read."""
    found = open_workbook(path)
    names = {sheet.name for sheet in found}
    if {"Blocks", "Clinicians"} <= names and "Sessions" not in names:
        raise refusal(path, "it is a clinic's workbook; give a timetable made from it")
    return found


def read_with(found: Sequence[RawSheet], terms: Terms) -> TimetableFile:
    """The timetable of the sheets on these terms, Attendance compared; WorkbookError with all faults if any."""
    report = Report(["Sessions", "Assignments"])
    monday, timetable = read_sheets(found, terms, report)
    report.stop_at_faults()
    kept = compare_attendance(found, terms, timetable.sessions, report)
    return TimetableFile(monday, timetable, report.warnings, kept)


def _check(row: Row, clinic: Clinic) -> None:
    """A session must be of a type of its kind, in a block or window of the clinic on that day, at its time."""
    kind, name = row["Kind"], row["Type"]
    is_of_kind = {GROUP: name in clinic.group_type, INDIVIDUAL: name in clinic.individual}
    if not is_of_kind[kind]:
        row.fault("Kind", f"{name} is no {kind.lower()} session; write {INDIVIDUAL if kind == GROUP else GROUP}")
    slot = slot_of(row)
    day = day_name(slot.date)
    if row["Day"] not in ((), (slot.weekday,)):
        row.fault("Day", f"is another day than the Date, {slot.date}, which is a {day}; change one of them")
    fitting = [
        block.span
        for block in clinic.blocks
        if (block.name, block.track) == (slot.block, slot.track) and slot.weekday in block.days
    ]
    if not fitting:
        where = f"the track {slot.track} has no block" if slot.track else "there is no window"
        row.fault("Block", f"{where} {slot.block} on {day}; see the sheet Blocks of the clinic's workbook")
    elif slot.span not in fitting:
        row.fault("Start", f"{slot.block} is at {fitting[0]} on {day}, not at {slot.span}; write its times")
