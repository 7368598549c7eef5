"""Where the comparison and the timetables of the scenarios go, checked before any work is done."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from models.errors import OutputError
from models.scenario import Case
from outputs.comparison_files import FORMATS, Write
from outputs.diff import diff_of
from outputs.diff_workbook import write_diff
from outputs.safe_write import check_place, place
from outputs.workbook import write_workbook
from outputs.workbook_target import OWN, SUFFIX, refuse_what_is_read

_LONGEST = 60


def comparison_targets(
    clinics: Sequence[Path], out: Path | None, monday: dt.date, formats: Sequence[str]
) -> Mapping[str, Path]:
    """The file of each format: `out` or, without it, CLINIC-what-if-2026-11-30.xlsx beside the first clinic's workbook.

    Raises OutputError where a name has another ending than its format, is that of a clinic's workbook, or if none can
    be made there.
    """
    stem = out or clinics[0].with_name(f"{clinics[0].stem}-what-if-{monday}.{formats[0]}")
    if stem.suffix.lower().removeprefix(".") not in formats:
        raise OutputError(f"{stem}: the name must end with .{' or .'.join(formats)}, as its format does.")
    targets = {name: stem.with_suffix(f".{name}") for name in formats}
    for target in targets.values():
        check_place(target)
        refuse_what_is_read(target, dict.fromkeys(clinics, OWN), "the comparison")
    return targets


def write_comparisons(
    cases: Sequence[Case], monday: dt.date, targets: Mapping[str, Path], force: bool, timetables: bool
) -> list[Path]:
    """Writes the comparison in each format and returns where they are.

    With `timetables`, each case has a timetable beside it too and, but for the clinic as it is, what changed, coloured.
    """
    written = [place(path, partial(_write, FORMATS[name], cases, monday), force) for name, path in targets.items()]
    first = next(iter(targets.values()))
    for number, case in enumerate(cases if timetables else ()):
        beside = first.with_name(f"{first.stem}-{number}-{_file_name(case)}{SUFFIX}")
        if planned := case.planned:
            written.append(place(beside, partial(write_workbook, planned), force))
            if before := planned.week.previous:
                changes = beside.with_stem(f"{beside.stem}-changes")
                written.append(place(changes, partial(write_diff, diff_of(before.timetable, planned.timetable)), force))
    return written


def _write(write: Write, cases: Sequence[Case], monday: dt.date, path: Path) -> None:
    write(cases, monday, path)


def _file_name(case: Case) -> str:
    words = re.sub(r"[^\w]+", "-", f"{case.clinic} {case.scenario.name}").strip("-")
    return words[:_LONGEST].rstrip("-")
