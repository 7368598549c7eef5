"""The timetable as CSV, a file for each sheet of the contract, which opens in Excel and never runs there.

A text that Excel would take for a formula, or that begins with an apostrophe, gets an apostrophe in front. Without
the first apostrophe of every text that has one, it is again as it was.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from models.contract import COLUMNS_VERSION
from models.result import PlannedWeek
from outputs.program_tables import Value, program_tables
from outputs.summary import figures
from outputs.timetable_json import FORMAT, plain

ENCODING = "utf-8-sig"
"""UTF-8 with the mark by which Excel knows it."""

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")


def write_csv(planned: PlannedWeek, folder: Path) -> None:
    """Makes the folder, with Sessions.csv and the others, as in RFC 4180; OSError where that cannot be done."""
    folder.mkdir()
    for table in program_tables(planned):
        names = [column.name for column in table.columns]
        write_lines(folder / f"{table.name}.csv", names, ([row[name] for name in names] for row in table.rows))
    write_lines(folder / "Summary.csv", ("Label", "Value"), _summary(planned).items())


def _summary(planned: PlannedWeek) -> dict[str, Value]:
    clinic = planned.week.clinic.settings.clinic
    return {"Format": FORMAT, "Version": COLUMNS_VERSION, "Clinic": clinic, **figures(planned)}


def write_lines(file: Path, header: Iterable[str], rows: Iterable[Iterable[Value]]) -> None:
    """Writes a header and the rows; no text of theirs can become a formula."""
    with file.open("w", encoding=ENCODING, newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(map(_field, header))
        writer.writerows(map(_field, row) for row in rows)


def _field(value: Value) -> str | int | float:
    """The value as it stands in the file; 1.0 is 1."""
    found = plain(value)
    if isinstance(found, str):
        return f"'{found}" if found.startswith(_STARTS_FORMULA) else found
    return int(found) if found == int(found) else found
