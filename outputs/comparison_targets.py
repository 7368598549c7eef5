"""Where the comparison and the timetables of the scenarios go, checked before any work is done."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from models.errors import OutputError
from models.scenario import Case
from outputs.comparison_files import FORMATS
from outputs.safe_write import check_place, place
from outputs.workbook import write_workbook

_LONGEST = 60


def comparison_targets(clinic: Path, out: Path | None, monday: dt.date, formats: Sequence[str]) -> Mapping[str, Path]:
    """The file of each format: `out` or, without it, CLINIC-what-if-2026-11-30.xlsx beside the clinic's workbook.

    Raises OutputError where a name has another ending than its format, or none can be made there.
    """
    stem = out or clinic.with_name(f"{clinic.stem}-what-if-{monday}.{formats[0]}")
    if stem.suffix.lower().removeprefix(".") not in formats:
        raise OutputError(f"{stem}: the name must end with .{' or .'.join(formats)}, as its format does.")
    targets = {name: stem.with_suffix(f".{name}") for name in formats}
    for target in targets.values():
        check_place(target)
        if target.exists() and target.samefile(clinic):
            raise OutputError(f"{target} is the clinic's own workbook; give the comparison another name.")
    return targets


def write_comparisons(
    cases: Sequence[Case], monday: dt.date, targets: Mapping[str, Path], force: bool, timetables: bool
) -> list[Path]:
    """Writes the comparison in each format and, if asked, the timetable of each case; returns where they are."""
    written = [
        place(target, lambda path, write=FORMATS[name]: write(cases, monday, path), force)  # type: ignore[misc]
        for name, target in targets.items()
    ]
    first = next(iter(targets.values()))
    for number, case in enumerate(cases if timetables else ()):
        if planned := case.planned:
            name = f"{first.stem}-{number}-{_file_name(case)}.xlsx"
            written.append(place(first.with_name(name), lambda path, of=planned: write_workbook(of, path), force))  # type: ignore[misc]
    return written


def _file_name(case: Case) -> str:
    words = re.sub(r"[^\w]+", "-", f"{case.clinic} {case.scenario.name}").strip("-")
    return words[:_LONGEST].rstrip("-")
