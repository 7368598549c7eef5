"""The sheets Patients, Clinicians and Rooms: an index for the screen, then a page for each person or room."""

from __future__ import annotations

import math
from collections.abc import Sequence

from outputs import styles as look
from outputs.grid_drawing import GridDrawing
from outputs.grids import Grid, Page
from outputs.paper import Paper
from outputs.text_fit import cut
from outputs.type_size import TypeSize

_CAPTION = "A click on a name leads to its page. The number is that of the page, for printing it alone."
_BAND, _LINE, _POINTS, _LEAST_POINTS, _DIGIT_PIXELS = 20.0, 15.0, 9.0, 7.5, 5


def draw_grids(paper: Paper, title: str, grids: Sequence[Grid], largest: TypeSize) -> None:
    """Draws an index and all grids, each on a page of its own, in a type of at most that size."""
    paper.head(title)
    paper.end_header(columns=1)
    index = _Index(paper, len(grids))
    paper.print_from_here()
    for grid in grids:
        paper.new_page()
        page = Page(paper.sheet.get_name(), grid.key)
        paper.begin(page)
        index.enter(page, grid.title)
        GridDrawing(paper, grid, largest.and_smaller).draw()
    paper.close()


class _Index:
    """The names at the head of a sheet, in columns, each leading to its page and telling its number."""

    def __init__(self, paper: Paper, names: int) -> None:
        self.paper = paper
        paper.across(paper.row(_BAND), 0, paper.last_column, _CAPTION, look.BAND, {"bold": False})
        columns = range(min(1, paper.last_column), len(paper.widths))
        rows = [paper.row(_LINE) for _ in range(math.ceil(names / len(columns)))]
        self.places = iter([(row, column) for column in columns for row in rows])

    def enter(self, page: Page, title: str) -> None:
        """Writes the next name, with the page that the paper is at."""
        row, column = next(self.places)
        number = f"  {self.paper.page}"
        name = cut(title, self.paper.widths[column] - _DIGIT_PIXELS * len(number), _LEAST_POINTS)
        self.paper.text(row, column, name + number, {"font_size": _POINTS, "shrink": True, **look.INSET}, to=page)
