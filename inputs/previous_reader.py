"""Read the timetable of another week: names that the clinic does not have, or no longer has, are no faults in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inputs.book import Book, Row
from inputs.previous_names import gone_names
from inputs.report import Report
from inputs.timetable_lists import lists_of, role_columns, with_those_in
from inputs.timetable_reader import open_timetable, read_with
from inputs.timetable_sheets import Terms, slot_of
from models.calendar import day_name
from models.clinic import Clinic, When
from models.contract import Cell, Column
from models.errors import Fault
from models.previous import Previous

_ANY_NAME = {Cell.ONE_OF: Cell.TEXT, Cell.SEVERAL_OF: Cell.ANY_NAMES}


@dataclass(frozen=True)
class PreviousFile:
    """The previous timetable, what is doubtful in its workbook, and the bends that its sheet Findings declares.

    `declared` are their rule, who and day ("Mon", "" for the week as a whole).
    """

    previous: Previous
    warnings: tuple[Fault, ...]
    declared: frozenset[tuple[str, str, str]] = frozenset()


def read_previous(path: Path, clinic: Clinic) -> PreviousFile:
    """The timetable in the output workbook at `path`, which is not changed, and the wishes that it granted.

    Names known to the clinic are in its spelling; all others are kept as written and told in one warning. Raises
    WorkbookError with all cells that cannot be understood.
    """
    found = open_timetable(path)
    roles = open_columns(role_columns(clinic))
    terms = Terms(with_those_in(found, roles, lists_of(clinic)), roles, check_times, open_columns)
    file = read_with(found, terms)
    report = Report()
    aside = Book(found, [terms.sheet(name, required=False) for name in ("Wishes", "Findings")], Report(), terms.lists)
    shares = _shares(aside, file.timetable.assignments)
    declared = frozenset(aside.facts("Findings", lambda row: (row["Rule"], row["Who"], str(When(row["Day"])))))
    for fault in aside.report.faults:
        report.warn(fault.cell, f"{fault.text} (this row is passed over)")
    gone = gone_names(file.timetable, clinic)
    previous = Previous(file.monday, file.timetable, shares, file.kept)
    return PreviousFile(previous, (*gone, *file.warnings, *report.warnings), declared)


def open_columns(columns: Sequence[Column]) -> list[Column]:
    """The columns with any name allowed where the contract asks for a known one."""
    return [replace(column, kind=_ANY_NAME.get(column.kind, column.kind)) for column in columns]


def check_times(row: Row) -> None:
    """Note a session that ends before it starts, or whose Day is not that of its Date, which counts."""
    slot = slot_of(row)
    if slot.span.minutes <= 0:
        row.fault("End", f"is not after the Start, {slot.span}; write the times of the session")
    if row["Day"] not in ((), (slot.weekday,)):
        row.warn("Day", f"is another day than the Date, {slot.date}, which is a {day_name(slot.date)} and counts")


def _shares(book: Book, patients: Container[str]) -> dict[str, float]:
    """Patient ID -> the part of their own weight asked that the sheet Wishes says was granted."""
    asked: Counter[str] = Counter()
    granted: Counter[str] = Counter()
    for row in book.facts("Wishes", lambda row: row):
        if row["Asked"] and row["Who"] in patients:
            asked[row["Who"]] += row["Weight"]
            granted[row["Who"]] += row["Weight"] * row["Granted"]
    return {who: granted[who] / weight for who, weight in asked.items() if weight}
