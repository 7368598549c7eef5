"""What a row of Locks means: which slots and sessions it fits, and whether it speaks of the planned week."""

from __future__ import annotations

from models.calendar import Slot
from models.clinic import Lock
from models.timetable import Session
from models.week import Week


def of_week(week: Week) -> list[Lock]:
    """The locks that speak of the week; one on a date of another week is left for its week."""
    return list(week.locks)


def only_track(lock: Lock) -> bool:
    """Whether the lock says no more than that a patient belongs to a track."""
    rest = (lock.group, lock.when, lock.block, lock.clinician, lock.room)
    return lock.patient is not None and lock.track is not None and not any(rest)


def only_day(lock: Lock) -> bool:
    """Whether the lock says no more than that a patient attends a day."""
    rest = (lock.group, lock.track, lock.block, lock.clinician, lock.room)
    return lock.patient is not None and lock.when is not None and not any(rest)


def fits_slot(lock: Lock, slot: Slot) -> bool:
    """Whether the slot fits the lock's day, block and track."""
    on_day = lock.when is None or lock.when.holds_on(slot.date)
    return on_day and lock.block in (None, slot.block) and lock.track in (None, slot.track)


def fits_session(lock: Lock, session: Session) -> bool:
    """Whether the session fits every filled cell of the lock."""
    return (
        fits_slot(lock, session.slot)
        and lock.group in (None, session.type)
        and (lock.clinician is None or lock.clinician in session.clinicians)
        and lock.room in (None, session.room)
        and (lock.patient is None or lock.patient in session.patients)
    )
