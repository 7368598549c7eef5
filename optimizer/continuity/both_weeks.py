"""Two weeks side by side: who is in both, what was held then, and where that would be in the planned week."""

from __future__ import annotations

from collections.abc import Iterator

from models.calendar import Slot, day_name
from models.findings import Wish
from models.timetable import Assignment, Session, Timetable
from models.week import PatientWeek, Week

KIND = "Continuity"
CLOSED = "not open to the patient this week"
GONE = "no longer in the clinic"


def in_both(week: Week) -> Iterator[tuple[PatientWeek, Assignment]]:
    """Patients with days this week whom the previous timetable assigned to a track, each with that assignment."""
    before = wished_again(week).assignments
    for person in week.attending:
        if person.id in before:
            yield person, before[person.id]


def wished_again(week: Week) -> Timetable:
    """The previous timetable, if it is to be continued; else an empty one."""
    return week.previous.timetable if week.previous and week.previous.wished else Timetable((), {})


def held_before(week: Week, patient: str) -> tuple[Session, ...]:
    """The patient's sessions in the previous timetable, in order of time."""
    return week.previous.timetable.of_patient.get(patient, ()) if week.previous else ()


def is_then(wish: Wish, slot: Slot) -> bool:
    """Whether the slot is the block or window that the wish is about."""
    return wish.slot is not None and slot.is_same_block(wish.slot)


def block_text(slot: Slot) -> str:
    """Day and block, as a wish names them: "Mon Morning Block 1"."""
    return " ".join(part for part in (day_name(slot.date), slot.track, slot.block) if part)
