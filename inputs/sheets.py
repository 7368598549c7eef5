"""Which sheet and column of a file is which of the contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.utils import column_index_from_string, get_column_letter

from inputs import cells
from inputs.names import CellError, key, nearest
from inputs.report import Report
from inputs.workbook_file import RawSheet, Value
from models.contract import OWN_SHEETS, Column, Sheet


def match_sheets(found: Sequence[RawSheet], contract: Sequence[Sheet], report: Report) -> dict[str, RawSheet]:
    """The sheets of the file by their name in the contract; those absent or blank have their default rows.

    A required sheet that is missing, and two sheets of one name, are faults; a sheet not known is passed over.
    """
    by_key: dict[str, RawSheet] = {}
    for raw in found:
        if key(raw.name) in by_key:
            report.fault(raw.name, "there are two sheets of this name; rename or delete one")
        by_key.setdefault(key(raw.name), raw)
    known = {key(sheet.name) for sheet in contract}
    strangers = [raw.name for raw in found if key(raw.name) not in known]
    return {sheet.name: _sheet(sheet, by_key.get(key(sheet.name)), strangers, report) for sheet in contract}


def warn_of_unknown_sheets(found: Sequence[RawSheet], contract: Sequence[Sheet], report: Report) -> None:
    """Warn of the sheets that are passed over, with the known sheet that each may be a slip of."""
    names = [sheet.name for sheet in contract]
    passed_over = {key(name) for name in (*names, *OWN_SHEETS)}
    for raw in found:
        if key(raw.name) not in passed_over:
            report.warn(raw.name, f"this sheet is not known and is passed over{_perhaps(raw.name, names)}")


def match_columns(raw: RawSheet, columns: Sequence[Column], report: Report) -> dict[str, str]:
    """The letters of each column by its name in the contract.

    A required column that is missing, and two of one name, are faults; one not known is a warning.
    """
    by_key = {key(column.name): column.name for column in columns}
    letters: dict[str, str] = {}
    strangers: dict[str, str] = {}
    for column_letters, header in _headers(raw, report):
        name = by_key.get(key(header))
        if name is None:
            strangers[column_letters] = header
        elif name in letters:
            report.fault(f"{raw.name}!{column_letters}1", f"there are two columns {name}; rename or delete one")
        else:
            letters[name] = column_letters
    _report_missing(raw, columns, letters, strangers, report)
    absent = [column.name for column in columns if column.name not in letters]
    for column_letters, header in strangers.items():
        text = f"the column {header} is not known and is passed over{_perhaps(header, absent)}"
        report.warn(f"{raw.name}!{column_letters}1", text)
    return letters


def column_values(raw: RawSheet, column: str) -> list[Value]:
    """All filled cells of a column below its header, from top to bottom; none if there is no such column."""
    headers = raw.rows.get(1, {})
    letters = next((at for at, header in headers.items() if _is_header(header, column)), "")
    return [
        cells_of_row[letters] for row, cells_of_row in sorted(raw.rows.items()) if row > 1 and letters in cells_of_row
    ]


def _is_header(header: Value, column: str) -> bool:
    return isinstance(header, str) and key(cells.clean(header)) == key(column)


def _sheet(sheet: Sheet, raw: RawSheet | None, strangers: Iterable[str], report: Report) -> RawSheet:
    if raw is None and sheet.required:
        near = nearest(sheet.name, strangers)
        rename = f"rename the sheet {near}, if that is the one" if near else f"add it: {sheet.purpose}"
        report.fault(sheet.name, f"this sheet is missing; {rename}")
    if raw is None or not any(raw.rows.values()):
        if raw is not None and sheet.required:
            report.fault(sheet.name, f"this sheet is blank; fill it in: {sheet.purpose}")
        return _usual(sheet)
    for merged in raw.merged:
        report.fault(f"{sheet.name}!{merged}", "these cells are merged; unmerge them and fill in each of them")
    has_rows = any(not cells.is_blank(v) for row, filled in raw.rows.items() if row > 1 for v in filled.values())
    if not has_rows and not sheet.empty_means_none and sheet.default_rows:
        return _usual(sheet)
    if not has_rows and sheet.required:
        report.fault(sheet.name, f"this sheet has no rows below its headers; fill it in: {sheet.purpose}")
    return RawSheet(sheet.name, raw.rows, raw.merged)


def _usual(sheet: Sheet) -> RawSheet:
    """The sheet as it is read where the file does not have it."""
    headers = tuple(column.name for column in sheet.columns)
    rows: Mapping[int, Mapping[str, Value]] = {
        number: {get_column_letter(at): value for at, value in enumerate(row, start=1)}
        for number, row in enumerate((headers, *sheet.default_rows), start=1)
    }
    return RawSheet(sheet.name, rows, in_file=False)


def _headers(raw: RawSheet, report: Report) -> list[tuple[str, str]]:
    headers = []
    for letters, value in sorted(raw.rows.get(1, {}).items(), key=lambda cell: column_index_from_string(cell[0])):
        try:
            headers += [] if cells.is_blank(value) else [(letters, cells.text(value))]
        except CellError as error:
            report.fault(f"{raw.name}!{letters}1", str(error))
    return headers


def _report_missing(
    raw: RawSheet, columns: Sequence[Column], letters: Mapping[str, str], strangers: Mapping[str, str], report: Report
) -> None:
    for column in columns:
        if (column.required or column.in_every_file) and column.name not in letters:
            near = nearest(column.name, strangers.values())
            at = next((f"{raw.name}!{where}1" for where, header in strangers.items() if header == near), raw.name)
            rename = f"rename {near}, if that is the one" if near else f"row 1 holds the headers; add it: {column.note}"
            report.fault(at, f"the column {column.name} is missing; {rename}")


def _perhaps(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near}?" if near else ""
