"""What is changed in a session against the timetable published before: for the marks on sheets and in lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from models.result import PlannedWeek
from models.timetable import Session

PARTS: Mapping[str, Callable[[Session], object]] = {
    "clinicians": lambda session: frozenset(session.clinicians),
    "room": lambda session: session.room,
    "patients": lambda session: frozenset(session.patients),
}
NOTICED = ("clinicians", "room")


def change_text(planned: PlannedWeek, session: Session, who: str = "", parts: Sequence[str] = NOTICED) -> str:
    """Which of these parts of the session differ from the one published at its time, or "new" if there was none.

    Asked for `who`, only sessions of this patient or clinician count. "" if nothing differs, or if the timetable
    changes no published one.
    """
    if planned.repair is None:
        return ""
    at_its_time = planned.repair.published.of_slot.get(session.slot, ())
    alike = [s for s in at_its_time if _is_alike(s, session) and (not who or who in (*s.patients, *s.clinicians))]
    differing = [[part for part in parts if PARTS[part](s) != PARTS[part](session)] for s in alike]
    return min(map("; ".join, differing), key=len) if differing else "new"


def _is_alike(session: Session, other: Session) -> bool:
    return session.type == other.type and (session.is_group or session.patients == other.patients)
