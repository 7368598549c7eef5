"""The rows of a grid: how high they are, their labels, and what stands where a stack has no entry."""

from __future__ import annotations

from collections.abc import Sequence

from outputs import styles as look
from outputs.entry_cell import LONGEST_NAME, draw_entry, heading_height, line_height
from outputs.grids import CLOSED, Entry, Mark, Row, Stack
from outputs.paper import Paper
from outputs.text_fit import lines_needed, shorten
from outputs.type_size import SMALL, TypeSize

PADDING = 3.0
_LARGEST_TIME = 13.0


def draw_row(paper: Paper, row: Row, heights: Sequence[float], size: TypeSize) -> None:
    """Draws a row, each entry in one cell."""
    lines = [paper.row(height) for height in heights]
    draw_label(paper, lines, row, size)
    for column, stack in enumerate(row.days, start=1):
        for depth, line in enumerate(lines):
            draw_entry(paper, line, column, entry_at(stack, depth), size)


def draw_label(paper: Paper, lines: Sequence[int], row: Row, size: TypeSize) -> None:
    """Draws time and name of the row over all its lines."""
    below = f"\n{shorten(row.label, LONGEST_NAME)}" if row.label else ""
    time = {"font_size": _time_points(size), **look.BOLD}
    name = {"font_size": SMALL.line, "font_color": look.SLATE}
    paper.down(lines[0], lines[-1], 0, [(row.time, time), (below, name)], look.LABEL)


def row_heights(row: Row, widths: Sequence[int], size: TypeSize) -> list[float]:
    """Points of each line of the row: high enough for its highest entry and, together, for the label."""
    heights = [
        max((_height(stack[depth], widths[-1], size) for stack in row.days if depth < len(stack)), default=0.0)
        for depth in range(row.depth)
    ]
    heights[-1] = max(heights[-1], label_height(row, widths[0], size) - sum(heights[:-1]))
    return heights


def label_height(row: Row, pixels: int, size: TypeSize) -> float:
    """Points that the label takes in a column of that many pixels."""
    texts = ((row.time, _time_points(size)), (shorten(row.label, LONGEST_NAME), SMALL.line))
    return sum(lines_needed(text, pixels, points, bold=True) * points * 1.2 for text, points in texts if text) + PADDING


def entry_at(stack: Stack, depth: int) -> Entry:
    """The entry of the stack there; below the last one nothing, or closed where that is."""
    if depth < len(stack):
        return stack[depth]
    return CLOSED if stack and stack[-1].mark is Mark.CLOSED else Entry()


def _height(entry: Entry, pixels: int, size: TypeSize) -> float:
    height = heading_height(entry, pixels, size) + sum(line_height(line, pixels, size) for line in entry.lines)
    return height + PADDING if height else 0.0


def _time_points(size: TypeSize) -> float:
    return min(size.heading, _LARGEST_TIME)
