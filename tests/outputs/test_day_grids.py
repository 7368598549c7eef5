"""The timetable of a day for the front desk."""

from __future__ import annotations

from models.result import PlannedWeek
from outputs.day_grids import day_grids
from outputs.grids import Entry, Grid, Mark


def _entries(grid: Grid) -> list[Entry]:
    return [entry for section in grid.sections for row in section.rows for stack in row.days for entry in stack]


def test_every_session_stands_on_its_day_once(small: PlannedWeek) -> None:
    """One grid per date, with all groups and individual sessions of it."""
    grids = day_grids(small)
    assert [grid.dates for grid in grids] == [(date,) for date in small.week.dates]
    for grid in grids:
        held = [s.type for s in small.timetable.sessions if s.slot.date == grid.dates[0]]
        assert sorted(entry.heading for entry in _entries(grid)) == sorted(held)


def test_the_desk_sees_who_is_expected(small: PlannedWeek) -> None:
    """How many in all and by track, and each by ID and name where they are to go."""
    monday = day_grids(small)[0]
    coming = sum(small.week.monday in a.days for a in small.timetable.assignments.values())
    assert monday.notes == (f"{coming} patients",)
    assert [(s.title, s.note) for s in monday.sections][:2] == [("Morning", "2 patients"), ("Afternoon", "1 patient")]
    assert "P001 Example Patient 1, P004 Example Patient 4" in _entries(monday)[0].lines


def test_a_block_that_nobody_covers_comes_first(bent: PlannedWeek) -> None:
    """With those who are left without a group."""
    first = _entries(day_grids(bent)[0])[0]
    assert first.mark is Mark.NOT_COVERED
    assert first.lines == ("P001 Example Patient 1, P004 Example Patient 4",)
