"""The sheets Week, Patients, Clinicians and Rooms: grids drawn on paper, one page for each person or room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from outputs import styles as look
from outputs.grids import Entry, Grid, Mark, Row, Section
from outputs.paper import PAGE_PIXELS, Paper
from outputs.text_fit import clean, lines_needed, shorten
from outputs.words import date_text

_LABEL_PIXELS = 125
_HEADING_POINTS, _LINE_POINTS, _PADDING, _BAND_POINTS = 13.0, 12.0, 4.0, 20.0
_LONGEST_NAME = 70
_MARKS: dict[Mark, look.Look] = {
    Mark.NONE: {},
    Mark.CLOSED: look.CLOSED,
    Mark.NOT_COVERED: look.GAP,
    Mark.EXCUSED: look.EXCUSED,
}


def grid_widths(days: int) -> list[int]:
    """Pixels of the column of times and of one column per day."""
    return [_LABEL_PIXELS] + [(PAGE_PIXELS - _LABEL_PIXELS) // max(days, 1)] * days


def draw_grids(paper: Paper, title: str, dates: Sequence[dt.date], grids: Sequence[Grid], named: bool = True) -> None:
    """Draws all grids under one header row of days, each on a page of its own, `named` with its title."""
    _draw_header(paper, title, dates)
    for grid in grids:
        paper.new_page()
        _Drawing(paper, grid, named).draw()
    paper.close()


def _draw_header(paper: Paper, title: str, dates: Sequence[dt.date]) -> None:
    paper.across(paper.row(24), 0, paper.last_column, title, look.TITLE)
    row = paper.row(18)
    paper.text(row, 0, "Time", look.HEADER)
    for column, date in enumerate(dates, start=1):
        paper.text(row, column, date_text(date), look.HEADER, look.CENTRE)
    paper.end_header(columns=1)


class _Drawing:
    """Draws one grid; goes on to further pages where one does not hold it."""

    def __init__(self, paper: Paper, grid: Grid, named: bool) -> None:
        self.paper, self.grid, self.named = paper, grid, named

    def draw(self) -> None:
        """Draws title, notes, alerts and all sections from where the paper stands."""
        if self.named:
            self._bar(self.grid.title)
        for lines, *looks in ((self.grid.notes, look.ASIDE), (self.grid.alerts, look.ASIDE, look.ALERT)):
            for line in filter(None, lines):
                self.paper.across(self.paper.row(15), 0, self.paper.last_column, shorten(line, 170), *looks)
        for section in self.grid.sections:
            self._section(section)

    def _bar(self, title: str) -> None:
        paper = self.paper
        row = paper.row(26)
        paper.across(row, 0, paper.last_column - 1, shorten(title, _LONGEST_NAME), look.BAR)
        paper.text(row, paper.last_column, f"page {paper.page}", look.BAR, look.ASIDE, look.RIGHT, {"bold": False})

    def _section(self, section: Section) -> None:
        if section.title:
            rows = [sum(self._heights(row)) for row in section.rows]
            whole = _BAND_POINTS + sum(rows)
            together = whole if self.paper.fits_empty_page(whole) else _BAND_POINTS + sum(rows[:1])
            if not self.paper.fits(together):
                self.paper.new_page()
            self._band(section.title, section.note)
        for row in section.rows:
            self._row(section, row)

    def _band(self, title: str, note: str) -> None:
        text = f"{shorten(title, _LONGEST_NAME)} · {note}" if note else shorten(title, _LONGEST_NAME)
        self.paper.across(self.paper.row(_BAND_POINTS), 0, self.paper.last_column, text, look.BAND)

    def _row(self, section: Section, row: Row) -> None:
        heights = self._heights(row)
        if not self.paper.fits(sum(heights)):
            self.paper.new_page()
            self._go_on(section)
        lines = [self.paper.row(height) for height in heights]
        label = f"{row.time}\n{shorten(row.label, _LONGEST_NAME)}"
        self.paper.down(lines[0], lines[-1], 0, label, look.LABEL)
        for column, stack in enumerate(row.days, start=1):
            filler = stack[-1] if stack and stack[-1].mark is Mark.CLOSED else Entry()
            for depth, line in enumerate(lines):
                self._entry(line, column, stack[depth] if depth < len(stack) else filler)

    def _go_on(self, section: Section) -> None:
        if self.named:
            self._bar(f"{shorten(self.grid.title, _LONGEST_NAME - 12)} (continued)")
        if section.title:
            self._band(section.title, "continued")

    def _heights(self, row: Row) -> list[float]:
        """Points of each line of the row: high enough for its highest entry and, together, for the label."""
        heights = [
            max(self._height(stack[depth], self.paper.widths[1]) for stack in row.days if depth < len(stack))
            for depth in range(row.depth)
        ] if any(row.days) else [0.0]  # fmt: skip
        label = lines_needed(f"{row.time}\n{shorten(row.label, _LONGEST_NAME)}", _LABEL_PIXELS, 9.5)
        heights[-1] = max(heights[-1], label * _LINE_POINTS + _PADDING - sum(heights[:-1]))
        return heights

    def _height(self, entry: Entry, pixels: int) -> float:
        if not entry.heading:
            return 0.0
        heading = lines_needed(shorten(entry.heading, _LONGEST_NAME), pixels, 10.5)
        lines = sum(lines_needed(shorten(line, 3 * _LONGEST_NAME), pixels, 9) for line in entry.lines)
        return heading * _HEADING_POINTS + lines * _LINE_POINTS + _PADDING

    def _entry(self, row: int, column: int, entry: Entry) -> None:
        styles = self.paper.styles
        looks = (look.BODY, styles.tint(entry.category), _MARKS[entry.mark])
        heading = clean(shorten(entry.heading, _LONGEST_NAME))
        rest = clean("\n".join(shorten(line, 3 * _LONGEST_NAME) for line in entry.lines))
        if not heading or not rest:
            self.paper.text(row, column, heading, *looks, {"bold": True})
            return
        colour = {"font_color": "#FFFFFF"} if entry.mark is Mark.NOT_COVERED else {}
        bold, plain = styles.of(look.BOLD_PART, colour), styles.of(look.PLAIN_PART, colour)
        self.paper.sheet.write_rich_string(row, column, bold, heading, plain, f"\n{rest}", styles.of(*looks))
