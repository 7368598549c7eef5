"""The comparison as an Excel workbook: one sheet to look at, and behind it what it was counted from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

from models.scenario import Case
from outputs.book import new_book
from outputs.comparison_charts import chart_rows, moved_chart, wishes_chart
from outputs.comparison_details import BEHIND
from outputs.comparison_sheet import draw_figures, draw_words, shown_columns
from outputs.comparison_tables import comparison_columns, comparison_rows
from outputs.links import Links
from outputs.paper import Paper
from outputs.program_sheets import column_widths, draw_table
from outputs.program_tables import Record
from outputs.stationery import Footer, Stationery
from outputs.styles import NAVY, SLATE, Styles
from outputs.words import date_text

TITLE = "Scenarios side by side"


def write_comparison(cases: Sequence[Case], monday: dt.date, path: Path) -> None:
    """Writes the comparison of the week from `monday` to `path`; OSError where that cannot be done."""
    footer = Footer(TITLE, f"Week of {date_text(monday, year=True)}")
    with new_book(path) as book:
        common = Stationery(Styles(book, ()), Links(book, ()), footer)
        _add_comparison(book, common, cases)
        _add_table(book, common, "Figures", comparison_columns(cases), comparison_rows(cases))
        for name, rows_of in BEHIND.items():
            if rows := rows_of(cases):
                filled = [column for column in rows[0] if any(row[column] != "" for row in rows)]
                _add_table(book, common, name, filled, rows)


def _add_table(book: Workbook, common: Stationery, name: str, columns: Sequence[str], rows: Sequence[Record]) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_tab_color(SLATE)
    paper = Paper(sheet, common, column_widths(columns, rows), own_breaks=False)
    draw_table(paper, columns, rows)
    if "Scenario" in columns:
        paper.spread(columns.index("Scenario") + 1)


def _add_comparison(book: Workbook, common: Stationery, cases: Sequence[Case]) -> None:
    rows = comparison_rows(cases)
    shown = shown_columns(comparison_columns(cases), rows)
    sheet = book.add_worksheet("Comparison")
    sheet.set_tab_color(NAVY)
    sheet.hide_gridlines(2)
    paper = Paper(sheet, common, list(shown.values()), own_breaks=False)
    place = draw_figures(paper, f"{common.footer.clinic} · {common.footer.week}", list(shown), rows)
    draw_words(paper, list(shown), rows)
    half = sum(paper.widths) // 2
    for n, chart_of in enumerate((wishes_chart, moved_chart)):
        chart = chart_of(book, "Comparison", place, list(shown), half)
        sheet.insert_chart(paper.next_row + 1, 0, chart, {"x_offset": n * half})
    sheet.print_area(0, 0, paper.next_row + chart_rows(rows), paper.last_column)
