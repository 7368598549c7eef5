"""The sheet Codes, in the desk's copy only: who is meant by each code on the wall."""

from __future__ import annotations

from collections.abc import Mapping

from models.week import Week
from outputs import styles as look
from outputs.grids import Page
from outputs.paper import Paper
from outputs.text_fit import shorten

CODE_WIDTHS = (120, 180, 400)
_LINE = 17.0


def draw_codes(paper: Paper, title: str, week: Week, codes: Mapping[str, str]) -> None:
    """Draws a line for each patient of the week, in the order of the codes."""
    paper.head(title)
    paper.names(("Code", "Patient ID", "Name"))
    paper.end_header()
    for code, patient in sorted((codes[patient], patient) for patient in week.patients):
        row, name = paper.row(_LINE), week.patients[patient].patient.name
        for column, text in enumerate((code, patient, shorten(name, 70))):
            bold, page = {"bold": column == 0}, Page("Patients", patient) if column else None
            paper.text(row, column, text, look.BODY, look.NOTE, bold, to=page)
    paper.close()
