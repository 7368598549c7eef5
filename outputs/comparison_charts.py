"""Charts under the comparison: wishes granted and what is possible, people moved."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from outputs.styles import LINE, NAVY, RUST, SLATE

GAP, HIGH = 12, 130
A_SHEET_ROW = 20
A_ROW = 26
"""Pixels for each scenario."""

Series = tuple[str, str]


def chart_rows(cases: Sequence[object]) -> int:
    """How many rows of the sheet the charts of so many scenarios take."""
    return (HIGH + A_ROW * len(cases)) // A_SHEET_ROW + 2


def wishes_chart(book: Workbook, sheet: str, rows: tuple[int, int], columns: Sequence[str], wide: int) -> Chart:
    """Bars of the wishes granted, and of what no timetable can pass."""
    series = (("Wishes granted (%)", NAVY), ("Most possible (%)", LINE))
    return _bars(book, sheet, rows, columns, wide, series, "Wishes", 100)


def moved_chart(book: Workbook, sheet: str, rows: tuple[int, int], columns: Sequence[str], wide: int) -> Chart:
    """Bars of the patients and clinicians moved."""
    series = (("Patients moved", SLATE), ("Clinicians moved", RUST))
    return _bars(book, sheet, rows, columns, wide, series, "Moved", None)


def _bars(
    book: Workbook,
    sheet: str,
    rows: tuple[int, int],
    columns: Sequence[str],
    wide: int,
    series: Sequence[Series],
    title: str,
    most: int | None,
) -> Chart:
    """A bar for each row (first and last, counted from 0) and series (a column and its colour), top down.

    So many pixels `wide`, with the gap to what is beside it.
    """
    chart: Chart = book.add_chart({"type": "bar"})
    names = columns.index("Scenario")
    for column, colour in series:
        at = columns.index(column)
        chart.add_series(
            {
                "name": column,
                "categories": [sheet, rows[0], names, rows[1], names],
                "values": [sheet, rows[0], at, rows[1], at],
                "fill": {"color": colour},
                "gap": 60,
                "data_labels": {"value": True, "font": {"size": 8}},
            }
        )
    chart.set_title({"name": title, "name_font": {"size": 11, "color": NAVY}})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 8}})
    chart.set_x_axis({"min": 0, "max": most, "num_font": {"size": 8}, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": wide - GAP, "height": HIGH + A_ROW * (rows[1] - rows[0] + 1)})
    return chart
