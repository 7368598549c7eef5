"""What stands in everybody's calendar: one for each clinician, room and patient, with no word of iCalendar.

A room's and a patient's name no patient, a clinician's only if asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.result import PlannedWeek
from models.timetable import Session
from outputs.words import count_text, person_text


@dataclass(frozen=True)
class Event:
    """One session as it stands in a calendar: a title, lines below it."""

    session: Session
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class OwnCalendar:
    """The week of a clinician, a room or a patient (`kind`); `owner` is the name or ID."""

    kind: str
    owner: str
    events: tuple[Event, ...]

    @property
    def name(self) -> str:
        """What the calendar is called: "Clinician Avocet"."""
        return f"{self.kind} {self.owner}"


def calendars(planned: PlannedWeek, with_names: bool = False) -> list[OwnCalendar]:
    """A calendar for everybody who has a session, in the order of the sheets; `with_names`: see above."""
    clinic, timetable = planned.week.clinic, planned.timetable

    def for_clinician(owner: str, session: Session) -> Event:
        return _for_clinician(planned, owner, session, with_names)

    return [
        *_of("Clinician", clinic.clinician, timetable.of_clinician, for_clinician),
        *_of("Room", clinic.room, timetable.of_room, _for_room),
        *_of("Patient", clinic.patient, timetable.of_patient, _for_patient),
    ]


def _of(
    kind: str,
    order: Mapping[str, object],
    sessions: Mapping[str, Sequence[Session]],
    event: Callable[[str, Session], Event],
) -> list[OwnCalendar]:
    owners = [owner for owner in order if owner in sessions] + [owner for owner in sessions if owner not in order]
    return [OwnCalendar(kind, owner, tuple(event(owner, session) for session in sessions[owner])) for owner in owners]


def _for_clinician(planned: PlannedWeek, owner: str, session: Session, with_names: bool) -> Event:
    heads = count_text(session.heads, "patients")
    others = _with([name for name in session.clinicians if name != owner])
    if not with_names:
        return _event(session, f"{session.type}: {heads}", others)
    who = [person_text(planned.week, patient) for patient in session.patients]
    if session.is_group:
        return _event(session, f"{session.type}: {heads}", others, *who)
    return _event(session, f"{session.type}: {', '.join(who)}", others)


def _for_room(_: str, session: Session) -> Event:
    return _event(session, f"{session.type}: {', '.join(session.clinicians)}", count_text(session.heads, "patients"))


def _for_patient(_: str, session: Session) -> Event:
    return _event(session, session.type, _with(session.clinicians))


def _event(session: Session, title: str, *lines: str) -> Event:
    where = " ".join(part for part in (session.slot.track, session.slot.block) if part)
    return Event(session, title, tuple(line for line in (where, *lines) if line))


def _with(names: Sequence[str]) -> str:
    return f"With {', '.join(names)}" if names else ""
