"""Where a fact stands in a workbook, so that every message can name its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """The row of a sheet that a fact was read from.

    `columns` maps a column's name in the contract to its letter in the file ("Room needs" -> "G").
    """

    sheet: str = ""
    row: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)

    def cell(self, column: str = "") -> str:
        """The address of a column's cell ("Patients!F7"), or of the row's first one where the column is absent."""
        if not self.sheet:
            return ""
        if column in self.columns:
            return f"{self.sheet}!{self.columns[column]}{self.row}"
        return f"{self.sheet}!A{self.row}" if self.row else self.sheet

    def place(self, column: str) -> str:
        """The address of a column's cell or, where the file lacks the column, the row and the column to add."""
        if not self.sheet or column in self.columns or not self.row:
            return self.cell(column)
        return f"{self.sheet}, row {self.row}, new column {column}"


NOWHERE = Source()
