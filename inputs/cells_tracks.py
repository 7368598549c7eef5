"""What cells mean that name tracks: limits of days per track, and when a patient cannot attend."""

from __future__ import annotations

import re

from inputs.cells import name, text
from inputs.cells_commas import together
from inputs.cells_time import days, span
from inputs.names import CellError, Names, nearest, quoted, split
from inputs.workbook_file import Value
from models.calendar import WEEKDAYS
from models.people import Unavailable

_DAYS_THEN_TIME = re.compile(r"(?P<days>\D*?)\s*(?P<time>\d.*)?")


def track_limits(value: Value, tracks: Names) -> dict[str, int]:
    """Most days a week by track, from "Evening 3; Morning 2"; CellError for anything else."""
    limits: dict[str, int] = {}
    for part in split(name(value)):
        found = re.fullmatch(r"(.*\S)\s+(\d)", part, re.ASCII)
        if found is None or int(found[2]) > 7:
            raise CellError(
                f"{quoted(part)} is no limit of a track; write the track and days a week, such as Evening 3"
            )
        track = tracks.find(found[1])
        if track in limits:
            raise CellError(f"{track} has two limits; write one")
        limits[track] = int(found[2])
    return limits


def cannot_attend(value: Value, tracks: Names) -> tuple[Unavailable, ...]:
    """Tracks, days and times from "Morning; Tue; Thu 17:00-18:00"; CellError for anything else."""
    given = text(value)
    parts = [given] if given in tracks else split(given)
    return tuple(dict.fromkeys(_entry(part, tracks) for part in parts))


def doubt_of_commas(value: Value, tracks: Names) -> str:
    """What a cell that can be read but has no ; may mean as well: "Mon, Wed 9-12". Else ""."""
    given = text(value)
    if ";" in given or given in tracks:
        return ""
    parts = split(given)
    named = [part for part in parts if part in tracks]
    found = (_DAYS_THEN_TIME.fullmatch(part) for part in parts if part not in tracks)
    others = together([(one["days"], one["time"] or "") for one in found if one])
    said, meant = "; ".join(parts), "; ".join(filter(None, (*named, others)))
    is_doubtful = sorted(parts) != sorted(split(meant))
    return f"is read as {said}; write {meant} if you mean that" if is_doubtful else ""


def _entry(part: str, tracks: Names) -> Unavailable:
    if part in tracks:
        return Unavailable(track=tracks.find(part))
    found = _DAYS_THEN_TIME.fullmatch(part)
    if found is None or not (found["days"] or found["time"]):
        raise CellError(_no_entry(part, tracks))
    stretch = span(found["time"]) if found["time"] else None
    if not found["days"]:
        return Unavailable(span=stretch)
    try:
        return Unavailable(days=days(found["days"]), span=stretch)
    except CellError as error:
        raise CellError(_no_entry(part, tracks)) from error


def _no_entry(part: str, tracks: Names) -> str:
    near = nearest(part, [*tracks.all, *WEEKDAYS])
    hint = f"did you mean {near}?" if near else "write Morning; Tue; Thu 17:00-18:00"
    return f"{quoted(part)} is no track, day or time; {hint}"
