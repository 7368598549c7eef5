"""Read a timetable without its clinic: every name counts as it is written."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from inputs import cells
from inputs.names import key, split
from inputs.previous_reader import check_times, open_columns
from inputs.timetable_lists import texts_of, with_those_in
from inputs.timetable_reader import TimetableFile, open_timetable, read_with
from inputs.timetable_sheets import Terms
from inputs.workbook_file import RawSheet
from models.contract import Cell, Column, output_sheet
from models.timetable import Timetable


def read_alone(path: Path, beside: Timetable | None = None) -> TimetableFile:
    """The timetable in the output workbook at `path`, names spelt as in the one `beside` it where they are the same.

    Raises WorkbookError with all cells that cannot be understood.
    """
    found = open_timetable(path)
    names = _names(beside) if beside else {}
    roles = _roles(found, names.get("Clinicians", ()))
    lists = with_those_in(found, roles, names)
    return read_with(found, Terms(lists, roles, check_times, open_columns))


def _roles(found: Sequence[RawSheet], clinicians: Iterable[str]) -> list[Column]:
    """The columns of own clinicians: those of Assignments that the contract does not name, notes left out.

    Notes are a column that names none of the clinicians of Sessions or of those given.
    """
    staff = {*map(key, clinicians), *_staff(found)}
    written = output_sheet("Assignments")
    known = {key(column.name) for column in written.columns}
    headers = [sheet.rows.get(1, {}) for sheet in found if key(sheet.name) == key(written.name)]
    names = [cells.text(value) for row in headers for value in row.values() if isinstance(value, str)]
    return [
        Column(name, Cell.TEXT, "The own clinician.", list_of="Clinicians")
        for name in names
        if key(name) not in known and not _is_of_notes(found, name, staff)
    ]


def _staff(found: Sequence[RawSheet]) -> Iterator[str]:
    """Whoever may be meant in Sessions, whether a comma is part of a name or stands between two."""
    for text in texts_of(found, "Sessions", "Clinicians"):
        yield from map(key, (text, *text.split(";"), *split(text.replace(";", ","))))


def _is_of_notes(found: Sequence[RawSheet], column: str, staff: Container[str]) -> bool:
    texts = list(filter(None, texts_of(found, "Assignments", column)))
    return bool(texts) and not any(key(text) in staff for text in texts)


def _names(timetable: Timetable) -> Mapping[str, Iterable[str]]:
    sessions = timetable.sessions
    own = [name for assignment in timetable.assignments.values() for name in assignment.own.values()]
    return {
        "Tracks": dict.fromkeys(a.track for a in timetable.assignments.values()),
        "Blocks": dict.fromkeys(s.slot.block for s in sessions),
        "Group types": dict.fromkeys(s.type for s in sessions if s.is_group),
        "Individual sessions": dict.fromkeys(s.type for s in sessions if not s.is_group),
        "Clinicians": dict.fromkeys([*timetable.of_clinician, *own]),
        "Rooms": dict.fromkeys(timetable.of_room),
        "Patient IDs": timetable.assignments,
    }
