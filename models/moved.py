"""Who is moved from one timetable to another, of one week or of two: days are compared by weekday."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.timetable import Session, Timetable


@dataclass(frozen=True)
class Move:
    """A person for whom the day, time, type or clinician of any session differs: sessions given up and new ones.

    `why` says it in plain words, where somebody has looked.
    """

    who: str
    before: tuple[Session, ...]
    after: tuple[Session, ...]
    why: str = ""


@dataclass(frozen=True)
class Moved:
    """Patients and clinicians who are moved, and the patients who attend only the later or only the earlier week.

    Patients who came or left are not moved; a clinician who has sessions in one week alone is.
    """

    patients: tuple[Move, ...]
    clinicians: tuple[Move, ...]
    came: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """How many people are moved."""
        return len(self.patients) + len(self.clinicians)


def moved(before: Timetable, after: Timetable) -> Moved:
    """Everybody for whom the two timetables differ; a change of room alone does not count."""
    both = [patient for patient in after.assignments if patient in before.assignments]
    staff = dict.fromkeys((*after.of_clinician, *before.of_clinician))
    return Moved(
        patients=_moves((who, before.of_patient.get(who, ()), after.of_patient.get(who, ())) for who in both),
        clinicians=_moves((who, before.of_clinician.get(who, ()), after.of_clinician.get(who, ())) for who in staff),
        came=tuple(who for who in after.assignments if who not in before.assignments),
        left=tuple(who for who in before.assignments if who not in after.assignments),
    )


def noticed(session: Session) -> tuple[object, ...]:
    """What people notice of a session: its weekday, time, type and clinicians."""
    return session.slot.weekday, session.slot.span, session.kind, session.type, frozenset(session.clinicians)


def _moves(weeks: Iterable[tuple[str, Sequence[Session], Sequence[Session]]]) -> tuple[Move, ...]:
    moves = (Move(who, _without(earlier, later), _without(later, earlier)) for who, earlier, later in weeks)
    return tuple(move for move in moves if move.before or move.after)


def _without(sessions: Sequence[Session], others: Sequence[Session]) -> tuple[Session, ...]:
    known = {noticed(session) for session in others}
    return tuple(session for session in sessions if noticed(session) not in known)
