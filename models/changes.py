"""What changed from one timetable to another, session by session; days are compared by weekday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.moved import noticed
from models.timetable import Session, Timetable


@dataclass(frozen=True)
class Change:
    """A session before and after; None where there was none, or is none any more."""

    before: Session | None
    after: Session | None

    @property
    def session(self) -> Session:
        """What is now or, if nothing is, what was."""
        (session, *_) = (s for s in (self.after, self.before) if s is not None)
        return session

    @property
    def joined(self) -> tuple[str, ...]:
        """Patients who are new in the session."""
        return _only(self.after, self.before)

    @property
    def left(self) -> tuple[str, ...]:
        """Patients who are no longer in it."""
        return _only(self.before, self.after)


def paired(before: Sequence[Session], after: Sequence[Session]) -> tuple[Change, ...]:
    """One person's sessions, each with the one in its place at the same time of the weekday; in order of the week."""
    changes, rest = [], list(after)
    for session in before:
        instead = next((s for s in rest if _is_same_time(s, session)), None)
        if instead:
            rest.remove(instead)
        changes.append(Change(session, instead))
    changes += [Change(None, session) for session in rest]
    return tuple(sorted(changes, key=_place))


def changed_sessions(before: Timetable, after: Timetable) -> tuple[Change, ...]:
    """Sessions that are new, gone, or have other clinicians, another room or other patients, in order of the week."""
    return tuple(sorted((c for c in _matched(before, after) if _differs(c)), key=_place))


def _matched(before: Timetable, after: Timetable) -> Iterator[Change]:
    """Each session with the likest one of its type at the same time; those with the same clinicians choose first."""
    rest = list(after.sessions)
    unchanged = {noticed(session) for session in rest}
    for session in sorted(before.sessions, key=lambda s: noticed(s) not in unchanged):
        alike = [s for s in rest if _is_same_time(s, session) and s.type == session.type and any(_common(s, session))]
        again = max(alike, key=lambda s: _common(s, session), default=None)
        if again:
            rest.remove(again)
        yield Change(session, again)
    yield from (Change(None, session) for session in rest)


def _common(one: Session, other: Session) -> tuple[int, int]:
    """How many clinicians of a group, and how many patients, both have."""
    clinicians = {*one.clinicians} & {*other.clinicians} if one.is_group else set()
    return len(clinicians), len({*one.patients} & {*other.patients})


def _differs(change: Change) -> bool:
    one, other = change.before, change.after
    if one is None or other is None:
        return True
    return noticed(one) != noticed(other) or one.room != other.room or {*one.patients} != {*other.patients}


def _is_same_time(one: Session, other: Session) -> bool:
    return (one.slot.weekday, one.slot.span, one.slot.track) == (other.slot.weekday, other.slot.span, other.slot.track)


def _place(change: Change) -> tuple[object, ...]:
    slot = change.session.slot
    return slot.weekday, slot.span, slot.track or "", slot.block, change.session.type, change.session.patients


def _only(one: Session | None, other: Session | None) -> tuple[str, ...]:
    others = other.patients if other else ()
    return tuple(patient for patient in (one.patients if one else ()) if patient not in others)
