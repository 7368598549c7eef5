"""Where new workbooks go, checked before any work is done."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from models.errors import OutputError
from outputs.safe_write import check_place

SUFFIX = ".xlsx"


def workbook_target(path: Path) -> Path:
    """The path itself. Raises OutputError if Excel would not open a file of that name, or none can be made there."""
    if path.suffix.lower() != SUFFIX:
        raise OutputError(f"{path}: a workbook's name must end with {SUFFIX}, or Excel will not open it.")
    check_place(path)
    return path


def timetable_target(clinic: Path, out: Path | None, monday: dt.date) -> Path:
    """`out` or, without it, CLINIC-timetable-2026-11-30.xlsx beside the clinic's workbook.

    Raises OutputError as `workbook_target`, and if it is the clinic's own workbook.
    """
    target = workbook_target(out or clinic.with_name(f"{clinic.stem}-timetable-{monday}{SUFFIX}"))
    if target.exists() and target.samefile(clinic):
        raise OutputError(f"{target} is the clinic's own workbook; give the timetable another name.")
    return target
