"""Where a patient's individual session could be, whatever else is planned."""

from __future__ import annotations

from models.calendar import Slot
from models.program import IndividualKind
from models.timetable import Assignment
from models.week import PatientWeek, Week


def open_slots(week: Week, person: PatientWeek, own: Assignment, kind: IndividualKind) -> list[Slot]:
    """Windows and blocks of days attended that are open to the patient, long enough, near enough and as locked."""
    longest = week.clinic.settings.longest_wait
    return [
        slot
        for slot in sorted(person.blocks | person.windows, key=lambda s: (s.date, s.span, s.block))
        if slot.date in own.days
        and slot.track in (None, own.track)
        and slot.span.minutes >= kind.minutes
        and not (slot.is_window and week.in_way(slot, own.track))
        and (not slot.is_window or week.wait(slot, own.track) <= longest)
        and _as_locked(week, person.id, kind.name, slot)
    ]


def _as_locked(week: Week, patient: str, kind: str, slot: Slot) -> bool:
    return all(
        (lock.when is None or lock.when.holds_on(slot.date))
        and lock.block in (None, slot.block)
        and lock.track in (None, slot.track)
        for lock in week.locks
        if (lock.patient, lock.group) == (patient, kind)
    )
