"""The group sessions of the week, decided before a school timetabler begins: types and leaders of every line.

A simple greedy rule, track-day after track-day: of all types and leaders that a line may have, those that serve
its treatment mix and wishes best; of equals the clinician with most contact time left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.peers.fet.lines import lines
from benchmarks.peers.fet.staffing import Staff
from benchmarks.peers.fet.task import Task, fits
from benchmarks.peers.rooms_apart import for_group
from models.calendar import Slot
from models.clinic import Lock
from models.program import GroupType
from models.timetable import GROUP, Timetable
from models.week import Week

MIX, WISH, TOO_MANY = 6, 3, -30
"""What a patient's least of the mix, a wish, and one beyond the most of the mix are worth to the greedy rule."""


def group_tasks(week: Week, given: Timetable) -> list[Task]:
    """As many group sessions for every line of every track and day as there are blocks, or as can be led."""
    chooser = _Chooser(week, given)
    return [
        task
        for blocks in week.track_day.values()
        for number, line in enumerate(lines(week, given.assignments, blocks))
        for task in chooser.day(blocks, line, first=number == 0)
    ]


class _Chooser:
    """What was decided so far: the clinicians' time left, which types and clinicians every patient has."""

    def __init__(self, week: Week, given: Timetable) -> None:
        self.week = week
        self.staff = Staff(week, given)
        self.had: Counter[tuple[str, str]] = Counter()

    def day(self, blocks: Sequence[Slot], line: tuple[str, ...], *, first: bool) -> Iterator[Task]:
        """The line's tasks of the day; those that a lock asks of the track and day are with its first line."""
        taken: set[str] = set()
        locks = [lock for lock in self.week.locks if first and _is_of(lock, blocks)]
        for number in range(len(blocks)):
            lock = locks[number] if number < len(locks) else None
            options = [task for task in self._options(blocks, line, lock) if task.type not in taken]
            if options:
                best = max(options, key=self._worth)
                taken.add(best.type)
                self.staff.note(best)
                self.had.update((patient, what) for patient in line for what in (best.type, *best.clinicians))
                yield best

    def _options(self, blocks: Sequence[Slot], line: tuple[str, ...], lock: Lock | None) -> Iterator[Task]:
        for group in self.week.clinic.group_types:
            slots = [slot for slot in blocks if self.week.runs_in(group, slot)]
            places = for_group(self.week, group, len(line))
            if not slots or not places or not self._takes(group, line) or (lock and lock.group != group.name):
                continue
            for leaders in self.staff.leaders(group, len(line), slots):
                at = tuple(slot for slot in slots if all(slot in self.staff.blocks[name] for name in leaders))
                if lock:
                    at = tuple(s for s in at if lock.block in (None, s.block) and lock.clinician in (None, *leaders))
                task = Task(GROUP, group.name, leaders, line, at, places)
                if at and fits(task, self.staff.tasks):
                    yield task

    def _takes(self, group: GroupType, line: tuple[str, ...]) -> bool:
        fits = len(line) <= (group.most_patients or len(line))
        people = [self.week.clinic.patient[patient] for patient in line]
        return fits and all(not group.open_to or set(group.open_to) & set(person.tags) for person in people)

    def _worth(self, task: Task) -> tuple[int, int]:
        people = sum(self._worth_to(patient, task) for patient in task.patients)
        return people, min(self.staff.minutes[name] for name in task.clinicians)

    def _worth_to(self, identity: str, task: Task) -> int:
        person, worth = self.week.patients[identity].patient, 0
        for demand in self.week.patients[identity].mix:
            had = sum(self.had[identity, group] for group in demand.types)
            if task.type in demand.types:
                worth += MIX * (had < demand.least) + TOO_MANY * (demand.most is not None and had >= demand.most)
        wished = (*person.group_wishes, *person.clinician_wishes)
        avoided = (*person.group_avoids, *person.clinician_avoids)
        new = [what for what in (task.type, *task.clinicians) if not self.had[identity, what]]
        return worth + WISH * sum((what in wished) - (what in avoided) for what in new)


def _is_of(lock: Lock, blocks: Sequence[Slot]) -> bool:
    """Whether the lock asks for a group session of this track and day, whoever is in it."""
    date, track = blocks[0].date, blocks[0].track
    return (
        lock.patient is None
        and bool(lock.group)
        and lock.track == track
        and (not lock.when or lock.when.holds_on(date))
    )
