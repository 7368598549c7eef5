"""One grid drawn on paper, in the largest type with which it fits a page; a longer one goes on to further pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from outputs import styles as look
from outputs.entry_cell import heading_fits
from outputs.grid_rows import draw_row, row_heights
from outputs.grids import Grid, Section
from outputs.legend import draw_legend
from outputs.page_bar import BAR_HEIGHT, LONGEST_TITLE, draw_page_bar
from outputs.paper import Paper
from outputs.text_fit import shorten
from outputs.type_size import TypeSize
from outputs.words import date_text

_NOTE, _BAND, _LEGEND, _DAYS_POINTS = 16.0, 20.0, 14.0, 10.0
_MOST_STRETCH = 1.3


def day_widths(pixels: int, days: int, label: int = 125) -> list[int]:
    """Pixels of the column of times and of one column per day."""
    return [label] + [(pixels - label) // max(days, 1)] * days


def day_row_height(points: float) -> float:
    """Points that a row of days takes whose names are so large."""
    return points * 1.8


def draw_day_row(paper: Paper, dates: Sequence[dt.date], points: float) -> None:
    """Draws the row of days, whose names are so large."""
    row = paper.row(day_row_height(points))
    paper.text(row, 0, "Time", look.HEADER, {"font_size": points})
    for column, date in enumerate(dates, start=1):
        paper.text(row, column, date_text(date), look.HEADER, look.CENTRE, {"font_size": points})


class GridDrawing:
    """Draws one grid from where the paper stands, `sizes` being the sizes of type to choose from, largest first."""

    def __init__(self, paper: Paper, grid: Grid, sizes: Sequence[TypeSize]) -> None:
        self.paper, self.grid = paper, grid
        self.size = next(filter(self._fits, sizes), sizes[-1])
        self.stretch = min(max(paper.room / self._height(self.size), 1.0), _MOST_STRETCH)

    def draw(self) -> None:
        """Draws title, notes, alerts, all sections and the legend."""
        draw_page_bar(self.paper, self.grid.title)
        for line in filter(None, self.grid.notes):
            self._line(line, look.NOTE)
        for line in self.grid.alerts:
            self._line(f"‼ {line}", look.NOTE, look.ALERT)
        draw_day_row(self.paper, self.grid.dates, _DAYS_POINTS)
        for section in self.grid.sections:
            self._section(section)
        draw_legend(self.paper, self.grid, _LEGEND)

    def _fits(self, size: TypeSize) -> bool:
        whole = all(heading_fits(entry, self.paper.widths[-1], size) for entry in self.grid.entries)
        return whole and self._height(size) <= self.paper.room

    def _height(self, size: TypeSize) -> float:
        rows = sum(sum(row_heights(row, self.paper.widths, size)) for s in self.grid.sections for row in s.rows)
        lines = len(self.grid.notes) + len(self.grid.alerts)
        bands = sum(bool(section.title) for section in self.grid.sections)
        return rows + BAR_HEIGHT + lines * _NOTE + day_row_height(_DAYS_POINTS) + bands * _BAND + _LEGEND

    def _line(self, text: str, *looks: look.Look) -> None:
        self.paper.across(self.paper.row(_NOTE), 0, self.paper.last_column, shorten(text, 150), *looks)

    def _section(self, section: Section) -> None:
        if section.title:
            first = sum(row_heights(section.rows[0], self.paper.widths, self.size)) if section.rows else 0
            if not self.paper.fits(_BAND + first):
                self.paper.new_page()
            self._band(section.title, section.note)
        for row in section.rows:
            heights = [height * self.stretch for height in row_heights(row, self.paper.widths, self.size)]
            if not self.paper.fits(sum(heights) - 1):
                self.paper.new_page()
                self._go_on(section)
            draw_row(self.paper, row, heights, self.size)

    def _band(self, title: str, note: str) -> None:
        text = f"{shorten(title, LONGEST_TITLE)} · {note}" if note else shorten(title, LONGEST_TITLE)
        self.paper.across(self.paper.row(_BAND), 0, self.paper.last_column, text, look.BAND)

    def _go_on(self, section: Section) -> None:
        draw_page_bar(self.paper, f"{shorten(self.grid.title, LONGEST_TITLE - 12)} (continued)")
        draw_day_row(self.paper, self.grid.dates, _DAYS_POINTS)
        if section.title:
            self._band(section.title, "continued")
