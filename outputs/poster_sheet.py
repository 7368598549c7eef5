"""The sheet Week, to hang on a wall: a page per track, in the largest type with which the track fits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from outputs import styles as look
from outputs.entry_cell import LONGEST_NAME, draw_split, heading_fits, heading_height, line_height
from outputs.grid_drawing import day_widths, draw_header, header_height
from outputs.grid_rows import PADDING, draw_label, entry_at, label_height
from outputs.grids import Entry, Grid, Row, Section
from outputs.legend import draw_legend
from outputs.paper import LETTER, TABLOID, Paper, PaperSize
from outputs.text_fit import shorten
from outputs.type_size import POSTER, READABLE, TypeSize

_DAYS_POINTS, _BAND, _LEGEND = 13.0, 36.0, 16.0
_MOST_STRETCH = 2.0


@dataclass(frozen=True)
class _Layout:
    """A section as it is drawn: its rows, each with entries of so many lines, and the size of type."""

    rows: tuple[Row, ...]
    lines: int
    size: TypeSize
    widths: Sequence[int]

    @property
    def height(self) -> float:
        """Points that all rows take."""
        return sum(sum(self.heights(row)) for row in self.rows)

    def heights(self, row: Row) -> list[float]:
        """Points of the cells of the row, for each entry one with its heading and one for each line."""
        heights = []
        for depth in range(row.depth):
            entries = [stack[depth] for stack in row.days if depth < len(stack)]
            heights.append(max((heading_height(e, self.widths[-1], self.size) for e in entries), default=0.0))
            heights += [self._line_height(entries, n) for n in range(self.lines)]
            heights[-1] += PADDING
        lacking = max(0.0, label_height(row, self.widths[0], self.size) - sum(heights))
        return self.spread(heights, lacking)

    def spread(self, heights: Sequence[float], more: float) -> list[float]:
        """The heights with so many points more, above each heading and below each last line."""
        edge, cells = more * (self.lines + 1) / len(heights) / 2, self.lines + 1
        return [height + edge * ((n % cells == 0) + (n % cells == self.lines)) for n, height in enumerate(heights)]

    def _line_height(self, entries: Sequence[Entry], n: int) -> float:
        lines = [entry.lines[n] for entry in entries if n < len(entry.lines)]
        return max((line_height(line, self.widths[-1], self.size) for line in lines), default=0.0)

    def fits(self, room: float) -> bool:
        """Whether it fits a page, with no word of a heading broken."""
        entries = (entry for row in self.rows for stack in row.days for entry in stack)
        return self.height <= room and all(heading_fits(entry, self.widths[-1], self.size) for entry in entries)


def poster_paper(grid: Grid) -> PaperSize:
    """Letter where the type of every track can be read from two metres on it, else paper twice as large."""
    layouts = [_layout(section, poster_widths(LETTER, grid), LETTER) for section in grid.sections if section.is_track]
    return LETTER if all(layout.size.heading >= READABLE.heading for layout in layouts) else TABLOID


def poster_widths(size: PaperSize, grid: Grid) -> list[int]:
    """Pixels of the columns on that paper."""
    return day_widths(size.pixels, len(grid.dates), label=110)


def draw_poster(paper: Paper, title: str, grid: Grid) -> None:
    """Draws every section of the grid on a page of its own, filling it."""
    draw_header(paper, title, grid.dates, _DAYS_POINTS)
    for section in grid.sections:
        paper.new_page()
        _draw_section(paper, section)
        draw_legend(paper, replace(grid, sections=(section,)), _LEGEND)
    paper.close()


def _draw_section(paper: Paper, section: Section) -> None:
    layout = _layout(section, paper.widths, paper.size)
    stretch = min(max(_room(paper.size) / layout.height, 1.0), _MOST_STRETCH)
    _draw_band(paper, section.title, section.note)
    for row in layout.rows:
        least = layout.heights(row)
        heights = layout.spread(least, sum(least) * (stretch - 1))
        if not paper.fits(sum(heights) - 1):
            paper.new_page()
            _draw_band(paper, section.title, "continued")
        _draw_row(paper, row, heights, layout)


def _draw_band(paper: Paper, title: str, note: str) -> None:
    row = paper.row(_BAND)
    paper.across(row, 0, paper.last_column, "", look.BAR)
    name, beside = {**look.BOLD, "font_size": 24, "font_color": look.NAVY}, {"font_size": 13, "font_color": look.SLATE}
    paper.rich(row, 0, [(shorten(title, LONGEST_NAME), name), (f"   {note}", beside)], look.BAR)


def _draw_row(paper: Paper, row: Row, heights: Sequence[float], layout: _Layout) -> None:
    lines = [paper.row(height) for height in heights]
    draw_label(paper, lines, row, layout.size)
    cells = [lines[n : n + layout.lines + 1] for n in range(0, len(lines), layout.lines + 1)]
    for column, stack in enumerate(row.days, start=1):
        for depth, rows in enumerate(cells):
            draw_split(paper, rows, column, entry_at(stack, depth), layout.size)


def _layout(section: Section, widths: Sequence[int], paper: PaperSize) -> _Layout:
    """The largest type with which the section fits a page: each line of an entry by itself or, to save room, in one."""
    joined = tuple(replace(row, days=tuple(tuple(map(_joined, stack)) for stack in row.days)) for row in section.rows)
    most = max((len(e.lines) for row in section.rows for stack in row.days for e in stack), default=1)
    layouts = [
        _Layout(rows, lines, size, widths)
        for size in POSTER.and_smaller
        for rows, lines in ((section.rows, most), (joined, 1))
    ]
    return next((layout for layout in layouts if layout.fits(_room(paper))), layouts[-1])


def _joined(entry: Entry) -> Entry:
    return replace(entry, lines=(", ".join(entry.lines),)) if entry.lines else entry


def _room(size: PaperSize) -> float:
    """Points for the rows of a section."""
    return size.points - header_height(_DAYS_POINTS) - _BAND - _LEGEND
