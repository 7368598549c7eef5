"""Fonts, colours and widths of the template."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from models.contract import Cell, Column

NAVY, SLATE, MIST, LINE = "#1F3A5F", "#5B6B7F", "#E8EDF3", "#C5CED8"
_FONT: Mapping[str, Any] = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
_BOX: Mapping[str, Any] = {"border": 1, "border_color": LINE, "align": "left", "indent": 1}
_NUMBER_FORMATS = {
    Cell.DATE: "yyyy-mm-dd",
    Cell.WHEN: "yyyy-mm-dd",
    Cell.TIME: "h:mm",
    Cell.WHOLE: "General",
    Cell.MINUTES: "General",
    Cell.NUMBER: "General",
    Cell.VALUE: "General",
}
_TEXT = "@"
_WIDTHS = {
    Cell.ID: 11, Cell.NAME: 25, Cell.BLOCK_NAME: 16, Cell.TEXT: 20, Cell.WORDS: 20, Cell.SEVERAL_OF: 27,
    Cell.ONE_OF: 16, Cell.CHOICE: 14, Cell.YES_NO: 9, Cell.TIME: 9, Cell.HOURS: 12, Cell.DAYS: 13, Cell.DATE: 12,
    Cell.WHEN: 24, Cell.TRACK_LIMITS: 13, Cell.CANNOT_ATTEND: 25, Cell.VALUE: 30,
}  # fmt: skip
_NARROW = 11
_NUMBERS = (Cell.WHOLE, Cell.MINUTES, Cell.NUMBER, Cell.TIME)


class Looks:
    """The formats of one workbook."""

    quiet, plain, needed = "#9AA5B1", "#7F9BBF", NAVY
    title_height = 28
    comment: Mapping[str, Any] = {"x_scale": 2.2, "y_scale": 1.3, "font_name": "Arial", "font_size": 9}

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self.body = self._of({"text_wrap": True, "num_format": _TEXT, "indent": 1})
        self.aside = self._of({"font_color": SLATE, "indent": 1})
        self.title = self._of({"bold": True, "font_size": 16, "font_color": NAVY})
        self.section = self._of({"bold": True, "font_size": 12, "font_color": NAVY, "bottom": 2, "bottom_color": NAVY})
        self.prose = self._of({"text_wrap": True})
        self.cell = self._of({"text_wrap": True, **_BOX})
        self.strong = self._of({"text_wrap": True, "bold": True, **_BOX})
        self.example = self._of({"text_wrap": True, "font_color": SLATE, "italic": True, **_BOX})
        self._headers = {required: self._header(required) for required in (True, False)}
        self._cells = {kind: self._of(self._kind(kind)) for kind in Cell}
        self.date = self._of({"num_format": _NUMBER_FORMATS[Cell.DATE], "align": "left", "indent": 1})

    def header(self, required: bool) -> Format:
        """A header: dark where the column must be filled in, light where it may stay blank."""
        return self._headers[required]

    def of(self, column: Column) -> Format:
        """Cells of the column: texts as text, so that IDs keep their zeros and times their form."""
        return self._cells[column.kind]

    def _header(self, required: bool) -> Format:
        colours = ("#FFFFFF", NAVY) if required else (NAVY, "#CFDBEA")
        bold: Mapping[str, Any] = {"bold": True, "text_wrap": True}
        return self._of({**bold, "font_color": colours[0], "bg_color": colours[1], **_BOX})

    def _kind(self, kind: Cell) -> Mapping[str, Any]:
        align = {"align": "center"} if kind in _NUMBERS else {"align": "left", "indent": 1}
        return {"text_wrap": kind not in _NUMBERS, "num_format": _NUMBER_FORMATS.get(kind, _TEXT), **align}

    def _of(self, look: Mapping[str, Any]) -> Format:
        return self._book.add_format({**_FONT, **look})


def width_of(column: Column, texts: Sequence[str]) -> float:
    """A width for the column in characters: room for its header's longest word and, within reason, its cells."""
    word = max(len(word) for word in column.name.split()) + 4
    longest = max((len(text) for text in (*texts, *column.allowed)), default=0) + 3
    usual = _WIDTHS.get(column.kind, _NARROW)
    return max(word, min(longest, usual + 12) if texts else usual)


def height_of(texts: Sequence[str], widths: Sequence[float]) -> float:
    """The height of a row, in points, whose texts wrap in columns of these widths."""
    lines = (len(textwrap.wrap(text, max(1, int(width * 1.2)))) for text, width in zip(texts, widths, strict=True))
    return 4 + 13 * max(1, *lines, 1)
