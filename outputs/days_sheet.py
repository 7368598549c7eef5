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
_NOTE, _MORE, _HEADER, _LINE = 16.0, 13.0, 20.0, 12.5
_LONGEST, _LONGEST_NOTE = 400, 3000
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
            self._note(shorten(note, _LONGEST_NOTE))
        self._table(_SESSIONS, "Sessions", self.day.sessions)
        if not self.paper.fits(BAR_HEIGHT + _HEADER + sum(map(_height, self.day.arrivals))):
            self.paper.new_page()
        self._bar("Arrivals")
        self._table(_ARRIVALS, "Arrivals", self.day.arrivals)

    def _note(self, note: str) -> None:
        """As many lines as it needs, as whoever is not named is taken to be there."""
        lines = lines_needed(note, sum(self.paper.widths), look.NOTE["font_size"])
        row = self.paper.row(_NOTE + _MORE * (lines - 1))
        self.paper.across(row, 0, self.paper.last_column, note, look.NOTE, look.WRAP)

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
        """Draws it; a gap is no link, as LibreOffice shows those in a dark colour, whatever is behind them."""
        row, gap = self.paper.row(height), look.GAP if line.gap else {}
        edge = _OPENS if opens else {}
        for column, (text, page) in enumerate(zip(line.texts, line.pages, strict=True)):
            bold, to = {"bold": column == 1}, None if line.gap else page
            self.paper.text(row, column, shorten(text, _LONGEST), look.BODY, bold, gap, edge, to=to)


def _height(line: Line) -> float:
    pairs = zip(line.texts, DAY_WIDTHS, strict=True)
    return _LINE * max(lines_needed(shorten(text, _LONGEST), width, 9.4) for text, width in pairs) + 5
