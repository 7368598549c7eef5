"""Where a new workbook goes, checked before any work is done."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from models.errors import OutputError
from outputs.safe_write import check_place

SUFFIX = ".xlsx"
OWN = "the clinic's own workbook"


def workbook_target(path: Path) -> Path:
    """The path itself. Raises OutputError if Excel would not open a file of that name, or none can be made there."""
    if path.suffix.lower() != SUFFIX:
        raise OutputError(f"{path}: a workbook's name must end with {SUFFIX}, or Excel will not open it.")
    check_place(path)
    return path


def refuse_what_is_read(target: Path, read: Mapping[Path, str], new: str) -> None:
    """Raises OutputError if the target is one of the files that are `read`, told as what they are; `new` goes there."""
    for path, what in read.items():
        if target.exists() and target.samefile(path):
            raise OutputError(f"{target} is {what}; give {new} another name.")
