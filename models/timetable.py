"""The answer: who is where, when, with whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from models.calendar import Slot
from models.source import NOWHERE, Source

GROUP, INDIVIDUAL = "Group", "Individual"


@dataclass(frozen=True)
class Session:
    """One group or individual session in a slot. `type` names a group type or a kind of individual session.

    `number` is what a workbook calls it, if it was read from one.
    """

    slot: Slot
    kind: str
    type: str
    clinicians: tuple[str, ...]
    room: str | None
    patients: tuple[str, ...]
    locked: bool = False
    source: Source = field(default=NOWHERE, compare=False, repr=False)
    number: str = field(default="", compare=False)

    @property
    def is_group(self) -> bool:
        """Whether this is a group session."""
        return self.kind == GROUP

    @property
    def heads(self) -> int:
        """The number of patients."""
        return len(self.patients)


@dataclass(frozen=True)
class Assignment:
    """A patient's track, days attended and own clinician per role for the week."""

    patient: str
    track: str
    days: tuple[dt.date, ...]
    own: Mapping[str, str] = field(default_factory=dict)
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Timetable:
    """All sessions of a week and the assignment of every patient with days this week."""

    sessions: tuple[Session, ...]
    assignments: Mapping[str, Assignment]

    @cached_property
    def of_patient(self) -> Mapping[str, tuple[Session, ...]]:
        """Sessions by patient ID, in order of time."""
        return self._by(lambda s: s.patients)

    @cached_property
    def of_clinician(self) -> Mapping[str, tuple[Session, ...]]:
        """Sessions by clinician, in order of time."""
        return self._by(lambda s: s.clinicians)

    @cached_property
    def of_room(self) -> Mapping[str, tuple[Session, ...]]:
        """Sessions by room, in order of time."""
        return self._by(lambda s: (s.room,) if s.room else ())

    @cached_property
    def of_slot(self) -> Mapping[Slot, tuple[Session, ...]]:
        """Sessions by slot."""
        found: dict[Slot, tuple[Session, ...]] = {}
        for session in self.sessions:
            found[session.slot] = (*found.get(session.slot, ()), session)
        return found

    def among(self, patients: Container[str]) -> Timetable:
        """What it says of these patients: their sessions, without anybody else in them, and their assignments."""
        kept = (replace(s, patients=tuple(one for one in s.patients if one in patients)) for s in self.sessions)
        held = {who: assignment for who, assignment in self.assignments.items() if who in patients}
        return Timetable(tuple(session for session in kept if session.patients), held)

    def _by(self, keys: Callable[[Session], tuple[str, ...]]) -> dict[str, tuple[Session, ...]]:
        found: dict[str, list[Session]] = {}
        for session in sorted(self.sessions, key=lambda s: (s.slot.date, s.slot.span, s.type)):
            for key in keys(session):
                found.setdefault(key, []).append(session)
        return {key: tuple(sessions) for key, sessions in found.items()}
