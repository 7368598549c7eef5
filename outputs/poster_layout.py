"""How a section of the week fits a page of a poster: its size of type, and the heights of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from outputs.entry_cell import heading_fits, heading_height, line_height
from outputs.grid_rows import PADDING, label_height
from outputs.grids import Entry, Row, Section
from outputs.type_size import POSTER, TypeSize

_MOST_STRETCH = 2.0


@dataclass(frozen=True)
class Layout:
    """A section as it is drawn: each entry in a cell for its heading and so many for its lines, in a size of type.

    `widths` are pixels of columns, `room` the points that a page has for the rows.
    """

    section: Section
    lines: int
    size: TypeSize
    widths: Sequence[int]
    room: float

    @property
    def cells(self) -> int:
        """How many cells an entry takes."""
        return self.lines + 1

    def heights(self, row: Row) -> list[float]:
        """Points of the cells of the row, so high that all rows together fill the page."""
        least = self._least(row)
        stretch = min(max(self.room / self._height, 1.0), _MOST_STRETCH)
        return self._spread(least, sum(least) * (stretch - 1))

    @property
    def pages(self) -> int:
        """How many pages the rows take, none of them being divided."""
        pages, used = 1, 0.0
        for height in (sum(self._least(row)) for row in self.section.rows):
            used += height
            if used > self.room and used > height:
                pages, used = pages + 1, height
        return pages

    @property
    def is_whole(self) -> bool:
        """Whether no word of a heading must be broken."""
        return all(heading_fits(entry, self.widths[-1], self.size) for entry in self.section.entries)

    @property
    def _height(self) -> float:
        return sum(sum(self._least(row)) for row in self.section.rows)

    def _least(self, row: Row) -> list[float]:
        heights = []
        for depth in range(row.depth):
            entries = [stack[depth] for stack in row.days if depth < len(stack)]
            heights.append(max((heading_height(e, self.widths[-1], self.size) for e in entries), default=0.0))
            heights += [self._line_height(entries, n) for n in range(self.lines)]
            heights[-1] += PADDING
        return self._spread(heights, max(0.0, label_height(row, self.widths[0], self.size) - sum(heights)))

    def _line_height(self, entries: Sequence[Entry], n: int) -> float:
        lines = [entry.lines[n] for entry in entries if n < len(entry.lines)]
        return max((line_height(line, self.widths[-1], self.size) for line in lines), default=0.0)

    def _spread(self, heights: Sequence[float], more: float) -> list[float]:
        """The heights with so many points more, above each heading and below each last line."""
        edge = more * self.cells / len(heights) / 2
        at_edge = ((n % self.cells == 0) + (n % self.cells == self.lines) for n in range(len(heights)))
        return [height + edge * times for height, times in zip(heights, at_edge, strict=True)]


def layout_of(section: Section, widths: Sequence[int], room: float) -> Layout:
    """The largest headings with which the section takes as few pages as it can.

    Each line of an entry stands by itself or, to save room, all in one, and that in small type.
    """
    most = max((len(entry.lines) for entry in section.entries), default=1)
    joined = _joined(section)
    layouts = [
        Layout(drawn, lines, drawn_size, widths, room)
        for size in POSTER.and_smaller
        for drawn, lines, drawn_size in ((section, most, size), (joined, 1, size), (joined, 1, size.tight))
    ]
    fewest = layouts[-1].pages
    return next((layout for layout in layouts if layout.is_whole and layout.pages == fewest), layouts[-1])


def _joined(section: Section) -> Section:
    rows = (replace(row, days=tuple(tuple(map(_in_one_line, stack)) for stack in row.days)) for row in section.rows)
    return replace(section, rows=tuple(rows))


def _in_one_line(entry: Entry) -> Entry:
    aside = f"  ({entry.aside})" if entry.aside else ""
    return replace(entry, lines=(f"{', '.join(entry.lines)}{aside}",), aside="") if entry.lines else entry
