"""The desk of a clinic manager: workbooks edited as in Excel, and the real command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import chdir
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from openpyxl import Workbook as Excel
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import cli

ROOT = Path(__file__).resolve().parents[2]
REPEATABLE = ("--repeatable", "--time-limit", "1")
"""A short search that does the same work on a busy machine."""


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str
    all: str
    """Both outputs, as they come on a terminal."""


def start(folder: Path, *words: object) -> subprocess.Popen[str]:
    """The command line, started in the folder with these words."""
    command = [sys.executable, str(ROOT / "cli.py"), *map(str, words)]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def iop(folder: Path, *words: object) -> Said:
    """Run the command line to its end in this process, which is quicker; a mistake of ours fails the test."""
    with chdir(folder):
        result = CliRunner().invoke(cli.main, [str(word) for word in words])
    assert result.exit_code != 1, result.output
    assert "Traceback" not in result.output
    return Said(result.exit_code, result.stdout, result.stderr, result.output)


class Workbook:
    """A workbook on the desk, its rows found by what stands in their first cell."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def book(self) -> Excel:
        """Its content, read once it is looked at."""
        return load_workbook(self.path)

    def sheet(self, name: str) -> Worksheet:
        """The sheet of that name."""
        return self.book[name]

    def column(self, sheet: str, header: str) -> int:
        """The number of the column below that header."""
        return next(int(cell.column) for cell in self.book[sheet][1] if cell.value == header)

    def row(self, sheet: str, first: object) -> int:
        """The number of the first row that begins with this value."""
        rows = self.book[sheet].iter_rows(min_row=2, max_col=1)
        return next(int(cell.row) for (cell,) in rows if cell.value == first)

    def put(self, sheet: str, row: object, header: str, value: Any) -> str:
        """Type a value, always as text if it is one, into a row (a number, or its first value); gives the cell."""
        number = row if isinstance(row, int) else self.row(sheet, row)
        cell = self.book[sheet].cell(number, self.column(sheet, header))
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        return f"{sheet}!{cell.coordinate}"

    def add(self, sheet: str, **values: Any) -> int:
        """Type a row below the others, headers with _ for spaces; gives its number."""
        filled = [row[0].row for row in self.book[sheet].iter_rows() if any(c.value is not None for c in row)]
        for header, value in values.items():
            self.put(sheet, filled[-1] + 1, header.replace("_", " "), value)
        return int(filled[-1]) + 1

    def copy(self, sheet: str, old: str, new: str) -> None:
        """Type the rows with the old name once more, with the new one."""
        rows = [[cell.value for cell in row] for row in self.book[sheet].iter_rows()]
        for row in (row for row in rows if old in row):
            copied = (new if value == old else value for value in row)
            self.add(
                sheet, **{str(name): value for name, value in zip(rows[0], copied, strict=True) if value is not None}
            )

    def clear(self, *sheets: str) -> None:
        """Delete all rows below the headers."""
        for name in sheets:
            self.book[name].delete_rows(2, self.book[name].max_row)

    def drop(self, sheet: str, is_dropped: Callable[[Sequence[Any]], bool]) -> None:
        """Delete the rows whose values are to be dropped."""
        for number in range(self.book[sheet].max_row, 1, -1):
            if is_dropped([cell.value for cell in self.book[sheet][number]]):
                self.book[sheet].delete_rows(number)

    def rename(self, old: str, new: str) -> None:
        """Write another name everywhere, in lists too."""
        for sheet in self.book:
            for cell in (cell for row in sheet.iter_rows(min_row=2) for cell in row if isinstance(cell.value, str)):
                parts = str(cell.value).split("; ")
                if old in parts:
                    cell.value = "; ".join(new if part == old else part for part in parts)
                    cell.data_type = "s"

    def save(self) -> Path:
        """Save it under its own name, if it was looked at."""
        if "book" in vars(self):
            self.book.save(self.path)
        return self.path
