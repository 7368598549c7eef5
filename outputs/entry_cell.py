"""An entry of a grid: the sign of its category, heading, aside and mark, then its lines, in one cell or in two."""

from __future__ import annotations

from collections.abc import Sequence

from outputs import styles as look
from outputs.grids import Entry, Mark
from outputs.marks import look_of, signs_of
from outputs.paper import Paper
from outputs.styles import Look
from outputs.text_fit import lines_needed, points_on_one_line, shorten, words_fit
from outputs.type_size import TypeSize

LONGEST_NAME = 70
_LONGEST_LINE = 210
_TIED = "\xa0"
"""A space at which no line ends."""

_SMALLER = 0.85
"""How much smaller than others a heading may be to stay on one line."""


def heading_height(entry: Entry, pixels: int, size: TypeSize) -> float:
    """Points that the heading takes in a column of that many pixels; none for an empty one."""
    if not entry.heading:
        return 0.0
    own = _own_size(entry, pixels, size)
    return lines_needed(_first_line(entry), pixels, own.heading, bold=True) * own.heading_height


def heading_fits(entry: Entry, pixels: int, size: TypeSize) -> bool:
    """Whether no word of the heading must be broken in a column of that many pixels."""
    return words_fit(_first_line(entry), pixels, _own_size(entry, pixels, size).heading)


def line_height(line: str, pixels: int, size: TypeSize) -> float:
    """Points that a line below the heading takes in a column of that many pixels."""
    return lines_needed(shorten(line, _LONGEST_LINE), pixels, size.line) * size.line_height


def draw_entry(paper: Paper, row: int, column: int, entry: Entry, size: TypeSize) -> None:
    """Draws the entry into one cell."""
    size = _own_size(entry, paper.widths[column], size)
    lines, plain = _lines(entry), _line_look(entry, size)
    below = f"\n{lines}" if entry.heading and lines else lines
    paper.rich(row, column, [*_heading(paper, entry, size), (below, plain)], _cell(paper, entry, size))


def draw_split(paper: Paper, rows: Sequence[int], column: int, entry: Entry, size: TypeSize) -> None:
    """Draws heading and lines into a cell each, below each other, that look like one.

    A click on the first line leads to the entry's page; the heading is no link, as LibreOffice shows only one kind of
    type in a cell with a link.
    """
    size = _own_size(entry, paper.widths[column], size)
    cell, plain = _cell(paper, entry, size), _line_look(entry, size)
    paper.rich(rows[0], column, _heading(paper, entry, size), {**cell, "bottom": 0, "valign": "bottom"})
    for n, row in enumerate(rows[1:]):
        line = entry.lines[n] if n < len(entry.lines) else ""
        edges: Look = {"top": 0} if row == rows[-1] else {"top": 0, "bottom": 0}
        paper.text(row, column, shorten(line, _LONGEST_LINE), cell, plain, edges, to=None if n else entry.leads_to)


def _own_size(entry: Entry, pixels: int, size: TypeSize) -> TypeSize:
    heading = points_on_one_line(_first_line(entry), pixels, size.heading, _SMALLER * size.heading)
    return size._replace(heading=heading)


def _cell(paper: Paper, entry: Entry, size: TypeSize) -> Look:
    tint = paper.styles.tints.get(entry.category)
    fill: Look = {"bg_color": tint.fill} if tint else {}
    return {**look.BODY, "valign": "top", "font_size": size.line, **fill, **look_of(entry)}


def _heading(paper: Paper, entry: Entry, size: TypeSize) -> list[tuple[str, Look]]:
    plain, bold = _line_look(entry, size), _heading_look(entry, size)
    tint = paper.styles.tints.get(entry.category)
    return [
        *((f"{mark.sign}{_TIED}", {**bold, **mark.look}) for mark in signs_of(entry)),
        (f"{tint.sign}{_TIED}" if tint else "", {**bold, "font_color": tint.ink if tint else look.INK}),
        (shorten(entry.heading, LONGEST_NAME), bold),
        (_aside(entry), plain),
    ]


def _first_line(entry: Entry) -> str:
    """As long as what _heading gives."""
    signs = f"▲{_TIED}" * (bool(entry.category) + len(signs_of(entry)))
    return signs + shorten(entry.heading, LONGEST_NAME) + _aside(entry)


def _aside(entry: Entry) -> str:
    """It stays with the last of several words; a single one may be so long that it takes the line alone."""
    space = _TIED if " " in entry.heading else " "
    return f"{space}{_TIED}{entry.aside}" if entry.aside else ""


def _lines(entry: Entry) -> str:
    return "\n".join(shorten(line, _LONGEST_LINE) for line in entry.lines)


def _heading_look(entry: Entry, size: TypeSize) -> Look:
    return {**_line_look(entry, size), "font_size": size.heading, "bold": entry.mark is not Mark.CLOSED}


def _line_look(entry: Entry, size: TypeSize) -> Look:
    colours = {key: value for key, value in look_of(entry).items() if key in ("font_color", "italic")}
    return {"font_size": size.line, **colours}
