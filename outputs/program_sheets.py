"""The sheets Sessions, Attendance, Assignments, Wishes and Findings: one header row, filters, no merged cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from models.contract import CHANGED
from models.findings import STRUCTURAL
from models.result import PlannedWeek
from outputs import styles as look
from outputs.paper import Paper
from outputs.program_tables import Record, Value, program_tables
from outputs.stationery import Stationery
from outputs.text_fit import lines_needed, pixels_needed

_NARROWEST, _WIDEST, _BUTTON = 50, 320, 14
_HIGH = 45.0
"""Points from which on a row is read from its top."""
_LOOKS: dict[type, look.Look] = {
    dt.date: {"num_format": "yyyy-mm-dd", "align": "left"},
    dt.timedelta: {"num_format": "h:mm", "align": "left"},
    int: look.CENTRE,
    float: {"num_format": "General", **look.CENTRE},
}


_DOUBTFUL: look.Look = {"bold": True, "font_color": look.RUST, "bg_color": "#FFF1E6"}
_MARKED = {
    "Sessions": ("Lock", '={Lock}<>""'),
    "Attendance": ("Lock", '={Lock}<>""'),
    "Wishes": ("Granted", '=AND({Asked}="yes",{Granted}<1)'),
    "Findings": ("Tier", f'={{Tier}}="{STRUCTURAL}"'),
}
"""The column whose cells stand out, and when, also once the list is edited: what is locked, not granted, never bent."""


def add_program_sheets(book: Workbook, common: Stationery, planned: PlannedWeek) -> None:
    """Adds all five sheets to the book, columns as in the contract."""
    for table in program_tables(planned):
        columns = [column.name for column in table.columns]
        sheet = book.add_worksheet(table.name)
        sheet.set_tab_color(look.SLATE)
        paper = Paper(sheet, common, column_widths(columns, table.rows), own_breaks=False)
        draw_table(paper, columns, table.rows)
        if table.name in _MARKED:
            _mark(paper, columns, *_MARKED[table.name])


def draw_table(paper: Paper, columns: Sequence[str], rows: Sequence[Record]) -> None:
    """Draws a header row with filters and a row per record, and closes the paper."""
    paper.names(columns)
    paper.end_header(columns=1)
    for record in rows:
        values = [record[name] for name in columns]
        height = _height(values, paper.widths)
        row = paper.row(height)
        own = {**(look.CHANGED if record.get(CHANGED) else {}), **({"valign": "top"} if height > _HIGH else {})}
        for column, value in enumerate(values):
            _draw_value(paper, row, column, value, own)
    paper.sheet.autofilter(0, 0, max(paper.next_row - 1, 1), len(columns) - 1)
    paper.close()


def _mark(paper: Paper, columns: Sequence[str], marked: str, condition: str) -> None:
    first = {name: f"${xl_col_to_name(column)}2" for column, name in enumerate(columns)}
    column, last = columns.index(marked), max(paper.next_row - 1, 1)
    rule = {"type": "formula", "criteria": condition.format(**first), "format": paper.styles.only(_DOUBTFUL)}
    paper.sheet.conditional_format(1, column, last, column, rule)


def _draw_value(paper: Paper, row: int, column: int, value: Value, own: look.Look) -> None:
    style = paper.styles.of(look.BODY, _LOOKS.get(type(value), {}), own)
    if isinstance(value, str):
        paper.text(row, column, value, look.BODY, own)
    elif isinstance(value, int | float):
        paper.sheet.write_number(row, column, value, style)
    else:
        paper.sheet.write_datetime(row, column, value, style)


def column_widths(columns: Sequence[str], rows: Sequence[Record]) -> list[int]:
    """Pixels that hold header with its filter button and longest text, within reason; longer ones wrap."""
    return [min(max(_NARROWEST, *_wanted(name, rows)), _WIDEST) for name in columns]


def _wanted(column: str, rows: Sequence[Record]) -> list[int]:
    texts = {str(record[column]) for record in rows}
    return [pixels_needed(column, 10.5) + _BUTTON, *(pixels_needed(text, 9) for text in texts)]


def _height(values: Sequence[Value], widths: Sequence[int]) -> float:
    texts = ((value, width) for value, width in zip(values, widths, strict=True) if isinstance(value, str))
    return 12.0 * max((lines_needed(text, width, 9) for text, width in texts), default=1) + 4
