"""The sheet Charts: who comes when, seats, hours and wishes as charts, with their numbers in tables below."""

from __future__ import annotations

from xlsxwriter import Workbook

from models.result import PlannedWeek
from outputs.chart_drawing import draw_tables
from outputs.chart_tables import census_table, hours_table, seats_table, wishes_table
from outputs.paper import Paper

_KINDS = {census_table: "column", wishes_table: "bar", hours_table: "column", seats_table: "bar"}
"""Each chart's table, and whether its bars stand or lie."""


def draw_charts(paper: Paper, title: str, book: Workbook, planned: PlannedWeek) -> None:
    """Draws four charts on two pages, and the tables that they are made of."""
    paper.head(title)
    paper.end_header()
    draw_tables(paper, book, [(make(planned), kind) for make, kind in _KINDS.items()])
    paper.close()
