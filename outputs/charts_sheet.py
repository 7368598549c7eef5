"""The sheet Charts: who comes when, seats, hours and wishes as charts, with their numbers in tables below."""

from __future__ import annotations

from xlsxwriter import Workbook

from models.result import PlannedWeek
from outputs.chart_drawing import Numbers
from outputs.chart_tables import census_table, hours_table, seats_table, wishes_table
from outputs.paper import Paper

CHART_WIDTHS = (226, *[102] * 7)
_ROW_POINTS = 232.0
_KINDS = {census_table: "column", wishes_table: "bar", hours_table: "column", seats_table: "bar"}
"""Each chart's table, and whether its bars stand or lie."""


def draw_charts(paper: Paper, title: str, book: Workbook, planned: PlannedWeek) -> None:
    """Draws four charts on two pages, and the tables that they are made of."""
    paper.head(title)
    paper.end_header()
    rows = [_chart_row(paper) for _ in _KINDS]
    paper.new_page()
    for make, row in zip(_KINDS, rows, strict=True):
        numbers = Numbers(paper, make(planned), book)
        paper.sheet.insert_chart(row, 0, numbers.chart(_KINDS[make]), {"y_offset": 4})
    paper.close()


def _chart_row(paper: Paper) -> int:
    if not paper.fits(_ROW_POINTS):
        paper.new_page()
    return paper.row(_ROW_POINTS)
