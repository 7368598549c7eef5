"""The copy for a wall: the same week with codes for patients, in the order of the codes, and no warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from models.codes import coded_planned
from models.result import PlannedWeek
from models.timetable import Timetable


def wall_copy(planned: PlannedWeek) -> tuple[PlannedWeek, Mapping[str, str]]:
    """The week as it may hang on a wall, and the code of each patient by ID.

    The order of a list tells names to whoever knows it, and warnings tell of one patient each.
    """
    hidden, codes = coded_planned(planned)
    week = replace(hidden.week, patients=dict(sorted(hidden.week.patients.items())), warnings=())
    return replace(
        hidden,
        week=week,
        timetable=_by_code(hidden.timetable),
        wishes=tuple(sorted(hidden.wishes, key=lambda scored: scored.wish.who)),
    ), codes.patients  # fmt: skip


def wall_path(desk: Path) -> Path:
    """The name of the copy for the wall beside the one for the desk: "week.xlsx" -> "week-wall.xlsx"."""
    return desk.with_name(f"{desk.stem}-wall{desk.suffix}")


def _by_code(timetable: Timetable) -> Timetable:
    sessions = (replace(session, patients=tuple(sorted(session.patients))) for session in timetable.sessions)
    return Timetable(tuple(sessions), dict(sorted(timetable.assignments.items())))
