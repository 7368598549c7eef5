"""Where a new workbook goes, checked before any work is done."""

from __future__ import annotations

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
