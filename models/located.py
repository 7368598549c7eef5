"""Where in a timetable's workbook stands what a finding is about."""

from __future__ import annotations

from models.findings import Finding
from models.timetable import Session, Timetable


def cell_of(finding: Finding, timetable: Timetable) -> str:
    """The cell of Sessions that names whom the finding concerns, then; "" where no single session does."""
    then = [s for s in timetable.sessions if s.slot.date == finding.date and finding.slot in (None, s.slot)]
    cells = (session.source.cell(column) for session in then if (column := _column(finding.who, session)))
    return next(cells, "")


def _column(who: str, session: Session) -> str:
    named = {
        "Clinicians": session.clinicians,
        "Patient IDs": session.patients,
        "Room": (session.room,),
        "Type": (session.type,),
    }
    return next((column for column, names in named.items() if who in names), "")
