"""Which clinicians may still take one more group session, while groups are decided one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from benchmarks.peers.fet.task import Task
from models.calendar import Slot
from models.people import Clinician
from models.program import GroupType
from models.timetable import Timetable
from models.week import Week
from optimizer.rules.group_leaders import leaders_needed

NO_LIMIT = 10**6


class Staff:
    """The groups led so far; the minutes of contact and the blocks left beside the individual sessions.

    `given` is the timetable that says who is whose own clinician and which individual sessions are in blocks.
    """

    def __init__(self, week: Week, given: Timetable) -> None:
        self.week = week
        self.tasks: list[Task] = []
        meetings = {(s.clinicians[0], s.slot) for s in given.sessions if not s.is_group}
        self.blocks = {
            c.name: {s for s in week.at_work[c.name] if not s.is_window and (c.name, s) not in meetings}
            for c in week.clinic.clinicians
        }
        self.days = {(name, slot.track, slot.date) for name, slot in meetings}
        self.minutes = {c.name: c.most_contact or NO_LIMIT for c in week.clinic.clinicians}
        for person in week.attending:
            for kind in person.individuals:
                self.minutes[given.assignments[person.id].own[kind.role]] -= kind.minutes * kind.per_week

    def leaders(self, group: GroupType, heads: int, slots: Sequence[Slot]) -> Iterator[tuple[str, ...]]:
        """Every set of as many clinicians as the group needs whose limits allow one more in the track on the day."""
        able = [c for c in self.week.clinic.clinicians if group.name in (*c.leads, *c.assists) and self._free(c, slots)]
        for leaders in combinations(able, leaders_needed(group, heads)):
            if any(group.name in clinician.leads for clinician in leaders):
                yield tuple(clinician.name for clinician in leaders)

    def note(self, task: Task) -> None:
        """Count a group session that is decided."""
        for name in task.clinicians:
            self.days.add((name, task.slots[0].track, task.slots[0].date))
            self.minutes[name] -= longest(task.slots)
        self.tasks.append(task)

    def _free(self, clinician: Clinician, slots: Sequence[Slot]) -> bool:
        name, date, track = clinician.name, slots[0].date, str(slots[0].track)
        days = {date} | {d for who, where, d in self.days if (who, where) == (name, track)}
        led = [task for task in self.tasks if name in task.clinicians and task.slots[0].date == date]
        return (
            len(led) < (clinician.most_groups_day or NO_LIMIT)
            and len(days) <= clinician.track_limits.get(track, NO_LIMIT)
            and self.minutes[name] >= longest(slots)
        )


def longest(slots: Sequence[Slot]) -> int:
    """The minutes of the longest of the slots."""
    return max(slot.span.minutes for slot in slots)
