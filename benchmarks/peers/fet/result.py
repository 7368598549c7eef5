"""FET's answer, its file of placed activities, as a timetable of ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.peers.common import Assignments
from benchmarks.peers.fet.hours import Hours
from benchmarks.peers.fet.task import Task
from benchmarks.peers.rooms_apart import places
from models.timetable import Session, Timetable
from models.week import Week


def read_result(file: Path, week: Week, assignments: Assignments, tasks: Sequence[Task]) -> Timetable:
    """The timetable of an activities file; activities that FET did not place are not in it.

    Raises KeyError or IndexError for a file that was not made from these tasks.
    """
    hours, rooms = Hours(week), places(week)
    sessions = []
    for activity in ElementTree.parse(file).getroot():
        day, hour, place = (activity.findtext(name) or "" for name in ("Day", "Hour", "Room"))
        task = tasks[int(activity.findtext("Id") or 0) - 1]
        if day:
            firsts = {slot: hours.covered(slot)[0] for slot in hours.shortest(task.slots)}
            starts = {(first.day, hours.names[first.number]): slot for slot, first in firsts.items()}
            room = rooms[place].name if place else None
            slot = starts[day, hour]
            sessions.append(Session(slot, task.kind, task.type, task.clinicians, room, task.patients))
    return Timetable(tuple(sessions), assignments)
