"""Read a clinic from its workbook.

Each sheet has a function in a read_ module; what only several sheets together can show is in the check_ modules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inputs.book import Book
from inputs.check_blocks import check_blocks
from inputs.check_locks import check_locks
from inputs.check_names import check_names
from inputs.check_people import check_people
from inputs.check_program import check_program
from inputs.package import refusal
from inputs.read_facts import read_keep_apart, read_locks, read_scenarios, read_time_off
from inputs.read_people import read_clinicians, read_patients
from inputs.read_program import read_blocks, read_group_types, read_rooms, read_tracks
from inputs.read_settings import read_prices, read_priorities, read_settings
from inputs.read_treatment import read_individuals, read_mix, read_plans
from inputs.report import Report
from inputs.sheets import warn_of_unknown_sheets
from inputs.workbook_file import open_workbook
from models.clinic import Clinic
from models.contract import INPUT_SHEETS
from models.errors import Fault
from models.program import IndividualKind


@dataclass(frozen=True)
class ClinicFile:
    """A clinic and what is doubtful in its workbook."""

    clinic: Clinic
    warnings: tuple[Fault, ...]


def read_clinic(path: Path) -> ClinicFile:
    """The clinic of the workbook at `path`, which is not changed.

    Raises WorkbookError with all faults, each with its cell, if there are any.
    """
    sheets = open_workbook(path)
    if {"Sessions", "Assignments"} <= {sheet.name for sheet in sheets}:
        raise refusal(path, "it is a timetable; give the clinic's own workbook")
    report = Report([sheet.name for sheet in INPUT_SHEETS])
    warn_of_unknown_sheets(sheets, INPUT_SHEETS, report)
    book = Book(sheets, INPUT_SHEETS, report)
    clinic = _clinic(book)
    for check in (check_names, check_blocks, check_program, check_people, check_locks):
        check(clinic, report)
    report.stop_at_faults()
    return ClinicFile(clinic, report.warnings)


def _clinic(book: Book) -> Clinic:
    tracks = read_tracks(book)
    individuals = read_individuals(book)
    return Clinic(
        settings=read_settings(book),
        tracks=tracks,
        blocks=read_blocks(book, tracks),
        group_types=read_group_types(book),
        clinicians=read_clinicians(book),
        rooms=read_rooms(book),
        individuals=individuals,
        plans=read_plans(book),
        mix=read_mix(book),
        patients=read_patients(book, _roles(book, individuals)),
        keep_apart=read_keep_apart(book),
        time_off=read_time_off(book),
        locks=read_locks(book),
        priorities=read_priorities(book),
        prices=read_prices(book),
        scenarios=read_scenarios(book),
    )


def _roles(book: Book, individuals: Sequence[IndividualKind]) -> tuple[str, ...]:
    """The roles that have a column in Patients; where a row of individual sessions has a fault, any of the staff."""
    if book.report.is_clean("Individual sessions"):
        return tuple(dict.fromkeys(kind.role for kind in individuals))
    roles = book.names("Roles")
    return tuple(dict.fromkeys(map(roles.spelling, roles.all)))
