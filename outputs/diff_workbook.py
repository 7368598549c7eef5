"""What changed between two timetables as a workbook: a sign and a colour tell what is new, no longer and changed.

The colours differ in lightness, so that a print in grey tells them apart too.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from outputs import styles as look
from outputs.book import new_book
from outputs.diff import GONE, NEW, OTHER, Diff, DiffLine
from outputs.links import Links
from outputs.marks import ADDED, CHANGED, REMOVED
from outputs.paper import Paper
from outputs.stationery import Footer, Stationery
from outputs.styles import Styles
from outputs.text_fit import lines_needed

_FILLS: dict[str, look.Look] = {
    NEW: {"bg_color": "#EAF5EC"},
    OTHER: {"bg_color": "#E3D9EE"},
    GONE: {"bg_color": "#E8BFBA"},
}
_SIGNS = {NEW: ADDED, OTHER: CHANGED, GONE: REMOVED}
_SHORT, _LONG, _OTHERS = 130, 230, (90, 245, 245)
_CHANGE = 2


def write_diff(diff: Diff, path: Path) -> None:
    """Writes a sheet each for patients, clinicians and sessions; OSError where that cannot be done."""
    with new_book(path) as book:
        common = Stationery(Styles(book, ()), Links(book, ()), Footer("", diff.sentences[0]))
        for name, first, widths, lines in (
            ("Patients", ("Patient ID", "When"), (_SHORT, _LONG), diff.patients),
            ("Clinicians", ("Clinician", "When"), (_SHORT, _LONG), diff.clinicians),
            ("Sessions", ("When", "Type"), (_LONG, _SHORT), diff.sessions),
        ):
            sheet = book.add_worksheet(name)
            sheet.set_tab_color(look.NAVY)
            sheet.hide_gridlines(2)
            paper = Paper(sheet, common, (*widths, *_OTHERS), own_breaks=False)
            _draw(paper, name, diff.sentences, (*first, "Change", "From", "To"), lines)


def _draw(paper: Paper, name: str, sentences: Sequence[str], columns: Sequence[str], lines: Sequence[DiffLine]) -> None:
    paper.across(paper.row(24), 0, paper.last_column, f"{name}: what changed", look.TITLE)
    for sentence in sentences:
        height = 13.0 * lines_needed(sentence, sum(paper.widths), 9) + 2
        paper.across(paper.row(height), 0, paper.last_column, sentence, look.ASIDE, look.WRAP)
    paper.names(columns)
    paper.end_header()
    for line in lines:
        sign = _SIGNS[line.what]
        texts = (line.who, line.when, f"{sign.sign} {line.what}", line.before, line.after)
        needed = (lines_needed(text, width, 9) for text, width in zip(texts, paper.widths, strict=True))
        row = paper.row(12.0 * max(needed) + 4)
        for column, text in enumerate(texts):
            signed = sign.look if column == _CHANGE else {}
            paper.text(row, column, text, look.BODY, _FILLS[line.what], signed)
    paper.close()
