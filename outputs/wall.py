"""The copy for a wall: the same week with codes for patients, in the order of the codes, and no warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from models.codes import coded_planned
from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.workbook import write_workbook


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


def write_wall_copy(planned: PlannedWeek, path: Path) -> None:
    """Writes the workbook that may hang on a wall; OSError where that cannot be done."""
    write_workbook(wall_copy(planned)[0], path, for_all=True)


def write_desk_copy(planned: PlannedWeek, path: Path) -> None:
    """Writes the workbook that tells what the codes on the wall mean; OSError where that cannot be done."""
    write_workbook(planned, path, wall_copy(planned)[1])


def _by_code(timetable: Timetable) -> Timetable:
    sessions = (replace(session, patients=tuple(sorted(session.patients))) for session in timetable.sessions)
    return Timetable(tuple(sessions), dict(sorted(timetable.assignments.items())))
