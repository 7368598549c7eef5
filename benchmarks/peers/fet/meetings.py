"""The individual sessions of the week as tasks of a patient and the own clinician."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.peers.fet.task import Task
from benchmarks.peers.open_slots import open_slots
from benchmarks.peers.rooms_apart import for_individual
from models.timetable import INDIVIDUAL, Timetable
from models.week import Week


def meeting_tasks(week: Week, given: Timetable) -> Iterator[Task]:
    """One task for each individual session due: in windows or, where the given timetable has it so, in a block."""
    for person in week.attending:
        assignment = given.assignments[person.id]
        for kind in person.individuals:
            clinician = assignment.own.get(kind.role, "")
            suit = [s for s in open_slots(week, person, assignment, kind) if s in week.at_work.get(clinician, ())]
            pulled = [
                s.slot for s in given.of_patient.get(person.id, ()) if s.type == kind.name and not s.slot.is_window
            ]
            slots = tuple(pulled[:1]) or tuple(slot for slot in suit if slot.is_window)
            if slots:
                places = for_individual(week, clinician, frozenset(slots))
                task = Task(INDIVIDUAL, kind.name, (clinician,), (person.id,), slots, places)
                yield from [task] * kind.per_week
