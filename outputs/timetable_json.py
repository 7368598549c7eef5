"""The timetable as JSON for other programs: the sheets of the contract, with lists as lists and blanks as null."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from models.contract import COLUMNS_VERSION, Cell, Column
from models.result import PlannedWeek
from outputs.program_tables import Value, program_tables
from outputs.summary import figures
from outputs.text_fit import clean

FORMAT = "iop-timetable"
"""What the file says it is, with the version of its columns."""


def write_json(planned: PlannedWeek, path: Path) -> None:
    """Writes the timetable to `path`, in UTF-8; OSError where that cannot be done."""
    text = json.dumps(timetable_json(planned), ensure_ascii=False, indent=1, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


def timetable_json(planned: PlannedWeek) -> dict[str, Any]:
    """Format, version, clinic, Summary by label, and a list of rows for each other sheet, as the schema has it."""
    tables = {
        table.name: [{column.name: _value(column, row[column.name]) for column in table.columns} for row in table.rows]
        for table in program_tables(planned)
    }
    return {
        "format": FORMAT,
        "version": COLUMNS_VERSION,
        "clinic": clean(planned.week.clinic.settings.clinic),
        "Summary": {label: plain(value) for label, value in figures(planned).items()},
        **tables,
    }


def plain(value: Value) -> str | int | float:
    """A value without types of its own: dates are 2026-11-30, times 09:05; texts hold nothing that UTF-8 lacks."""
    match value:
        case str():
            return clean(value)
        case dt.timedelta():
            hours, minutes = divmod(round(value.total_seconds() / 60), 60)
            return f"{hours:02d}:{minutes:02d}"
        case dt.date():
            return value.isoformat()
        case _:
            return value


def _value(column: Column, value: Value) -> Any:
    match column.kind:
        case Cell.SEVERAL_OF | Cell.DAYS:
            return str(plain(value)).split("; ") if value else []
        case Cell.YES_NO:
            return value in ("x", "yes")
        case _:
            return plain(value) if value != "" or column.required else None
