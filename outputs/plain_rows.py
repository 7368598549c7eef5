"""Plain tables on paper: a row of headers, and rows of text that are as high as their longest cell."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook

from outputs import styles as look
from outputs.paper import Paper
from outputs.stationery import Stationery
from outputs.text_fit import lines_needed

_LINE = 11.5


def plain_paper(
    book: Workbook, common: Stationery, name: str, widths: Sequence[int], own_breaks: bool = False
) -> Paper:
    """A new sheet of the book, fitted to one page across unless it has breaks of its own."""
    sheet = book.add_worksheet(name)
    sheet.set_tab_color(look.NAVY)
    sheet.hide_gridlines(2)
    return Paper(sheet, common, widths, own_breaks)


def draw_row(paper: Paper, texts: Sequence[str], *looks: look.Look) -> None:
    """Draws a row, the first cell bold; `looks`, cell by cell, are laid over the usual one."""
    row = paper.row(_LINE * max(_lines(text, width) for text, width in zip(texts, paper.widths, strict=False)) + 5)
    for column, text in enumerate(texts):
        own = looks[column] if column < len(looks) else {}
        paper.text(row, column, text, look.BODY, {"bold": column == 0}, own)


def _lines(text: str, width: int) -> int:
    return sum(lines_needed(line, width, 9) for line in text.split("\n"))
