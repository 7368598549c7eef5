"""What a previous timetable names that the clinic does not have: told once, in one line."""

from __future__ import annotations

from collections.abc import Iterator

from models.clinic import Clinic
from models.errors import Fault
from models.timetable import Session, Timetable

Named = tuple[str, str, str]
"""What it is, its name, and the cell where it stands first."""


def gone_names(timetable: Timetable, clinic: Clinic) -> list[Fault]:
    """One warning that names all of it, or none."""
    first: dict[tuple[str, str], str] = {}
    for kind, name, cell in _named(timetable, clinic):
        first.setdefault((kind, name), cell)
    if not first:
        return []
    shown: dict[str, list[str]] = {}
    for (kind, name), cell in first.items():
        shown.setdefault(kind, []).append(f"{name} ({cell})" if cell else name)
    parts = [f"{kind}{'s' * (len(names) > 1)} {', '.join(names)}" for kind, names in shown.items()]
    return [Fault("", f"not in the clinic's workbook, so passed over: {'; '.join(parts)}")]


def _named(timetable: Timetable, clinic: Clinic) -> Iterator[Named]:
    for patient in timetable.assignments:
        if patient not in clinic.patient:
            yield "patient", patient, ""
    for session in timetable.sessions:
        yield from _of_session(session, clinic)
    for assignment in timetable.assignments.values():
        for role, name in assignment.own.items():
            if name not in clinic.clinician:
                yield "clinician", name, assignment.source.cell(role)


def _of_session(session: Session, clinic: Clinic) -> Iterator[Named]:
    cell, slot = session.source.cell, session.slot
    for clinician in session.clinicians:
        if clinician not in clinic.clinician:
            yield "clinician", clinician, cell("Clinicians")
    if session.type not in (clinic.group_type if session.is_group else clinic.individual):
        yield "group type" if session.is_group else "individual session", session.type, cell("Type")
    if session.room is not None and session.room not in clinic.room:
        yield "room", session.room, cell("Room")
    if slot.track is not None and slot.track not in clinic.track:
        yield "track", slot.track, cell("Track")
    elif not any((b.track, b.name) == (slot.track, slot.block) and slot.weekday in b.days for b in clinic.blocks):
        yield "block" if slot.track else "window", str(slot), cell("Block")
