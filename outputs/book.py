"""A new Excel workbook in which every text stays text, and which no patient's name leaves before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

_TEXT_STAYS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ARIAL = {"default_format_properties": {"font_name": "Arial", "font_size": 10}}


@contextmanager
def new_book(path: Path) -> Iterator[Workbook]:
    """A workbook to fill; it is written to `path` at the end. Raises OSError where that cannot be done.

    Everything is kept in memory until then, so that no patient's name reaches a temporary folder.
    """
    book = Workbook(str(path), {"in_memory": True, **_TEXT_STAYS_TEXT, **_ARIAL})
    yield book
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error
