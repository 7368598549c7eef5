"""A session as school timetabling knows it: who is in it is given, when and where is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from models.calendar import Slot


@dataclass(frozen=True)
class Task:
    """A session to be held once, in one of the slots and one of the places. `type` as in models.timetable.Session."""

    kind: str
    type: str
    clinicians: tuple[str, ...]
    patients: tuple[str, ...]
    slots: tuple[Slot, ...]
    places: tuple[str, ...]


def fits(new: Task, tasks: Iterable[Task]) -> bool:
    """Whether everybody in the new task can have it and all their others of its track and day in different slots."""
    first = new.slots[0]
    of_day = [t for t in tasks if (t.slots[0].date, t.slots[0].track) == (first.date, first.track)]
    return all(
        _apart([new, *(task for task in of_day if who in (*task.clinicians, *task.patients))])
        for who in (*new.clinicians, *new.patients)
    )


def _apart(tasks: Sequence[Task]) -> bool:
    return any(len(set(slots)) == len(slots) for slots in product(*(task.slots for task in tasks)))
