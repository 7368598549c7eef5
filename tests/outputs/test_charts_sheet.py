"""Charts and the tables that they are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from models.result import PlannedWeek
from outputs.chart_drawing import CHART_WIDTHS
from outputs.chart_tables import ChartTable, census_table, hours_table, seats_table, wishes_table
from outputs.charts_sheet import draw_charts


def test_the_census_counts_who_comes(small: PlannedWeek) -> None:
    """A row a day, a column a track."""
    table = census_table(small)
    assert table.columns == ("Day", "Morning", "Afternoon", "Evening")
    counted = sum(int(value or 0) for _, values in table.rows for value in values)
    assert counted == sum(len(a.days) for a in small.timetable.assignments.values())


def test_seats_are_taken_or_free(small: PlannedWeek) -> None:
    """Together those of all groups of the type, limited by its largest size."""
    seats = dict(seats_table(small).rows)
    cbt = [s for s in small.timetable.sessions if s.type == "CBT"]
    taken = sum(s.heads for s in cbt)
    assert seats["CBT"] == (taken, 10 * len(cbt) - taken)


def test_hours_stand_beside_the_most(small: PlannedWeek) -> None:
    """In hours; nothing where there is no limit."""
    first, *others = small.week.clinic.clinicians
    clinic = replace(small.week.clinic, clinicians=(replace(first, most_contact=1200), *others))
    table = hours_table(replace(small, week=replace(small.week, clinic=clinic)))
    assert [values[1] for _, values in table.rows[:2]] == [20.0, None]
    assert table.columns[table.limit] == "Most"


def test_wishes_are_granted_or_not(small: PlannedWeek) -> None:
    """By kind; six patients have one each, of which the first is not granted."""
    assert wishes_table(small).rows == (("Groups", (4.0, 2.0)),)


@pytest.fixture
def charts(small: PlannedWeek, book: Workbook, drawn: Callable[..., Worksheet]) -> Worksheet:
    """The sheet as openpyxl reads it."""
    return drawn(CHART_WIDTHS, lambda paper: draw_charts(paper, "Charts", book, small))


def test_every_chart_is_made_of_a_table(charts: Worksheet, small: PlannedWeek) -> None:
    """Its first series points to the numbers in the column beside the names."""
    tables: list[ChartTable] = [make(small) for make in (census_table, wishes_table, hours_table, seats_table)]
    assert len(charts._charts) == len(tables)  # noqa: SLF001
    for chart, table in zip(charts._charts, tables, strict=True):  # noqa: SLF001
        cells = charts[chart.series[0].val.numRef.f.split("!")[1].replace("$", "")]
        rows = [cells] if not isinstance(cells, tuple) else [row[0] for row in cells]
        assert [cell.value for cell in rows] == [values[0] for _, values in table.rows]


def test_fills_differ_in_lightness(charts: Worksheet) -> None:
    """So that a print in grey tells the tracks apart, two next to each other at least by a quarter."""
    fills = [series.graphicalProperties.solidFill.srgbClr for series in charts._charts[0].series]  # noqa: SLF001
    light = [sum(int(fill[n : n + 2], 16) * share for n, share in ((0, 0.3), (2, 0.59), (4, 0.11))) for fill in fills]
    assert all(abs(one - other) > 64 for one, other in pairwise(light))
