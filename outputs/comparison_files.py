"""The comparison in each format: as a workbook, and for other programs as CSV and as JSON."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from models.scenario import Case
from outputs.comparison_book import write_comparison
from outputs.comparison_details import BEHIND
from outputs.comparison_tables import comparison_columns, comparison_rows
from outputs.timetable_csv import write_lines

Write = Callable[[Sequence[Case], dt.date, Path], None]


def write_comparison_csv(cases: Sequence[Case], _: dt.date, path: Path) -> None:
    """A row per case, with the columns of models/contract_comparison and one for each track."""
    columns = comparison_columns(cases)
    write_lines(path, columns, ([row[name] for name in columns] for row in comparison_rows(cases)))


def write_comparison_json(cases: Sequence[Case], monday: dt.date, path: Path) -> None:
    """The rows of the comparison, and those of each sheet behind it."""
    behind = {name: rows_of(cases) for name, rows_of in BEHIND.items()}
    told = {"Week of": monday.isoformat(), "Comparison": comparison_rows(cases), **behind}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


FORMATS: Mapping[str, Write] = {
    "xlsx": write_comparison,
    "csv": write_comparison_csv,
    "json": write_comparison_json,
}
"""What writes each format, by the ending of its file."""
