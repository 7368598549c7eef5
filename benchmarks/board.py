"""The week on a whiteboard: sessions are written in one by one, each only where its people and its room are free."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from models.calendar import Slot
from models.hours import minutes_of
from models.program import Room
from models.timetable import Assignment, Session, Timetable
from models.week import Week
from optimizer.rules import catalogue, screen
from optimizer.variables import Office, Use

CLINICIAN, PATIENT, ROOM = "clinician", "patient", "room"
COVERED = "own_clinician"
WORKING = {
    "clinician_one_place", "contact_hours", "groups_per_day", "in_a_row", "staff_break", "rest_between_days",
    "track_limits",
}  # fmt: skip
"""The rules that only look at what one clinician holds."""


class Board:
    """The sessions written in so far; `admits` says what no rule forbids on its own (but that covers may be had)."""

    def __init__(self, week: Week, assignments: Mapping[str, Assignment]) -> None:
        self.week = week
        self.assignments = assignments
        self.admits = screen(week, (COVERED,))
        self._of: defaultdict[tuple[str, str], list[Session]] = defaultdict(list)
        self._rules = [rule for rule in catalogue() if rule.key in WORKING]
        self._promised = self._minutes_due()

    def of(self, kind: str, name: str) -> list[Session]:
        """The sessions of a clinician, patient or room."""
        return self._of[kind, name]

    def put(self, session: Session) -> None:
        """Write a session in."""
        for key in _people_and_room(session):
            self._of[key].append(session)
        if not session.is_group:
            self._promised[session.clinicians[0]] -= minutes_of(self.week, session)

    def wipe(self, session: Session) -> None:
        """Take a group session out again."""
        for key in _people_and_room(session):
            self._of[key].remove(session)

    def at_once(self, kind: str, name: str, slot: Slot) -> int:
        """How many sessions of a clinician, patient or room overlap the slot."""
        return sum(session.slot.overlaps(slot) for session in self.of(kind, name))

    def can_work(self, session: Session) -> bool:
        """Whether no clinician works too much, too long in a row or in two places with one session more."""
        held = dict.fromkeys(s for name in session.clinicians for s in self.of(CLINICIAN, name))
        with_it = Timetable((*held, session), {})
        if any(True for rule in self._rules for _ in rule.audit(self.week, with_it)):
            return False
        return not session.is_group or all(self._has_time(name, session) for name in session.clinicians)

    def free_rooms(self, wanted: Use | Office) -> list[Room]:
        """The rooms that suit, are open and have nothing on: a group's from few seats to many."""
        suited = [room for room in self.week.clinic.rooms if self.admits(wanted._replace(room=room.name))]
        free = [room for room in suited if self.at_once(ROOM, room.name, wanted.slot) < room.at_once]
        return sorted(free, key=lambda room: (room.seats is None, room.seats or 0))

    def timetable(self) -> Timetable:
        """What stands on the board."""
        sessions = dict.fromkeys(s for of in self._of.values() for s in of)
        ordered = sorted(sessions, key=lambda s: (s.slot.date, s.slot.span, s.type, s.clinicians))
        return Timetable(tuple(ordered), self.assignments)

    def _has_time(self, clinician: str, session: Session) -> bool:
        """Whether the hours are enough for one group more and the individual sessions still due."""
        most = self.week.clinic.clinician[clinician].most_contact
        minutes = sum(minutes_of(self.week, s) for s in (*self.of(CLINICIAN, clinician), session))
        return most is None or minutes + self._promised[clinician] <= most

    def _minutes_due(self) -> Counter[str]:
        """Clinician -> minutes of individual sessions due to own patients."""
        due: Counter[str] = Counter()
        for patient, assignment in self.assignments.items():
            for kind in self.week.patients[patient].individuals:
                due[assignment.own.get(kind.role, "")] += kind.minutes * kind.per_week
        return due


def _people_and_room(session: Session) -> list[tuple[str, str]]:
    people = [(CLINICIAN, name) for name in session.clinicians] + [(PATIENT, name) for name in session.patients]
    return [*people, (ROOM, str(session.room))]
