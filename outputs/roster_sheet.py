"""The sheet Rosters: a page to sign for every group session, and for every clinician's individual sessions of a day."""

from __future__ import annotations

from collections.abc import Sequence

from outputs import styles as look
from outputs.paper import Paper
from outputs.rosters import Roster, SignIn
from outputs.text_fit import shorten

ROSTER_WIDTHS = (90, 90, 180, 195, 245, 70, 70)
_HEADERS = ("Time", "Patient ID", "Name", "Session", "Signature", "Arrived", "Left")
_BAR, _NOTE, _LINE = 28.0, 18.0, 25.0


def draw_rosters(paper: Paper, title: str, rosters: Sequence[Roster]) -> None:
    """Draws every sign-in sheet on a page of its own, the columns named on each."""
    paper.head(title)
    paper.names(_HEADERS, height=18)
    paper.end_header()
    for roster in rosters:
        paper.new_page()
        _draw(paper, roster)
    paper.close()


def _draw(paper: Paper, roster: Roster) -> None:
    _draw_title(paper, roster.title, roster.note)
    for line in roster.lines:
        if not paper.fits(_LINE):
            paper.new_page()
            _draw_title(paper, f"{shorten(roster.title, 75)} (continued)", roster.note)
        _draw_line(paper, line)


def _draw_title(paper: Paper, title: str, note: str) -> None:
    paper.across(paper.row(_BAR), 0, paper.last_column, shorten(title, 90), look.BAR)
    paper.across(paper.row(_NOTE), 0, paper.last_column, shorten(note, 150), look.ASIDE)


def _draw_line(paper: Paper, line: SignIn) -> None:
    row = paper.row(_LINE)
    texts = (line.time, shorten(line.patient, 24), shorten(line.name, 48), shorten(line.session, 52), "", "", "")
    for column, text in enumerate(texts):
        paper.text(row, column, text, look.BODY, {"valign": "vcenter"}, {"bold": column == 1})
