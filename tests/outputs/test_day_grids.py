"""The timetable of a day for the front desk."""

from __future__ import annotations

from models.result import PlannedWeek
from outputs.day_grids import day_grids
from outputs.day_lists import day_lists
from outputs.grids import Entry, Grid, Mark


def _entries(grid: Grid, *, arrivals: bool = False) -> list[Entry]:
    sections = [section for section in grid.sections if (section.title == "Arrivals") == arrivals]
    return [entry for section in sections for row in section.rows for stack in row.days for entry in stack]


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
    assert monday.notes == day_lists(small)[0].notes
    assert [(s.title, s.note) for s in monday.sections][:2] == [("Morning", "2 patients"), ("Afternoon", "1 patient")]
    assert "P001 Example Patient 1, P004 Example Patient 4" in _entries(monday)[0].lines


def test_the_desk_sees_who_comes_when(small: PlannedWeek) -> None:
    """All who come, by the time of their first session, with where they go and when they leave."""
    monday = day_grids(small)[0]
    rows = monday.sections[-1].rows
    assert [row.time for row in rows] == sorted(
        (row.time for row in rows), key=lambda time: int(time.partition(":")[0])
    )
    coming = [a.patient for a in small.timetable.assignments.values() if small.week.monday in a.days]
    assert sorted(entry.heading[:4] for entry in _entries(monday, arrivals=True)) == sorted(coming)
    first = small.timetable.of_patient["P001"][0]
    mine = next(entry for entry in _entries(monday, arrivals=True) if entry.heading.startswith("P001"))
    assert mine.lines[0].startswith(first.type)
    assert "until 11:50" in mine.lines[0]


def test_a_block_that_nobody_covers_comes_first(bent: PlannedWeek) -> None:
    """With those who are left without a group."""
    first = _entries(day_grids(bent)[0])[0]
    assert first.mark is Mark.NOT_COVERED
    assert first.lines == ("P001 Example Patient 1, P004 Example Patient 4",)
