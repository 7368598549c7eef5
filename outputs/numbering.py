"""Numbers for sessions: S001, S002, ... in order of time, the same for the same timetable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from models.timetable import Session, Timetable


@dataclass(frozen=True)
class Numbered:
    """A session and its number."""

    number: str
    session: Session


@dataclass(frozen=True)
class NumberedSessions:
    """All sessions of a timetable in order of time, each with its number."""

    rows: tuple[Numbered, ...]

    @cached_property
    def of_patient(self) -> Mapping[str, tuple[Numbered, ...]]:
        """Numbered sessions by patient ID, in order of time."""
        found: dict[str, list[Numbered]] = {}
        for row in self.rows:
            for patient in row.session.patients:
                found.setdefault(patient, []).append(row)
        return {patient: tuple(rows) for patient, rows in found.items()}


def number_sessions(timetable: Timetable) -> NumberedSessions:
    """The timetable's sessions by day, time, track and type, numbered with at least three digits."""
    ordered = sorted(timetable.sessions, key=in_order)
    digits = max(3, len(str(len(ordered))))
    return NumberedSessions(tuple(Numbered(f"S{n:0{digits}d}", s) for n, s in enumerate(ordered, start=1)))


def people_in(timetable: Timetable, number: str) -> tuple[str, ...]:
    """Patients and clinicians of the session with this number in its workbook (S007, s7 or 7); none if unknown."""
    found = [s for s in timetable.sessions if s.number and _digits(s.number) == _digits(number)]
    return tuple(name for session in found for name in (*session.patients, *session.clinicians))


def _digits(number: str) -> str:
    return number.strip().upper().removeprefix("S").lstrip("0")


def in_order(session: Session) -> tuple[object, ...]:
    """The key by which sessions are listed: day, time, track, block, kind, type, clinicians, room, patients."""
    slot = session.slot
    place = (slot.date, slot.span, slot.track or "", slot.block)
    return (*place, session.kind, session.type, session.clinicians, session.room or "", session.patients)
