"""The sheet Calls: a list to print and tick off, person by person."""

from __future__ import annotations

from collections.abc import Sequence

from outputs import styles as look
from outputs.call_list import NOBODY, Part
from outputs.calls import Call
from outputs.paper import Paper
from outputs.text_fit import lines_needed

CALL_WIDTHS = (55, 180, 170, 250, 270)
_HEADERS = ("Done", "Who", "When", "Was", "Now")


def draw_calls(paper: Paper, title: str, parts: Sequence[Part]) -> None:
    """Draws all parts below one header."""
    paper.head(title)
    paper.names(_HEADERS, height=18)
    paper.end_header()
    for part in parts:
        paper.across(paper.row(20), 0, paper.last_column, part.title, look.BAND)
        for line in part.lines:
            lines = lines_needed(line, sum(CALL_WIDTHS), 9)
            paper.across(paper.row(12.0 * lines + 5), 0, paper.last_column, line, look.BODY, look.ALERT)
        for call in part.calls:
            _draw_call(paper, call)
    if not parts:
        paper.across(paper.row(20), 0, paper.last_column, NOBODY, look.BODY)
    paper.close()


def _draw_call(paper: Paper, call: Call) -> None:
    for n, change in enumerate(call.changes):
        texts = ("\u2610" if n == 0 else "", call.who if n == 0 else "", change.when, change.was, change.now)
        lines = max(lines_needed(text, width, 9) for text, width in zip(texts, CALL_WIDTHS, strict=True))
        row = paper.row(12.0 * lines + 6)
        for column, text in enumerate(texts):
            paper.text(row, column, text, look.BODY, {"bold": column in (1, 4)}, look.CENTRE if column == 0 else {})
