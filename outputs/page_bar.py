"""The bar at the head of a page: whose page it is, and its number."""

from __future__ import annotations

from outputs import styles as look
from outputs.paper import Paper
from outputs.text_fit import shorten

BAR_HEIGHT = 30.0
LONGEST_TITLE = 70


def draw_page_bar(paper: Paper, title: str) -> None:
    """Draws the bar where the paper stands, with the number of the page at its right."""
    row = paper.row(BAR_HEIGHT)
    paper.across(row, 0, max(paper.last_column - 1, 0), shorten(title, LONGEST_TITLE), look.BAR)
    if paper.last_column:
        edge = {"bold": False, "bottom": 2, "bottom_color": look.NAVY}
        paper.text(row, paper.last_column, f"page {paper.page}", look.ASIDE, look.RIGHT, edge)
