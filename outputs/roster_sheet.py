"""The sheet Rosters: a page to sign for every group session, and for every clinician's individual sessions of a day."""

from __future__ import annotations

from collections.abc import Sequence

from outputs import styles as look
from outputs.paper import Paper
from outputs.rosters import Roster, SignIn
from outputs.text_fit import shorten

ROSTER_WIDTHS = (90, 90, 180, 195, 245, 70, 70)
_HEADERS = ("Time", "Patient ID", "Name", "Session", "Signature", "Arrived", "Left")
_BAR, _NOTE, _HEADER, _LINE, _HIGHEST_LINE = 30.0, 18.0, 18.0, 25.0, 34.0
_LOOKS: dict[int, look.Look] = {1: {"font_size": 11, "bold": True}, 2: {"font_size": 12}}


def draw_rosters(paper: Paper, title: str, rosters: Sequence[Roster]) -> None:
    """Draws every sign-in sheet from a new page on, with lines as high as it has room for."""
    paper.head(title)
    paper.end_header()
    for roster in rosters:
        paper.new_page()
        _draw(paper, roster)
    paper.close()


def _draw(paper: Paper, roster: Roster) -> None:
    room = paper.room - _BAR - _NOTE - _HEADER
    height = min(max(_LINE, room / max(len(roster.lines), 1)), _HIGHEST_LINE)
    _draw_title(paper, roster.title, roster.note)
    for line in roster.lines:
        if not paper.fits(height):
            paper.new_page()
            _draw_title(paper, f"{shorten(roster.title, 75)} (continued)", roster.note)
        _draw_line(paper, line, height)


def _draw_title(paper: Paper, title: str, note: str) -> None:
    paper.across(paper.row(_BAR), 0, paper.last_column, shorten(title, 90), look.BAR)
    paper.across(paper.row(_NOTE), 0, paper.last_column, shorten(note, 150), look.NOTE)
    paper.names(_HEADERS, height=_HEADER)


def _draw_line(paper: Paper, line: SignIn, height: float) -> None:
    row = paper.row(height)
    texts = (line.time, shorten(line.patient, 24), shorten(line.name, 48), shorten(line.session, 52), "", "", "")
    for column, text in enumerate(texts):
        paper.text(row, column, text, look.BODY, _LOOKS.get(column, {}))
