"""A sheet as paper: landscape, a page wide, header rows repeated, page breaks where they belong.

Sheets with breaks of their own print at 100 %, with columns that fit the page: with "fit to pages" Excel may ignore
breaks set by hand. All other sheets are fitted to one page across. A menu in the first row is for the screen only.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from outputs.grids import Page
from outputs.stationery import LETTER, PaperSize, Stationery
from outputs.styles import HEADER, MENU, TITLE, Look
from outputs.text_fit import clean, lines_needed

TITLE_HEIGHT = 24.0
_MENU = ("Week", "Days", "Patients", "Clinicians", "Rooms", "Summary")
_TIP = "Go to this page"
_LITTLE_MORE = 1.3


class Paper:
    """Writes a sheet from top to bottom and knows where its pages end. Heights are in points, widths in pixels."""

    def __init__(
        self,
        sheet: Worksheet,
        common: Stationery,
        widths: Sequence[int],
        own_breaks: bool,
        size: PaperSize = LETTER,
    ) -> None:
        self.sheet, self.styles, self.links = sheet, common.styles, common.links
        self.widths, self.size = tuple(widths), size
        self.next_row, self.page = 0, 1
        self._used, self._header, self._breaks, self._first_printed = 0.0, 0.0, list[int](), 0
        for column, width in enumerate(self.widths):
            sheet.set_column_pixels(column, column, width)
        sheet.set_landscape()
        sheet.set_paper(size.number)
        sheet.set_margins(left=0.3, right=0.3, top=0.5, bottom=0.65)
        sheet.set_start_page(1)
        sheet.set_footer(common.footer.code(sheet.get_name()), {"margin": 0.3})
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

    @property
    def room(self) -> float:
        """Points that are left below the header on a page with nothing else."""
        return self.size.points - self._header

    def head(self, title: str) -> None:
        """A first row that leads to the other sheets, on the screen only, and the title that every page repeats."""
        self._menu()
        self.across(self.row(TITLE_HEIGHT), 0, self.last_column, title, TITLE)

    def _menu(self) -> None:
        self.sheet.set_row(0, 18)
        for column, name in zip(range(len(self.widths)), _MENU, strict=False):
            own = name == self.sheet.get_name()
            look = self.styles.of(MENU, {"bold": own})
            self.sheet.write_url(0, column, f"internal:'{name}'!A1", look, f"▲ {name}" if own else name, "Go to sheet")
        self.next_row = self._first_printed = 1

    def row(self, height: float) -> int:
        """Begins a row of that height and returns its number."""
        height = min(height, 400.0)
        self.sheet.set_row(self.next_row, height)
        self._used += height
        self.next_row += 1
        return self.next_row - 1

    def end_header(self, columns: int = 0) -> None:
        """Freezes the rows so far (and so many columns), and repeats them on every page, but for the menu."""
        self.sheet.repeat_rows(self._first_printed, self.next_row - 1)
        self.sheet.freeze_panes(self.next_row, columns)
        self._header = self._used

    def print_from_here(self) -> None:
        """Leaves what stands above to the screen, but for the header: the first page of the print begins here."""
        self._first_printed, self.page, self._used, self._breaks = self.next_row, 1, self._header, []

    def fits(self, height: float) -> bool:
        """Whether that much still fits on the page begun."""
        return self._used + height <= self.size.points

    def new_page(self) -> None:
        """Begins a page, unless the last one is still empty."""
        if self._used > self._header:
            self._breaks.append(self.next_row)
            self.page += 1
            self._used = self._header

    def spread(self, repeated: int) -> None:
        """Prints a wide sheet over as many pages across as keep it readable, so many first columns on each."""
        first = sum(self.widths[:repeated])
        across = math.ceil((sum(self.widths) - first) / (self.size.pixels * _LITTLE_MORE - first))
        if across > 1:
            self.sheet.fit_to_pages(across, 0)
            self.sheet.repeat_columns(0, repeated - 1)

    def squeeze(self) -> None:
        """Makes what is little more than a page one page, on a sheet without breaks of its own."""
        if self._used <= self.size.points * _LITTLE_MORE:
            self.sheet.fit_to_pages(1, 1)

    def begin(self, page: Page) -> None:
        """Says that links to the page lead to where the paper stands."""
        self.links.place(page, self.next_row)

    def text(self, row: int, column: int, text: str, *looks: Look, to: Page | None = None) -> None:
        """Writes a text as text, whatever it begins with; a click on it leads to a page.

        One that is wrapped is no link, as LibreOffice shows only the first line of those.
        """
        look = self.styles.of(*looks)
        if to and look.text_wrap and lines_needed(text, self.widths[column], look.font_size, look.bold) > 1:
            to = None
        self._put(row, column, text, look, to)

    def names(self, columns: Sequence[str], *looks: Look, height: float = 20) -> None:
        """Writes the names of the columns in a row of their own."""
        row = self.row(height)
        for column, name in enumerate(columns):
            self.text(row, column, name, HEADER, *looks)

    def rich(self, row: int, column: int, parts: Sequence[tuple[str, Look]], look: Look) -> None:
        """Writes texts of different looks into one cell."""
        told = [(clean(text), part) for text, part in parts if clean(text)]
        if len(told) > 1:
            fragments = (one for text, part in told for one in (self.styles.of(part), text))
            self.sheet.write_rich_string(row, column, *fragments, self.styles.of(look))
        else:
            text, part = told[0] if told else ("", {})
            self._put(row, column, text, self.styles.of(look, part), None)

    def across(self, row: int, first: int, last: int, text: str, *looks: Look, to: Page | None = None) -> None:
        """Writes a text over several columns of a row."""
        look = self.styles.of(*looks)
        if last > first:
            self.sheet.merge_range(row, first, row, last, "", look)
        self._put(row, first, text, look, to)

    def down(self, first: int, last: int, column: int, parts: Sequence[tuple[str, Look]], look: Look) -> None:
        """Writes texts of different looks over several rows of a column."""
        if last > first:
            self.sheet.merge_range(first, column, last, column, "", self.styles.of(look))
        self.rich(first, column, parts, look)

    def _put(self, row: int, column: int, text: str, look: Format, to: Page | None) -> None:
        link, text = self.links.to(to), clean(text)
        if not text:
            self.sheet.write_blank(row, column, None, look)
        elif link:
            self.sheet.write_url(row, column, link, look, text, _TIP)
        else:
            self.sheet.write_string(row, column, text, look)

    def close(self) -> None:
        """Sets the page breaks and the area to print."""
        self.sheet.set_h_pagebreaks(self._breaks)
        self.sheet.print_area(self._first_printed, 0, max(self.next_row - 1, self._first_printed), self.last_column)
