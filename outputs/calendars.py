"""What stands in everybody's calendar: one for each clinician, room and patient, with no word of iCalendar.

A room's and a patient's name no patient, a clinician's only if asked. Where the week was published before, whoever has
fewer sessions now has as many cancelled ones at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.result import PlannedWeek
from models.timetable import Session, Timetable
from models.week import Week
from outputs.words import count_text, person_text

PATIENT = "Patient"
_Held = Mapping[str, Sequence[Session]]
"""Sessions by who or what holds them, in order of time."""


@dataclass(frozen=True)
class Event:
    """One session as it stands in a calendar: a title, lines below it, and whether it is cancelled."""

    session: Session
    title: str
    lines: tuple[str, ...] = ()
    is_cancelled: bool = False


@dataclass(frozen=True)
class OwnCalendar:
    """The week of a clinician, a room or a patient (`kind`); `owner` is the name or ID."""

    kind: str
    owner: str
    events: tuple[Event, ...]

    @property
    def name(self) -> str:
        """What its file is called: "Clinician Avocet"."""
        return f"{self.kind} {self.owner}"

    @property
    def title(self) -> str:
        """What is said in it of whose it is; nothing of a patient, as whoever sees the phone reads it."""
        return "" if self.kind == PATIENT else self.name


def calendars(planned: PlannedWeek, with_names: bool = False) -> list[OwnCalendar]:
    """A calendar for everybody who has or had a session, in the order of the sheets; `with_names`: see above."""
    clinic, now, before = planned.week.clinic, planned.timetable, _published(planned.week)

    def for_clinician(owner: str, session: Session) -> Event:
        return _for_clinician(planned, owner, session, with_names)

    return [
        *_of("Clinician", clinic.clinician, (now.of_clinician, before.of_clinician), for_clinician),
        *_of("Room", clinic.room, (now.of_room, before.of_room), _for_room),
        *_of(PATIENT, clinic.patient, (now.of_patient, before.of_patient), _for_patient),
    ]


def _published(week: Week) -> Timetable:
    """The timetable that people have of this week already; an empty one where they have none."""
    last = week.previous
    return last.timetable if last and last.monday == week.monday else Timetable((), {})


def _of(
    kind: str,
    order: Mapping[str, object],
    held: tuple[_Held, _Held],
    event: Callable[[str, Session], Event],
) -> list[OwnCalendar]:
    now, before = held
    known = {**before, **now}
    owners = [*(owner for owner in order if owner in known), *(owner for owner in known if owner not in order)]
    return [OwnCalendar(kind, owner, _events(owner, now, before, event)) for owner in owners]


def _events(owner: str, now: _Held, before: _Held, event: Callable[[str, Session], Event]) -> tuple[Event, ...]:
    events = [event(owner, session) for session in now.get(owner, ())]
    gone = before.get(owner, ())[len(events) :]
    return (*events, *(Event(session, f"Cancelled: {session.type}", is_cancelled=True) for session in gone))


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
