"""The sheet Week, to hang on a wall: a page per track, in the largest type with which the track fits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from outputs import styles as look
from outputs.entry_cell import draw_split
from outputs.grid_drawing import day_row_height, day_widths, draw_day_row
from outputs.grid_rows import draw_label, entry_at
from outputs.grids import Grid, Row, Section
from outputs.legend import draw_legend
from outputs.page_bar import LONGEST_TITLE
from outputs.paper import TITLE_HEIGHT, Paper
from outputs.poster_layout import Layout, layout_of
from outputs.stationery import LETTER, TABLOID, PaperSize
from outputs.text_fit import shorten
from outputs.type_size import READABLE

_DAYS_POINTS, _BAND, _GAP, _LEGEND, _LABEL_PIXELS = 13.0, 36.0, 4.0, 16.0, 110


def poster_paper(grid: Grid) -> PaperSize:
    """Letter where the type of every track can be read from two metres on it, else paper twice as large."""
    widths = poster_widths(LETTER, grid)
    layouts = [layout_of(section, widths, _room(LETTER, section)) for section in grid.sections if section.is_track]
    is_enough = all(layout.size.heading >= READABLE.heading and layout.pages == 1 for layout in layouts)
    return LETTER if is_enough else TABLOID


def poster_widths(size: PaperSize, grid: Grid) -> list[int]:
    """Pixels of the columns on that paper."""
    return day_widths(size.pixels, len(grid.dates), _LABEL_PIXELS)


def draw_poster(paper: Paper, title: str, grid: Grid) -> None:
    """Draws every section of the grid on a page of its own, filling it."""
    paper.head(title)
    draw_day_row(paper, grid.dates, _DAYS_POINTS)
    paper.end_header(columns=1)
    for section in grid.sections:
        paper.new_page()
        _draw_section(paper, section)
        draw_legend(paper, replace(grid, sections=(section,)), _LEGEND)
    paper.close()


def _draw_section(paper: Paper, section: Section) -> None:
    layout = layout_of(section, paper.widths, _room(paper.size, section))
    _draw_band(paper, section.title, section.note)
    for row in layout.section.rows:
        heights = layout.heights(row)
        if not paper.fits(sum(heights) - 1):
            paper.new_page()
            _draw_band(paper, section.title, "continued")
        _draw_row(paper, row, heights, layout)
        paper.row(_GAP)


def _draw_band(paper: Paper, title: str, note: str) -> None:
    row = paper.row(_BAND)
    paper.across(row, 0, paper.last_column, "", look.BAR)
    name, beside = {**look.BOLD, "font_size": 24, "font_color": look.NAVY}, {"font_size": 13, "font_color": look.SLATE}
    paper.rich(row, 0, [(shorten(title, LONGEST_TITLE), name), (f"   {note}", beside)], look.BAR)


def _draw_row(paper: Paper, row: Row, heights: Sequence[float], layout: Layout) -> None:
    lines = [paper.row(height) for height in heights]
    draw_label(paper, lines, row, layout.size)
    for column, stack in enumerate(row.days, start=1):
        for depth in range(row.depth):
            cells = lines[depth * layout.cells : (depth + 1) * layout.cells]
            draw_split(paper, cells, column, entry_at(stack, depth), layout.size)


def _room(size: PaperSize, section: Section) -> float:
    """Points for the rows of a section, with a gap below each."""
    return size.points - TITLE_HEIGHT - day_row_height(_DAYS_POINTS) - _BAND - _LEGEND - _GAP * len(section.rows)
