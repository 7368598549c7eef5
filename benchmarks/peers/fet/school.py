"""The week as a school sees it: sessions with everybody who is in them, to be put into time and rooms."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.peers.fet.groups import group_tasks
from benchmarks.peers.fet.meetings import meeting_tasks
from benchmarks.peers.fet.task import Task, fits
from models.timetable import Timetable
from models.week import Week
from optimizer.rules.group_leaders import leaders_needed


def school_tasks(week: Week, given: Timetable) -> list[Task]:
    """All group and individual sessions of the week, for the given timetable's tracks, days, own clinicians, pull-outs.

    An individual session in a block takes its patient out of a group, whose block is fixed for that; if no group
    can make way, it is left out.
    """
    tasks = group_tasks(week, given)
    meetings: list[Task] = []
    for meeting in meeting_tasks(week, given):
        if meeting.slots[0].is_window or _make_way(week, tasks, meetings, meeting):
            meetings.append(meeting)
    return tasks + meetings


def _make_way(week: Week, tasks: list[Task], meetings: list[Task], meeting: Task) -> bool:
    """Take the patient out of a group that can be fixed to the meeting's block; whether there is one."""
    (patient,), (block,) = meeting.patients, meeting.slots
    for number, task in enumerate(tasks):
        if patient in task.patients and block in task.slots:
            fixed = replace(task, slots=(block,), patients=tuple(p for p in task.patients if p != patient))
            others = [*tasks[:number], *tasks[number + 1 :], *meetings]
            led = leaders_needed(week.clinic.group_type[task.type], len(fixed.patients)) == len(task.clinicians)
            if fixed.patients and led and fits(fixed, [*others, meeting]) and fits(meeting, [*others, fixed]):
                tasks[number] = fixed
                return True
    return False
