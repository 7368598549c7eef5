"""Open a workbook: the cells of its sheets as plain values, its merged ranges, its formulas without a value."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter

from inputs.package import UNREADABLE, Package, read_package, refusal
from models.contract import OWN_SHEETS

_EMPTY_TEXT = "str"
"""What the library calls a formula whose value is a text without letters; one that was never worked out is none."""
_AS_IT_STANDS = re.compile(r'"[^"]*"|\\.')
"""What a number format adds to a number as it stands: a sign in quotes or after \\, so that 5 is shown as 5%."""


@dataclass(frozen=True)
class FailedFormula:
    """What a cell shows whose formula fails, such as #REF!; "" where it has not been worked out."""

    shows: str


Value = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | FailedFormula | None
Rows = Mapping[int, Mapping[str, Value]]


@dataclass(frozen=True)
class RawSheet:
    """A sheet as it stands in the file: row number -> column letters -> value, filled cells only.

    `in_file` is False for the default rows of a sheet that the file does not have.
    """

    name: str
    rows: Rows
    merged: tuple[str, ...] = ()
    in_file: bool = True


def open_workbook(path: Path) -> tuple[RawSheet, ...]:
    """The sheets of the file, in order; WorkbookError if it is no workbook that can be read.

    A number that Excel shows as a percentage is the text that it shows: 0.05 as "5%".
    """
    package = read_package(path)
    try:
        return _sheets(package)
    except Exception as error:  # the library raises nearly anything on a damaged file
        raise refusal(path, UNREADABLE) from error


def _sheets(package: Package) -> tuple[RawSheet, ...]:
    values = _load(package, values=True)
    formulas = _load(package, values=False) if package.has_formulas else {}
    for name, rows in formulas.items():
        for number, cells in rows.items():
            for letters in cells:
                values[name].setdefault(number, {}).setdefault(letters, FailedFormula(""))
    return tuple(RawSheet(name, _filled(rows), package.merged.get(name, ())) for name, rows in values.items())


def _filled(rows: Rows) -> Rows:
    """The rows without empty texts, which formulas such as =IF(A9="","",B9) leave where there is nothing to show."""
    kept = ((number, {at: value for at, value in cells.items() if value != ""}) for number, cells in rows.items())
    return {number: cells for number, cells in kept if cells}


def _load(package: Package, values: bool) -> dict[str, dict[int, dict[str, Value]]]:
    """The cells of each sheet that hold anything, none of those that only we fill in: values, or formulas."""
    package.content.seek(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(package.content, read_only=True, data_only=values, keep_links=False)
        found: dict[str, dict[int, dict[str, Value]]] = {}
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows: dict[int, dict[str, Value]] = {}
            for cells in sheet.iter_rows() if sheet.title not in OWN_SHEETS else ():
                for cell in cells:
                    empty = cell.value is None and cell.data_type != _EMPTY_TEXT
                    if not empty if values else cell.data_type == "f":
                        rows.setdefault(cell.row, {})[get_column_letter(cell.column)] = _value(cell)
            found[sheet.title] = rows
    return found


def _value(cell: object) -> Value:
    value: Value = getattr(cell, "value", None)
    kind = getattr(cell, "data_type", "")
    if kind == _EMPTY_TEXT:
        return ""
    if kind == "n" and isinstance(value, int | float) and _is_percentage(cell):
        return f"{value * 100:.10g}%"
    return FailedFormula(str(value)) if kind == "e" else value


def _is_percentage(cell: object) -> bool:
    return "%" in _AS_IT_STANDS.sub("", getattr(cell, "number_format", ""))
