"""Where new files go, checked before any work is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from models.errors import OutputError
from outputs.formats import Format
from outputs.safe_write import check_place
from outputs.workbook_target import OWN, SUFFIX, refuse_what_is_read, workbook_target


def timetable_targets(
    clinic: Path, out: Path | None, monday: dt.date, formats: Sequence[Format]
) -> list[tuple[Format, Path]]:
    """Where the timetable goes in each format: `out` or, without it, CLINIC-timetable-2026-11-30.xlsx and alike.

    `out` may end with what any of the formats ends with; the others are called alike. Raises OutputError if it ends
    otherwise, is the clinic's own workbook, or if none can be made there.
    """
    return _targets(
        clinic, _stem(out, formats) if out else clinic.with_name(f"{clinic.stem}-timetable-{monday}"), formats
    )


def weeks_targets(
    clinic: Path, out: Path | None, mondays: Sequence[dt.date], formats: Sequence[Format]
) -> tuple[list[list[tuple[Format, Path]]], Path]:
    """Where the timetable of each week goes, with its Monday at the end of the name, and the workbook of all weeks.

    Without `out` they are CLINIC-timetable-2026-11-30.xlsx and alike, and CLINIC-timetable-weeks.xlsx. Raises
    OutputError as `timetable_targets` does.
    """
    stem = _stem(out, formats) if out else clinic.with_name(f"{clinic.stem}-timetable")
    each = [_targets(clinic, stem.with_name(f"{stem.name}-{monday}"), formats) for monday in mondays]
    of_all = workbook_target(stem.with_name(f"{stem.name}-weeks{SUFFIX}"))
    refuse_what_is_read(of_all, {clinic: OWN}, "the timetables")
    return each, of_all


def _targets(clinic: Path, stem: Path, formats: Sequence[Format]) -> list[tuple[Format, Path]]:
    targets = [(one, stem.with_name(stem.name + one.ending)) for one in formats]
    for one, target in targets:
        check_place(target, one.is_folder)
        refuse_what_is_read(target, {clinic: OWN}, "the timetable")
    return targets


def repaired_target(clinic: Path, published: Path, out: Path | None) -> Path:
    """`out` or, without it, PUBLISHED-repaired.xlsx beside the published timetable.

    Raises OutputError as `workbook_target`, and if it is one of the two workbooks that are read.
    """
    target = workbook_target(out or published.with_name(f"{published.stem}-repaired.xlsx"))
    refuse_what_is_read(target, {clinic: OWN, published: "the published timetable"}, "the new timetable")
    return target


def forecast_target(clinic: Path, previous: Path | None, out: Path | None, monday: dt.date) -> Path:
    """`out` or, without it, CLINIC-forecast-2026-11-30.xlsx beside the clinic's workbook.

    Raises OutputError as `workbook_target`, and if it is one of the workbooks that are read.
    """
    target = workbook_target(out or clinic.with_name(f"{clinic.stem}-forecast-{monday}.xlsx"))
    last = {previous: "the previous timetable"} if previous else {}
    refuse_what_is_read(target, {clinic: OWN, **last}, "the forecast")
    return target


def _stem(out: Path, formats: Sequence[Format]) -> Path:
    """The name without the ending of a file, that of a workbook even where none is written; else as it stands."""
    endings = [one.ending for one in formats if one.ending.startswith(".")]
    if endings and out.suffix.lower() not in endings:
        raise OutputError(f"{out}: its name must end with {' or '.join(endings)}, or no program will open it.")
    return out.with_suffix("") if endings or out.suffix.lower() == SUFFIX else out
