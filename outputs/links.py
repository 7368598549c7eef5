"""Links inside the workbook: they lead to names, which move along when rows are added, and look like plain text."""

from __future__ import annotations

from collections.abc import Iterable

from xlsxwriter import Workbook

from outputs.grids import Page


class Links:
    """The pages of a workbook, each with a name of the workbook that its links lead to."""

    def __init__(self, book: Workbook, pages: Iterable[Page] = ()) -> None:
        self._book = book
        self._names = {page: f"{page.sheet}_{n}" for n, page in enumerate(dict.fromkeys(pages), start=1)}

    def to(self, page: Page | None) -> str:
        """What a link to the page is called; nothing where the workbook has no such page."""
        return f"internal:{self._names[page]}" if page in self._names else ""

    def place(self, page: Page, row: int) -> None:
        """Says in which row of its sheet the page begins."""
        if page in self._names:
            self._book.define_name(self._names[page], f"='{page.sheet}'!$A${row + 1}")
