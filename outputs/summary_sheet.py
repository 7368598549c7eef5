"""The sheet Summary: labels in A, values in B."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from outputs import styles as look
from outputs.paper import Paper
from outputs.summary import SummaryLine
from outputs.text_fit import lines_needed, shorten

SUMMARY_WIDTHS = (270, 670)
_BIG: look.Look = {"font_size": 13, "bold": True, "font_color": look.NAVY}
_RULED: look.Look = {**look.INSET, "text_wrap": True, "bottom": 1, "bottom_color": look.LINE}
_KEY: look.Look = {**_RULED, "bold": True}
_LINK: look.Look = {"font_color": look.NAVY}
_LONGEST_LABEL = 120


def draw_summary(paper: Paper, lines: Sequence[SummaryLine]) -> None:
    """Draws the header row and all lines."""
    paper.names(("Label", "Value"))
    paper.end_header()
    for line in lines:
        if line.heading:
            _draw_heading(paper, line)
        else:
            _draw_line(paper, line)
    paper.squeeze()
    paper.close()


def _draw_heading(paper: Paper, line: SummaryLine) -> None:
    row = paper.row(22)
    paper.text(row, 0, line.label, look.BAND)
    paper.text(row, 1, str(line.value), look.BAND, {"bold": False})


def _draw_line(paper: Paper, line: SummaryLine) -> None:
    big = _BIG if line.label == "In short" else {}
    label, value = shorten(line.label, _LONGEST_LABEL), line.value
    text = value if isinstance(value, str) else ""
    size = float(big.get("font_size", 10))
    lines = max(lines_needed(label, SUMMARY_WIDTHS[0], 10.5), lines_needed(text, SUMMARY_WIDTHS[1], size + 0.5))
    row = paper.row((size + 3.5) * lines + 4)
    _draw_label(paper, row, label, line.sheet)
    if isinstance(value, str):
        paper.text(row, 1, value, _RULED, big)
    elif isinstance(value, dt.date):
        paper.sheet.write_datetime(row, 1, value, paper.styles.of(_RULED, {"num_format": "yyyy-mm-dd"}))
    else:
        number = "0.0#" if isinstance(value, float) else "0"
        paper.sheet.write_number(row, 1, value, paper.styles.of(_RULED, {"num_format": number}))


def _draw_label(paper: Paper, row: int, label: str, sheet: str) -> None:
    if sheet:
        paper.sheet.write_url(row, 0, f"internal:'{sheet}'!A1", paper.styles.of(_KEY, _LINK), label)
    else:
        paper.text(row, 0, label, _KEY)
