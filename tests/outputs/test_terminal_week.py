"""The week on the terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console
from rich.table import Table

from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.terminal_week import week_tables


def _shown(planned: PlannedWeek, width: int) -> str:
    page = io.StringIO()
    Console(file=page, width=width).print(*week_tables(planned, width), sep="\n")
    return page.getvalue()


@pytest.mark.parametrize("width", [20, 60, 80, 120, 200])
def test_no_line_is_too_long(bent: PlannedWeek, width: int) -> None:
    """However narrow the terminal is."""
    assert max(map(len, _shown(bent, width).splitlines())) <= width


@pytest.mark.parametrize(("width", "leaders"), [(80, False), (120, True)])
def test_days_stand_side_by_side_where_there_is_room(small: PlannedWeek, width: int, leaders: bool) -> None:
    """In a table for each track; leaders only where they fit too."""
    tables, shown = week_tables(small, width), _shown(small, width)
    titles = [str(table.title).partition(",")[0] for table in tables if isinstance(table, Table)]
    assert titles == ["Morning", "Afternoon", "Evening"]
    assert all("Mon 30 Nov" in line for line in shown.splitlines() if "Tue 1 Dec" in line)
    assert ("Rivera" in shown) == leaders


def test_a_narrow_terminal_gets_a_table_for_each_day(small: PlannedWeek) -> None:
    """With a line for each group: what, who, where."""
    tables = [table for table in week_tables(small, 60) if isinstance(table, Table)]
    assert [str(table.title) for table in tables][:2] == ["Mon 30 Nov", "Tue 1 Dec"]
    first = next(s for s in small.timetable.sessions if s.is_group)
    assert f"{first.heads} {first.type}: {first.clinicians[0]}, {first.room}" in _shown(small, 60)


def test_what_is_not_covered_is_seen(bent: PlannedWeek) -> None:
    """At every width."""
    assert all("‼ NOT COVERED" in _shown(bent, width) for width in (60, 120))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_what_bends_a_rule_has_a_sign_that_is_explained(bent: PlannedWeek, width: int) -> None:
    """Before its heading, at every width; where all is kept, there is neither sign nor explanation."""
    marked = next(s for s in bent.timetable.sessions if s.is_group and "Rivera" in s.clinicians)
    assert marked.slot.date == bent.week.monday
    shown = _shown(bent, width)
    assert f"‼ {marked.heads} {marked.type[:5]}" in shown
    assert shown.rstrip().endswith("Number: how many patients   ‼ a rule is bent, see Rules")


def test_numbers_are_explained(small: PlannedWeek) -> None:
    """They are patients; no sign is named that is not there."""
    assert _shown(small, 80).rstrip().endswith("Number: how many patients")


def test_full_cells_are_cut(small: PlannedWeek) -> None:
    """After four the rest is counted."""
    first = next(s for s in small.timetable.sessions if s.is_group)
    many = tuple(replace(first, clinicians=(f"Wren {n}",)) for n in range(6))
    shown = _shown(replace(small, timetable=Timetable(many, {})), 120)
    assert ("Wren 3" in shown, "Wren 4" in shown, "and 2 more" in shown) == (True, False, True)


def test_names_are_taken_literally(small: PlannedWeek) -> None:
    """No markup, no escape codes."""
    first = next(s for s in small.timetable.sessions if s.is_group)
    odd = replace(first, type="[red]Art\x1b[31m")
    shown = _shown(replace(small, timetable=Timetable((odd,), {})), 120)
    assert "[red]Art[31m" in shown
    assert "\x1b" not in shown


def test_a_day_on_which_a_track_is_closed_says_so(small: PlannedWeek) -> None:
    """Side by side; day by day it is left out."""
    monday = small.week.dates[0]
    slots = tuple(s for s in small.week.slots if s.track != "Morning" or s.date != monday)
    held = tuple(s for s in small.timetable.sessions if s.slot in slots)
    timetable = replace(small.timetable, sessions=held)
    shut = replace(small, week=replace(small.week, slots=slots), timetable=timetable)
    assert _shown(shut, 120).count("closed") == 3
    days = _shown(shut, 60).split("Tue 1 Dec")
    assert ["Morning" in day for day in days] == [False, True]
