"""What the template writes: the sheets of the contract with their columns and rows, before any of it is a cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from xlsxwriter.utility import xl_col_to_name

from inputs.cells import clean
from inputs.template_cells import CellValue
from inputs.template_rows import Row, columns_of, rows_of, usual_rows
from models.clinic import Clinic
from models.contract import INPUT_SHEETS, LISTS, Cell, Column, Sheet
from models.contract_program import INDIVIDUALS_SHEET

_ROWS_TO_FILL, _ROWS_TO_SPARE = 1000, 300


@dataclass(frozen=True)
class Table:
    """A sheet of the contract with its columns and rows."""

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: list[Row]

    @property
    def last_row(self) -> int:
        """The last row (from 1) that drop-downs reach."""
        return max(_ROWS_TO_FILL, len(self.rows) + _ROWS_TO_SPARE)

    def position(self, column: str) -> int:
        """Where the column stands, from 0."""
        return [c.name for c in self.columns].index(column)

    def values(self, column: str) -> list[CellValue]:
        """The column's filled cells from top to bottom."""
        at = self.position(column)
        return [row[at] for row in self.rows if row[at] is not None]

    def reference(self, column: str) -> str:
        """The column's cells below the header, for formulas."""
        letters = xl_col_to_name(self.position(column))
        return f"'{self.sheet.name}'!${letters}$2:${letters}${self.last_row}"


@dataclass(frozen=True)
class Tables:
    """All tables of a workbook, by the name of their sheet."""

    tables: Mapping[str, Table]

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """All lists that columns choose from, as the contract calls them ("Tracks; Group types"), each once."""
        used = (column.list_of for table in self.tables.values() for column in table.columns)
        return tuple(dict.fromkeys(name for name in used if name))

    def home(self, title: str) -> tuple[Table, Column]:
        """The table and column in which the names of a list are written."""
        sheet, name = LISTS[title]
        table = self.tables[sheet]
        return table, table.columns[table.position(name)]

    def names(self, title: str) -> list[str]:
        """The names that a list has so far, each once."""
        table, column = self.home(title)
        texts = (clean(str(value)) for value in table.values(column.name))
        split = (text.split("; ") if column.kind is Cell.WORDS else [text] for text in texts)
        return list(dict.fromkeys(word for words in split for word in words))


def tables_of(clinic: Clinic | None) -> Tables:
    """The tables that hold the clinic; without one, those of a workbook to be filled in."""
    usual_roles = [row[1] for row in INDIVIDUALS_SHEET.default_rows]
    roles = clinic.roles if clinic else tuple(dict.fromkeys(usual_roles))
    return Tables(
        {
            sheet.name: Table(sheet, columns_of(sheet, roles), rows_of(sheet, clinic) if clinic else usual_rows(sheet))
            for sheet in INPUT_SHEETS
        }
    )
