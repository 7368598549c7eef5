"""Where in a timetable's workbook stands what a finding is about."""

from __future__ import annotations

from models.findings import Finding
from models.timetable import Session, Timetable


def cell_of(finding: Finding, timetable: Timetable) -> str:
    """The first cell that the finding is about; "" where there is none."""
    return next(iter(cells_of(finding, timetable)), "")


def cells_of(finding: Finding, timetable: Timetable) -> tuple[str, ...]:
    """The cells of Sessions that name whom the finding concerns, then; else the patient's in Assignments.

    There are none where the timetable was not read from a workbook.
    """
    cells = [session.source.cell(column) for session in timetable.sessions if (column := _column(finding, session))]
    assigned = timetable.assignments.get(finding.who)
    if assigned and (finding.date is None or not cells):
        cells = [assigned.source.cell("Patient ID")]
    return tuple(filter(None, cells))


def _column(finding: Finding, session: Session) -> str:
    """The column that names whom the finding concerns, if the session is of its time."""
    if finding.slot not in (None, session.slot) or finding.date not in (None, session.slot.date):
        return ""
    named = {
        "Clinicians": session.clinicians,
        "Patient IDs": session.patients,
        "Room": (session.room,),
        "Type": (session.type,),
        "Track": (session.slot.track,),
    }
    if set(finding.who.split(" and ")) <= set(session.patients):
        return "Patient IDs"
    return next((column for column, names in named.items() if finding.who in names), "")
