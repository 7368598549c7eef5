"""Tables of numbers on a sheet, and the native chart of each."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from outputs import styles as look
from outputs.chart_tables import ChartTable
from outputs.paper import Paper

CHART_WIDTHS = (226, *[102] * 7)
_ROW_POINTS, _SIZE = 232.0, {"width": 938, "height": 300}
_SHADES = (("#1F3A5F", "#FFFFFF"), ("#8FB0D3", look.INK), ("#E4ECF5", look.INK), ("#5B7FA8", "#FFFFFF"))
"""Fill and label of one series after the other: dark beside light, so that a print in grey tells them apart."""
_BESIDE_NAMES = {"x": 0.22, "y": 0.12, "width": 0.74, "height": 0.74}
"""Where lying bars are, in shares of the chart, so that there is room for long names beside each."""

_FONT = {"name": "Arial", "size": 9, "color": look.INK}


def draw_tables(paper: Paper, book: Workbook, tables: Sequence[tuple[ChartTable, str]]) -> None:
    """Draws a chart of each table, as columns or bars, and on further pages the tables themselves."""
    rows = [_chart_row(paper) for _ in tables]
    paper.new_page()
    for (table, kind), row in zip(tables, rows, strict=True):
        paper.sheet.insert_chart(row, 0, _Numbers(paper, table, book).chart(kind), {"y_offset": 4})


def _chart_row(paper: Paper) -> int:
    if not paper.fits(_ROW_POINTS):
        paper.new_page()
    return paper.row(_ROW_POINTS)


class _Numbers:
    """A table on the sheet, and the chart of it."""

    def __init__(self, paper: Paper, table: ChartTable, book: Workbook) -> None:
        self.paper, self.table, self.book = paper, table, book
        if not paper.fits(20 + 18 + 16 * min(len(table.rows), 8)):
            paper.new_page()
        paper.across(paper.row(24), 0, paper.last_column, table.title, look.BAND)
        self.header = paper.row(18)
        for column, name in enumerate(table.columns):
            paper.text(self.header, column, name, look.HEADER, {} if column == 0 else look.CENTRE)
        for label, values in table.rows:
            self._row(label, values)

    def _row(self, label: str, values: tuple[float | None, ...]) -> None:
        if not self.paper.fits(16):
            self.paper.new_page()
        row = self.paper.row(16)
        self.paper.text(row, 0, label, look.BODY)
        number = self.paper.styles.of(look.BODY, look.CENTRE, {"num_format": "General"})
        for column, value in enumerate(values, start=1):
            if value is None:
                self.paper.text(row, column, "", look.BODY)
            else:
                self.paper.sheet.write_number(row, column, value, number)

    def chart(self, kind: str) -> Chart:
        """A chart with a series for each column of the table, stacked but for limits, which are dashes."""
        chart = self.book.add_chart({"type": kind, "subtype": "stacked"})
        limits = self.book.add_chart({"type": "line"})
        for column in range(1, len(self.table.columns)):
            if column == self.table.limit:
                limits.add_series(self._series(column) | _DASHES)
                chart.combine(limits)
            else:
                chart.add_series(self._series(column) | _bars(column - 1))
        chart.set_title({"name": self.table.title, "name_font": {**_FONT, "size": 11, "bold": True}, "overlay": False})
        chart.set_legend({"position": "bottom", "font": _FONT})
        _set_axes(chart, kind)
        chart.set_size(_SIZE)
        chart.set_chartarea({"border": {"color": look.LINE}})
        return chart

    def _series(self, column: int) -> dict[str, object]:
        name, first, last = self.paper.sheet.get_name(), self.header + 1, self.header + max(len(self.table.rows), 1)
        return {
            "name": [name, self.header, column],
            "categories": [name, first, 0, last, 0],
            "values": [name, first, column, last, column],
        }


_DASHES = {
    "line": {"none": True},
    "marker": {"type": "long_dash", "size": 9, "fill": {"color": look.RUST}, "border": {"color": look.RUST}},
}


def _bars(number: int) -> dict[str, object]:
    fill, ink = _SHADES[number % len(_SHADES)]
    return {
        "fill": {"color": fill},
        "border": {"color": look.NAVY, "width": 0.75},
        "gap": 45,
        "data_labels": {"value": True, "num_format": '[=0]"";General', "font": {**_FONT, "size": 8, "color": ink}},
    }


def _set_axes(chart: Chart, kind: str) -> None:
    """Names every row of the table, from the top down in bars, which tell their numbers themselves."""
    names = {"interval_unit": 1, "num_font": _FONT, "line": {"color": look.LINE}, "major_gridlines": {"visible": False}}
    if kind == "bar":
        chart.set_y_axis({**names, "reverse": True})
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
        chart.set_plotarea({"layout": _BESIDE_NAMES})
    else:
        chart.set_x_axis(names)
        grid = {"visible": True, "line": {"color": look.MIST}}
        chart.set_y_axis({"num_font": _FONT, "line": {"none": True}, "major_gridlines": grid, "min": 0})
