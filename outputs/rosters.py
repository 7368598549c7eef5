"""Sign-in sheets: one per group session, and one per clinician and day for individual sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from models.result import PlannedWeek
from models.timetable import Session
from models.week import Week
from outputs.numbering import in_order
from outputs.words import count_text, date_text


@dataclass(frozen=True)
class SignIn:
    """A line to sign: which patient, when, and what for where the sheet has several sessions."""

    patient: str
    name: str
    time: str
    session: str


@dataclass(frozen=True)
class Roster:
    """A sign-in sheet: what and when in the title, who and where below, a line per patient."""

    title: str
    note: str
    lines: tuple[SignIn, ...]


def rosters(planned: PlannedWeek) -> list[Roster]:
    """All sign-in sheets of the week, day by day: groups in order of time, then individual sessions by clinician."""
    found = []
    for _, day in groupby(sorted(planned.timetable.sessions, key=in_order), key=lambda s: s.slot.date):
        sessions = list(day)
        found += [_group(planned.week, s) for s in sessions if s.is_group]
        found += _individuals(planned.week, [s for s in sessions if not s.is_group])
    return found


def _group(week: Week, session: Session) -> Roster:
    slot = session.slot
    where = [" ".join(part for part in (slot.track, slot.block) if part), ", ".join(session.clinicians)]
    return Roster(
        title=f"{date_text(slot.date)} · {slot.span} · {session.type}",
        note=_joined(*where, session.room or "", count_text(session.heads, "patients")),
        lines=tuple(_line(week, patient, session, session.type) for patient in by_sheet(week, session.patients)),
    )


def _individuals(week: Week, sessions: list[Session]) -> list[Roster]:
    by_clinician: dict[tuple[str, ...], list[Session]] = {}
    for session in sessions:
        by_clinician.setdefault(session.clinicians, []).append(session)
    return [
        Roster(
            title=f"{date_text(held[0].slot.date)} · Individual sessions · {', '.join(clinicians)}",
            note=count_text(len(held), "sessions"),
            lines=tuple(_line(week, p, s, _joined(s.type, s.room or "")) for s in held for p in s.patients),
        )
        for clinicians, held in sorted(by_clinician.items())
    ]


def _line(week: Week, patient: str, session: Session, what: str) -> SignIn:
    known = week.clinic.patient.get(patient)
    return SignIn(patient, known.name if known else "", str(session.slot.span), what)


def by_sheet(week: Week, patients: Iterable[str]) -> list[str]:
    """The patients' IDs in the order of the Patients sheet."""
    order = {patient: n for n, patient in enumerate(week.patients)}
    return sorted(patients, key=lambda p: (order.get(p, len(order)), p))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
