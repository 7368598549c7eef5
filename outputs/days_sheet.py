"""The sheet Days, for the front desk: what is held on each day, then who comes when."""

from __future__ import annotations

from collections.abc import Sequence

from outputs import styles as look
from outputs.day_lists import DayList, Line
from outputs.grids import Page
from outputs.page_bar import BAR_HEIGHT, draw_page_bar
from outputs.paper import Paper
from outputs.text_fit import lines_needed, shorten

DAY_WIDTHS = (95, 210, 170, 130, 335)
_SESSIONS = ("Time", "Session", "Clinicians", "Room", "Patients")
_ARRIVALS = ("Here", "Patient", "Goes first to", "Room", "Individual sessions")
_NOTE, _HEADER, _LINE = 16.0, 20.0, 12.5
_LONGEST = 400
_OPENS: look.Look = {"top": 2, "top_color": look.NAVY}
"""The edge above what begins later than the line before it."""


def draw_days(paper: Paper, title: str, days: Sequence[DayList]) -> None:
    """Draws every day from a new page on, and its arrivals from another where they need it."""
    paper.head(title)
    paper.end_header()
    for day in days:
        paper.new_page()
        paper.begin(Page("Days", str(day.date)))
        _DayDrawing(paper, day).draw()
    paper.close()


class _DayDrawing:
    """Draws one day; each further page says again which day it is and what the columns hold."""

    def __init__(self, paper: Paper, day: DayList) -> None:
        self.paper, self.day = paper, day

    def draw(self) -> None:
        """Draws the sessions with the notes above them, then the arrivals."""
        self._bar("Sessions")
        for note in self.day.notes:
            self.paper.across(self.paper.row(_NOTE), 0, self.paper.last_column, shorten(note, 150), look.NOTE)
        self._table(_SESSIONS, "Sessions", self.day.sessions)
        if not self.paper.fits(BAR_HEIGHT + _HEADER + sum(map(_height, self.day.arrivals))):
            self.paper.new_page()
        self._bar("Arrivals")
        self._table(_ARRIVALS, "Arrivals", self.day.arrivals)

    def _bar(self, what: str) -> None:
        draw_page_bar(self.paper, f"{self.day.title} · {what}")

    def _table(self, headers: Sequence[str], what: str, lines: Sequence[Line]) -> None:
        self._headers(headers)
        for before, line in zip((None, *lines), lines, strict=False):
            height = _height(line)
            if not self.paper.fits(height):
                self.paper.new_page()
                self._bar(f"{what} (continued)")
                self._headers(headers)
            self._line(line, height, opens=before is not None and before.begins != line.begins)

    def _headers(self, headers: Sequence[str]) -> None:
        self.paper.names(headers, height=_HEADER)

    def _line(self, line: Line, height: float, opens: bool) -> None:
        row, gap = self.paper.row(height), look.GAP if line.gap else {}
        edge = _OPENS if opens else {}
        for column, (text, page) in enumerate(zip(line.texts, line.pages, strict=True)):
            bold = {"bold": column == 1}
            self.paper.text(row, column, shorten(text, _LONGEST), look.BODY, bold, gap, edge, to=page)


def _height(line: Line) -> float:
    pairs = zip(line.texts, DAY_WIDTHS, strict=True)
    return _LINE * max(lines_needed(shorten(text, _LONGEST), width, 9.4) for text, width in pairs) + 5
