"""What the signs and colours of a page mean, in one line at its foot."""

from __future__ import annotations

from outputs import styles as look
from outputs.grids import Entry, Grid
from outputs.marks import signs_to_explain
from outputs.paper import Paper
from outputs.styles import Look
from outputs.text_fit import shorten

_TYPE: Look = {"font_size": 8, "font_color": look.SLATE}
_LONGEST_CATEGORY = 30


def draw_legend(paper: Paper, grid: Grid, height: float) -> None:
    """Draws the sign of each category and mark in the grid, with its meaning; nothing where there are none."""
    entries = list(grid.entries)
    parts = [*_categories(paper, entries), *_marks(entries)]
    if not parts:
        return
    if any(entry.aside for entry in entries):
        parts.append(("Number: how many patients", _TYPE))
    row = paper.row(height)
    paper.across(row, 0, paper.last_column, "", _TYPE)
    paper.rich(row, 0, parts, _TYPE)


def _categories(paper: Paper, entries: list[Entry]) -> list[tuple[str, Look]]:
    used = {entry.category for entry in entries}
    parts: list[tuple[str, Look]] = []
    for name, tint in paper.styles.tints.items():
        if name in used:
            parts += [(f"{tint.sign} ", {**_TYPE, "font_color": tint.ink}), (f"{_short(name)}     ", _TYPE)]
    return parts


def _marks(entries: list[Entry]) -> list[tuple[str, Look]]:
    return [
        part
        for sign in signs_to_explain(entries)
        for part in ((f"{sign.sign} ", {**_TYPE, **look.BOLD, **sign.look}), (f"{sign.meaning}     ", _TYPE))
    ]


def _short(name: str) -> str:
    return shorten(name, _LONGEST_CATEGORY)
