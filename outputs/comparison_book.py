"""The comparison as an Excel workbook: one sheet to look at, and behind it what it was counted from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

from models.scenario import Case
from outputs.comparison_charts import chart_rows, moved_chart, wishes_chart
from outputs.comparison_details import BEHIND
from outputs.comparison_sheet import draw_figures, draw_words, shown_columns
from outputs.comparison_tables import comparison_columns, comparison_rows
from outputs.paper import Footer, Paper
from outputs.program_sheets import column_widths, draw_table
from outputs.program_tables import Record
from outputs.styles import NAVY, SLATE, Styles
from outputs.words import date_text
from outputs.workbook import close_book, new_book

TITLE = "Scenarios side by side"
_BESIDE = 7
"""The column of the second chart."""


def write_comparison(cases: Sequence[Case], monday: dt.date, path: Path) -> None:
    """Writes the comparison of the week from `monday` to `path`; OSError where that cannot be done."""
    book = new_book(path)
    styles, footer = Styles(book, ()), Footer(TITLE, f"Week of {date_text(monday, year=True)}")
    _add_comparison(book, styles, footer, cases)
    for name, rows_of in {"Figures": comparison_rows, **BEHIND}.items():
        if rows := rows_of(cases):
            columns = _filled(list(rows[0]), rows)
            sheet = book.add_worksheet(name)
            sheet.set_tab_color(SLATE)
            draw_table(Paper(sheet, styles, footer, column_widths(columns, rows), own_breaks=False), columns, rows)
    close_book(book)


def _add_comparison(book: Workbook, styles: Styles, footer: Footer, cases: Sequence[Case]) -> None:
    rows = comparison_rows(cases)
    shown = shown_columns(comparison_columns(cases), rows)
    sheet = book.add_worksheet("Comparison")
    sheet.set_tab_color(NAVY)
    sheet.hide_gridlines(2)
    paper = Paper(sheet, styles, footer, list(shown.values()), own_breaks=False)
    place = draw_figures(paper, f"{footer.clinic} · {footer.week}", list(shown), rows)
    draw_words(paper, list(shown), rows)
    for column, chart_of in ((0, wishes_chart), (_BESIDE, moved_chart)):
        sheet.insert_chart(paper.next_row + 1, column, chart_of(book, "Comparison", place, list(shown)))
    sheet.print_area(0, 0, paper.next_row + chart_rows(rows), paper.last_column)


def _filled(columns: Sequence[str], rows: Sequence[Record]) -> list[str]:
    """Without the column Clinic where only one is compared."""
    return [name for name in columns if name != "Clinic" or any(row[name] for row in rows)]
