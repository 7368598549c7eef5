"""Write the input workbook: blank to be filled in, or filled with a clinic. The sheets come from the contract."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from inputs.example import example_clinic
from inputs.template_cells import CellValue
from inputs.template_choices import check_of, check_of_setting
from inputs.template_lists import Lists
from inputs.template_look import Looks, height_of, width_of
from inputs.template_readme import Readme, example_of
from inputs.template_table import Table, tables_of
from models.clinic import Clinic
from models.contract import OWN_SHEETS, PRICES, SETTINGS, WISH_KINDS, Column
from models.contract_people import PRICES_SHEET, PRIORITIES_SHEET
from models.contract_program import SETTINGS_SHEET

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
_EXAMPLE_DAY = dt.date(2026, 11, 30)
_LETTER, _MOST_COLUMNS_A_PAGE = 1, 14
_BOLD = 0.7
"""How much less fits into a header, in bold type and with an indent, than into a cell below it."""


def write_clinic(path: Path, clinic: Clinic | None) -> None:
    """Writes the clinic's workbook to `path`, over what is there; without a clinic, one to be filled in.

    Raises OSError where it cannot be written.
    """
    tables, examples = tables_of(clinic), tables_of(example_clinic(40, week_of=_EXAMPLE_DAY))
    book = Workbook(str(path), _OPTIONS)
    looks = Looks(book)
    readme = book.add_worksheet(OWN_SHEETS[1])
    readme.set_tab_color(looks.quiet)
    Readme(readme, looks, examples).write(tables)
    sheets = [(book.add_worksheet(name), table) for name, table in tables.tables.items()]
    Lists(book, looks, tables).write()
    for sheet, table in sheets:
        _write_table(sheet, looks, table, examples.tables[table.sheet.name])
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error


def _write_table(sheet: Worksheet, looks: Looks, table: Table, examples: Table) -> None:
    sheet.set_tab_color(looks.needed if table.sheet.required else looks.plain)
    sheet.freeze_panes(1, 1)
    widths = [width_of(column, [str(v) for v in table.values(column.name)]) for column in table.columns]
    sheet.set_row(0, 10 + height_of([column.name for column in table.columns], [width * _BOLD for width in widths]))
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, widths[at], looks.of(column))
        _write_header(sheet, looks, at, column, example_of(examples, column))
    for row, cells in enumerate(table.rows, start=1):
        sheet.set_row(row, height_of(["" if cell is None else str(cell) for cell in cells], widths))
        for at, column in enumerate(table.columns):
            _write_cell(sheet, row, at, cells[at], looks, column)
    _add_row_notes(sheet, looks, table)
    _add_checks(sheet, table)
    sheet.ignore_errors({"number_stored_as_text": xl_range_abs(1, 0, table.last_row, len(table.columns))})
    _set_up_print(sheet, table)


def _write_header(sheet: Worksheet, looks: Looks, at: int, column: Column, example: str) -> None:
    sheet.write_string(0, at, column.name, looks.header(column.required))
    note = [column.note, "Must be filled in." if column.required else "", f"Example: {example}" if example else ""]
    sheet.write_comment(0, at, "\n".join(filter(None, note)), looks.comment)


def _add_row_notes(sheet: Worksheet, looks: Looks, table: Table) -> None:
    """Tells at each setting, kind of wish and price what it means."""
    notes = {setting.name: setting.note for setting in SETTINGS} if table.sheet is SETTINGS_SHEET else {}
    if table.sheet is PRIORITIES_SHEET:
        notes = {kind.name: f"Granted when: {kind.granted_when}." for kind in WISH_KINDS}
    if table.sheet is PRICES_SHEET:
        notes = {kind.name: f"The price is for {kind.counted}." for kind in PRICES}
    for row, cells in enumerate(table.rows, start=1):
        if cells[0] in notes:
            sheet.write_comment(row, 0, notes[str(cells[0])], looks.comment)


def _write_cell(sheet: Worksheet, row: int, at: int, value: CellValue, looks: Looks, column: Column) -> None:
    look = looks.date if isinstance(value, dt.date) else looks.of(column)
    match value:
        case None | "":
            sheet.write_blank(row, at, None, look)
        case str():
            sheet.write_string(row, at, value, look)
        case dt.date() | dt.time():
            sheet.write_datetime(row, at, value, look)
        case _:
            sheet.write_number(row, at, value, look)


def _add_checks(sheet: Worksheet, table: Table) -> None:
    last = table.last_row - 1
    for at, column in enumerate(table.columns):
        cells = xl_range_abs(1, at, last, at)
        check = check_of(column, xl_rowcol_to_cell(1, at), cells)
        if check:
            sheet.data_validation(1, at, last, at, check)
    if table.sheet is SETTINGS_SHEET:
        _add_setting_checks(sheet, [str(row[0]) for row in table.rows])


def _add_setting_checks(sheet: Worksheet, names: Sequence[str]) -> None:
    settings = {setting.name: setting for setting in SETTINGS}
    for row, name in enumerate(names, start=1):
        check = check_of_setting(settings[name])
        if check:
            sheet.data_validation(row, 1, row, 1, check)


def _set_up_print(sheet: Worksheet, table: Table) -> None:
    wide = len(table.columns) > _MOST_COLUMNS_A_PAGE
    sheet.set_landscape()
    sheet.hide_gridlines(0)
    sheet.set_paper(_LETTER)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(2 if wide else 1, 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.set_footer("&L&8&A&R&8Page &P of &N")
