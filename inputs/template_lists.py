"""The sheet Lists: what the drop-downs offer. Most of it fills itself from the names typed on the other sheets.

A list is one of four: fixed words of the contract; the names of one column, taken straight from there; words that
share cells ("Trauma; Spanish") and so are copied, for people to add to; or several of these, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from inputs.template_look import Looks
from inputs.template_table import Tables
from models.calendar import WEEKDAYS
from models.contract import LISTS, OWN_SHEETS, Cell

DAY_LIST = "Days"
_LISTS_SHEET = OWN_SHEETS[0]
_DAYS = (f"{WEEKDAYS[0]}-{WEEKDAYS[4]}", "Mon; Wed; Fri", "Tue; Thu", *WEEKDAYS)
_OWN_NAMES = (Cell.NAME, Cell.ID)
_MOST_NAMES = 80
_MOST_TOGETHER = 200


@dataclass(frozen=True)
class Entry:
    """A cell of the sheet Lists: a text, or a formula with the text that it gives now."""

    text: str = ""
    formula: str = ""


class _SheetOfFormulas(Worksheet):
    """A sheet whose formulas are written as they are.

    The library would look in each of a thousand for forty functions newer than Excel 2010, of which we use none; that
    took two thirds of the time that the whole workbook takes.
    """

    def _prepare_formula(self, formula: str, *_: object) -> str:
        return formula.strip("{}").removeprefix("=")


class Lists:
    """Writes the sheet Lists and gives each list a name that drop-downs can use."""

    def __init__(self, book: Workbook, looks: Looks, tables: Tables) -> None:
        self._book, self._looks, self._tables = book, looks, tables
        self._sheet = book.add_worksheet(_LISTS_SHEET, _SheetOfFormulas)
        self._columns = 0
        self._named: set[str] = set()

    def write(self) -> None:
        """Writes all lists of the contract, those that others are made of first."""
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_tab_color(self._looks.quiet)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(2, 0)
        self._add(DAY_LIST, [Entry(text) for text in _DAYS])
        parts = dict.fromkeys(part for title in self._tables.lists for part in _parts(title))
        for part in parts:
            if part in LISTS:
                self._add_names(part)
        for title in self._tables.lists:
            if len(_parts(title)) > 1:
                self._add(title, list(self._together(title)))
        for title, words in self._fixed().items():
            self._add(title, [Entry(word) for word in words])

    def _fixed(self) -> Mapping[str, Sequence[str]]:
        columns = (column for table in self._tables.tables.values() for column in table.columns)
        return {column.list_of: column.allowed for column in columns if column.allowed}

    def _add_names(self, title: str) -> None:
        table, column = self._tables.home(title)
        if column.kind in _OWN_NAMES:
            self._name(title, table.reference(column.name))
        elif column.kind is Cell.WORDS:
            self._add(title, [Entry(word) for word in self._tables.names(title)], spare=_MOST_NAMES)
        else:
            self._add(title, list(self._each_once(title)))

    def _each_once(self, title: str) -> Iterator[Entry]:
        """The names of a column in which they may stand several times."""
        table, column = self._tables.home(title)
        source, at = table.reference(column.name), xl_col_to_name(self._columns)
        names = self._tables.names(title)
        for number in range(_MOST_NAMES):
            above = f"{at}$1:{at}{number + 1}"
            fresh = f'MATCH(0,COUNTIF({above},"="&{source})+({source}=""),0)'
            yield Entry(names[number] if number < len(names) else "", f'{{=IFERROR(INDEX({source},{fresh}),"")}}')

    def _together(self, title: str) -> Iterator[Entry]:
        """Words and names of several lists, one after the other."""
        parts = _parts(title)
        yield from (Entry(part) for part in parts if part not in LISTS)
        names = [part for part in parts if part in LISTS]
        texts = [text for part in names for text in self._tables.names(part)]
        for number in range(_MOST_TOGETHER):
            yield Entry(texts[number] if number < len(texts) else "", _nth(number + 1, names))

    def _add(self, title: str, entries: Sequence[Entry], spare: int = 0) -> None:
        """Writes one list as the next column; `spare` rows below it are for people to add to."""
        at = self._columns
        self._columns += 1
        self._sheet.set_column(at, at, 26)
        self._sheet.write_string(0, at, title, self._looks.header(required=bool(spare)))
        self._sheet.write_comment(0, at, _ADD_YOUR_OWN if spare else _FILLS_ITSELF, self._looks.comment)
        for row, entry in enumerate(entries, start=1):
            if entry.formula.startswith("{"):
                self._sheet.write_array_formula(row, at, row, at, entry.formula, self._looks.aside, entry.text)
            elif entry.formula:
                self._sheet.write_formula(row, at, entry.formula, self._looks.aside, entry.text)
            else:
                self._sheet.write_string(row, at, entry.text, self._looks.body)
        letters, last = xl_col_to_name(at), max(len(entries) + spare, 1) + 1
        self._name(title, f"{_LISTS_SHEET}!${letters}$2:${letters}${last}")

    def _name(self, title: str, cells: str) -> None:
        """Names the filled part of the cells, blank ones at the end left out."""
        first = cells.split(":")[0]
        filled = f'MAX(1,COUNTIF({cells},"?*"))'
        self._book.define_name(list_name(title), f"={first}:INDEX({cells},{filled})")


_ADD_YOUR_OWN = "Words that drop-downs offer. Add your own below; nothing here is read."
_FILLS_ITSELF = "Fills itself from the other sheets. Nothing here is read."


def list_name(title: str) -> str:
    """The name by which drop-downs know a list of the contract: "Tracks; Group types" -> "list_Tracks_Group_types"."""
    return "list_" + re.sub(r"\W+", "_", "; ".join(_parts(title)))


def _parts(title: str) -> list[str]:
    """The lists that a list is made of; patients are left out of long ones, which nobody would search for them."""
    parts = title.split("; ")
    return [part for part in parts if len(parts) == 1 or LISTS.get(part) != LISTS["Patient IDs"]]


def _nth(number: int, names: Sequence[str]) -> str:
    """The formula for the n-th of all names of the lists."""
    formula, before = "", ""
    for name in map(list_name, names):
        count = f'SUMPRODUCT(--({name}<>""))'
        reach = f"{before}+{count}" if before else count
        formula += f"IF({number}<={reach},INDEX({name},{number}{f'-({before})' if before else ''}),"
        before = reach
    return f'={formula}""{")" * len(names)}'
