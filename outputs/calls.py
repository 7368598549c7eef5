"""Whom to call once a published timetable is changed: from what, to what, person by person in order of the week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.calendar import Slot
from models.changes import Change, paired
from models.moved import noticed
from models.result import PlannedWeek
from models.timetable import Session, Timetable
from outputs.gaps import NOT_COVERED, blocks_not_covered
from outputs.words import date_text, person_text

NOTHING = "nothing"
Held = Mapping[str, tuple[Session, ...]]


@dataclass(frozen=True)
class Told:
    """One thing that changes for a person, in words: `was` at the time of `slot`, `now` then or at the time it says."""

    slot: Slot
    was: str
    now: str

    @property
    def when(self) -> str:
        """Day and time of the slot."""
        return when_text(self.slot)


@dataclass(frozen=True)
class Call:
    """A person to call, with all that changes for them, in order of time."""

    who: str
    changes: tuple[Told, ...]


def patient_calls(planned: PlannedWeek, published: Timetable) -> list[Call]:
    """The patients for whom day, time, type or clinician of a session changes; that they cannot come, they know."""
    return _Patients(planned).calls(planned.week.patients, published.of_patient, planned.timetable.of_patient)


def clinician_calls(planned: PlannedWeek, published: Timetable) -> list[Call]:
    """The clinicians for whom that changes, or with whom an individual session is; that they are away, they know."""
    clinicians = planned.week.clinic.clinician
    return _Clinicians(planned).calls(clinicians, published.of_clinician, planned.timetable.of_clinician)


class _Patients:
    """What patients notice, and how it is told to them."""

    kind = "patient"

    def __init__(self, planned: PlannedWeek) -> None:
        self.week = planned.week
        self.missing = {(who, slot) for slot, patients in blocks_not_covered(planned).items() for who in patients}

    def calls(self, people: Iterable[str], before: Held, after: Held) -> list[Call]:
        """A call for each of the people with changes, in order of the first one."""
        found = [(who, self._changes(who, before.get(who, ()), after.get(who, ()))) for who in people]
        found.sort(key=lambda call: [(change.slot.date, change.slot.span) for change in call[1][:1]])
        return [Call(person_text(self.week, who), tuple(changes)) for who, changes in found if changes]

    def notices(self, session: Session) -> tuple[object, ...]:
        """What of a session may not change without a call."""
        return noticed(session)

    def is_there(self, who: str, slot: Slot) -> bool:
        """Whether the person could be there, if anything is held then; what is not held, all learn who are not off."""
        return self.could_come(who, slot) if slot in self.week.held else not self._is_off(who, slot)

    def could_come(self, who: str, slot: Slot) -> bool:
        """Whether the patient can come to the block or window, which is held."""
        return slot in self.week.patients[who].blocks | self.week.patients[who].windows

    def words(self, who: str, session: Session) -> str:
        """The session as the person knows it, with the others whom it matters to know."""
        others = self.others(who, session)
        what = f"{session.type} with {' and '.join(others)}" if others else session.type
        return ", ".join(filter(None, (what, session.room)))

    def others(self, who: str, session: Session) -> Sequence[str]:  # noqa: ARG002
        """With whom the session is, for the patient: its clinicians."""
        return session.clinicians

    def _is_off(self, who: str, slot: Slot) -> bool:
        """Whether the person has time off of their own then."""
        rows = (off for off in self.week.clinic.time_off if (off.who, off.kind) == (who, self.kind))
        return any(off.when.holds_on(slot.date) and off.span.overlaps(slot.span) for off in rows)

    def _changes(self, who: str, before: Sequence[Session], after: Sequence[Session]) -> list[Told]:
        known, new = {self.notices(s) for s in before}, {self.notices(s) for s in after}
        given_up = [s for s in before if self.notices(s) not in new and self.is_there(who, s.slot)]
        taken_up = [s for s in after if self.notices(s) not in known]
        told = [self._told(who, change) for change in _together(paired(given_up, taken_up))]
        return sorted(told, key=lambda one: (one.slot.date, one.slot.span))

    def _told(self, who: str, change: Change) -> Told:
        was, now = (self.words(who, session) if session else NOTHING for session in (change.before, change.after))
        slot = change.before.slot if change.before else change.session.slot
        if change.after is None and (who, slot) in self.missing:
            now = NOT_COVERED
        if change.session.slot != slot:
            now = f"{when_text(change.session.slot)}: {now}"
        return Told(slot, was, now)


class _Clinicians(_Patients):
    """The same for clinicians."""

    kind = "clinician"

    def notices(self, session: Session) -> tuple[object, ...]:
        """Of individual sessions, the patient too."""
        return *noticed(session), () if session.is_group else session.patients

    def could_come(self, who: str, slot: Slot) -> bool:
        """Whether the clinician is at work."""
        return slot in self.week.at_work.get(who, ())

    def others(self, who: str, session: Session) -> Sequence[str]:
        """For a clinician: the patient of an individual session, who else leads a group."""
        whom = [] if session.is_group else [person_text(self.week, patient) for patient in session.patients]
        return [*whom, *(name for name in session.clinicians if name != who)]


def when_text(slot: Slot) -> str:
    """Day and time: "Wed 2 Dec 9:00-9:50"."""
    return f"{date_text(slot.date)} {slot.span}"


def _together(changes: Sequence[Change]) -> Iterator[Change]:
    """Changes of which a session given up and a new one of its type at another time are one."""
    new = [change for change in changes if change.before is None]
    for change in changes:
        instead = next((c for c in new if change.after is None and c.session.type == change.session.type), None)
        if instead:
            new.remove(instead)
            yield Change(change.before, instead.after)
        elif change.before:
            yield change
    yield from new
