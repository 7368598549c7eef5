"""A workbook read by its contract: every row with its cells parsed, every fault with its cell.

The contract says what each column holds, so a module that reads a sheet only turns finished rows into facts.
A row with a fault is left out: the workbook is refused in the end, and one slip is reported once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from inputs import cells
from inputs.cells_early import EARLY
from inputs.names import CellError, Names, key, quoted
from inputs.parsers import doubt, parse
from inputs.report import Report
from inputs.sheets import column_values, match_columns, match_sheets
from inputs.workbook_file import RawSheet, Value
from models.calendar import clock
from models.contract import LISTS, Cell, Column, Sheet
from models.source import Source

Fact = TypeVar("Fact")
_LONG = 100


@dataclass(frozen=True)
class Row:
    """A row without faults: `row["Days"]` is what the contract says that the column holds."""

    source: Source
    values: Mapping[str, Any]
    report: Report

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def fault(self, column: str, text: str) -> None:
        """Note that the cell of the column is wrong, though it can be read."""
        self.report.fault(self.source.cell(column), text)

    def warn(self, column: str, text: str) -> None:
        """Note that the cell of the column is doubtful."""
        self.report.warn(self.source.cell(column), text)

    def warn_if_early(self, column: str, start: int) -> None:
        """Note a start before 7:00, which may be meant for the afternoon."""
        if start < EARLY:
            self.warn(column, f"starts at {clock(start)} in the morning; write {clock(start + 720)} if you mean that")


class Book:
    """The sheets of a workbook. `lists` are known names by list; the others come from the workbook itself."""

    def __init__(
        self,
        sheets: Sequence[RawSheet],
        contract: Sequence[Sheet],
        report: Report,
        lists: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.report = report
        self._contract = {sheet.name: sheet for sheet in contract}
        self._sheets = match_sheets(sheets, contract, report)
        self._lists = {title: list(names) for title, names in (lists or {}).items()}
        self._names: dict[str, Names] = {}

    def facts(self, sheet: str, build: Callable[[Row], Fact], more: Sequence[Column] = ()) -> tuple[Fact, ...]:
        """What `build` makes of each filled row of the sheet, rows with faults left out.

        `more` are columns beside those of the contract.
        """
        built = []
        for row in self._rows(self._sheets[sheet], (*self._contract[sheet].columns, *more)):
            before = self.report.count
            fact = build(row)
            if self.report.count == before:
                built.append(fact)
        return tuple(built)

    def names(self, list_of: str) -> Names:
        """The names of the lists, given as in the contract ("Tracks; Group types"), with the spelling of each."""
        if list_of not in self._names:
            titles = [title for title in list_of.split("; ") if title]
            self._names[list_of] = Names({title: self._list(title) for title in titles})
        return self._names[list_of]

    def _list(self, title: str) -> list[str]:
        if title not in self._lists:
            sheet, column = LISTS.get(title, ("", ""))
            self._lists[title] = self._defined(sheet, column) if sheet in self._sheets else [title]
        return self._lists[title]

    def _defined(self, sheet: str, column: str) -> list[str]:
        several = next(c for c in self._contract[sheet].columns if c.name == column).kind is Cell.WORDS
        found: list[str] = []
        for value in column_values(self._sheets[sheet], column):
            try:
                found += cells.words(value) if several else [cells.name(value)]
            except CellError:
                continue  # reported when the row is read
        return [name for name in found if name]

    def _rows(self, raw: RawSheet, columns: Sequence[Column]) -> Iterable[Row]:
        """The filled rows without faults; none where a required column is missing."""
        letters = match_columns(raw, columns, self.report)
        is_complete = all(column.name in letters for column in columns if column.required)
        first_at: dict[tuple[str, str], str] = {}
        for number in sorted(raw.rows):
            filled = raw.rows[number]
            if number == 1 or all(cells.is_blank(filled.get(at)) for at in letters.values()):
                continue
            row = Row(Source(raw.name, number, letters) if raw.in_file else Source(raw.name), {}, self.report)
            before = self.report.count
            values = {c.name: self._cell(row, c, filled.get(letters.get(c.name, ""))) for c in columns}
            self._refuse_twice(row, columns, values, first_at)
            if is_complete and self.report.count == before:
                yield replace(row, values=values)

    def _refuse_twice(
        self, row: Row, columns: Sequence[Column], values: Mapping[str, Any], first_at: dict[tuple[str, str], str]
    ) -> None:
        for column in columns:
            if column.kind in (Cell.NAME, Cell.ID) and values[column.name]:
                name, cell = values[column.name], row.source.cell(column.name)
                first = first_at.setdefault((column.name, key(name)), cell)
                if first != cell:
                    row.fault(column.name, f"{quoted(name)} stands in {first} already; each may stand only once")

    def _cell(self, row: Row, column: Column, value: Value) -> Any:
        if cells.is_blank(value) and column.required:
            if column.name in row.source.columns:
                row.fault(column.name, f"is blank; fill it in: {column.note}")
            return None
        if cells.has_control_signs(value):
            row.warn(column.name, "holds invisible control signs; they are left out")
        if column.kind in (Cell.NAME, Cell.ID) and len(str(value)) > _LONG:
            row.warn(column.name, f"is {len(str(value))} characters long; printed pages cut it")
        names = self.names(column.list_of)
        try:
            found = parse(value, column, names)
        except CellError as error:
            for text in error.args:
                row.fault(column.name, text)
            return None
        if doubtful := doubt(value, column, names):
            row.warn(column.name, doubtful)
        return found
