"""What is written can be read back: no session, lock, day or own clinician is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from inputs.timetable_reader import read_timetable
from models.result import PlannedWeek
from models.timetable import Session, Timetable
from outputs.numbering import in_order
from outputs.workbook import write_workbook


def _ordered(timetable: Timetable) -> list[Session]:
    return sorted(timetable.sessions, key=in_order)


@pytest.mark.parametrize("week", ["small", "bent"])
def test_the_timetable_comes_back(week: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """The same sessions and assignments, without a warning."""
    planned: PlannedWeek = request.getfixturevalue(week)
    write_workbook(planned, tmp_path / "week.xlsx")
    found = read_timetable(tmp_path / "week.xlsx", planned.week.clinic)
    assert _ordered(found.timetable) == _ordered(planned.timetable)
    assert found.timetable.assignments == planned.timetable.assignments
    assert found.warnings == ()
