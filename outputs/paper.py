"""A sheet as paper: landscape, a page wide, header rows repeated, page breaks where they belong.

Sheets with breaks of their own print at 100 %, with columns that fit the page: with "fit to pages" Excel may ignore
breaks set by hand. All other sheets are fitted to one page across.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from outputs.styles import Look, Styles
from outputs.text_fit import clean, shorten

PAGE_PIXELS = 925
"""Columns of this width together fit a landscape page of US Letter or A4 at 100 %."""

_PAGE_POINTS = 500.0
_LITTLE_MORE = 1.25
_LETTER = 1


@dataclass(frozen=True)
class Footer:
    """What every page says at its foot."""

    clinic: str
    week: str

    def code(self) -> str:
        """In the signs that Excel uses for footers, in which & is special. Pages are counted sheet by sheet."""
        left, centre = (shorten(clean(text), 70).replace("&", "&&") for text in (self.clinic, self.week))
        return f"&L&8 {left}&C&8 {centre} - &A, page &P&R&8 Confidential"


class Paper:
    """Writes a sheet from top to bottom and knows where its pages end. Heights are in points, widths in pixels."""

    def __init__(
        self, sheet: Worksheet, styles: Styles, footer: Footer, widths: Sequence[int], own_breaks: bool
    ) -> None:
        self.sheet, self.styles, self.widths = sheet, styles, tuple(widths)
        self.next_row, self.page = 0, 1
        self._used, self._header, self._breaks = 0.0, 0.0, list[int]()
        for column, width in enumerate(self.widths):
            sheet.set_column_pixels(column, column, width)
        sheet.set_landscape()
        sheet.set_paper(_LETTER)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.65)
        sheet.set_start_page(1)
        sheet.set_footer(footer.code(), {"margin": 0.3})
        sheet.center_horizontally()
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        if own_breaks:
            sheet.set_print_scale(100)
        else:
            sheet.fit_to_pages(1, 0)

    @property
    def last_column(self) -> int:
        """The rightmost column."""
        return len(self.widths) - 1

    def row(self, height: float) -> int:
        """Begins a row of that height and returns its number."""
        height = min(height, 400.0)
        self.sheet.set_row(self.next_row, height)
        self._used += height
        self.next_row += 1
        return self.next_row - 1

    def end_header(self, columns: int = 0) -> None:
        """Freezes the rows so far (and so many columns), and repeats them on every page."""
        self.sheet.repeat_rows(0, self.next_row - 1)
        self.sheet.freeze_panes(self.next_row, columns)
        self._header = self._used

    def fits(self, height: float) -> bool:
        """Whether that much still fits on the page begun."""
        return self._used + height <= _PAGE_POINTS

    def fits_empty_page(self, height: float) -> bool:
        """Whether a page with nothing but the header holds that much."""
        return self._header + height <= _PAGE_POINTS

    def new_page(self) -> None:
        """Begins a page, unless the last one is still empty."""
        if self._used > self._header:
            self._breaks.append(self.next_row)
            self.page += 1
            self._used = self._header

    def squeeze(self) -> None:
        """Makes what is little more than a page one page, on a sheet without breaks of its own."""
        if self._used <= _PAGE_POINTS * _LITTLE_MORE:
            self.sheet.fit_to_pages(1, 1)

    def text(self, row: int, column: int, text: str, *looks: Look) -> None:
        """Writes a text as text, whatever it begins with."""
        self._put(row, column, text, self.styles.of(*looks))

    def across(self, row: int, first: int, last: int, text: str, *looks: Look) -> None:
        """Writes a text over several columns of a row."""
        look = self.styles.of(*looks)
        if last > first:
            self.sheet.merge_range(row, first, row, last, "", look)
        self._put(row, first, text, look)

    def down(self, first: int, last: int, column: int, text: str, *looks: Look) -> None:
        """Writes a text over several rows of a column."""
        look = self.styles.of(*looks)
        if last > first:
            self.sheet.merge_range(first, column, last, column, "", look)
        self._put(first, column, text, look)

    def _put(self, row: int, column: int, text: str, look: Format) -> None:
        if text:
            self.sheet.write_string(row, column, clean(text), look)
        else:
            self.sheet.write_blank(row, column, None, look)

    def close(self) -> None:
        """Sets the page breaks and the area to print."""
        self.sheet.set_h_pagebreaks(self._breaks)
        self.sheet.print_area(0, 0, max(self.next_row - 1, 0), self.last_column)
