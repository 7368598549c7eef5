"""The rules that FET can be told, as its time and space constraints. All must hold (weight 100)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from benchmarks.peers.common import Assignments
from benchmarks.peers.fet.hours import Hour, Hours
from benchmarks.peers.fet.task import Task
from benchmarks.peers.fet.words import constraint, put, times
from benchmarks.peers.rooms_apart import places
from models.week import Week


def time_limits(parent: Element, week: Week, assignments: Assignments, hours: Hours, tasks: Sequence[Task]) -> None:
    """When everybody can and when every session may start, sessions in a row, staff breaks."""
    constraint(parent, "BasicCompulsoryTime")
    for clinician in week.clinic.clinicians:
        closed = hours.closed(week.at_work[clinician.name])
        _away(parent, "Teacher", "Teacher", clinician.name, hours, closed)
        mine = [number for number, task in enumerate(tasks, 1) if clinician.name in task.clinicians]
        _breaks(parent, week, hours, mine)
        if clinician.most_in_a_row is not None:
            # A run of sessions with a window in it has as many hours more as the window is longer than one.
            longest = max((hours.length(tasks[number - 1].slots) for number in mine), default=1)
            limit = {"Maximum_Hours_Continuously": clinician.most_in_a_row + longest - 1}
            constraint(parent, "TeacherMaxHoursContinuously", Teacher_Name=clinician.name, **limit)
    for patient, own in assignments.items():
        person = week.patients[patient]
        there = {s for s in person.blocks | person.windows if s.date in own.days and s.track in (None, own.track)}
        _away(parent, "StudentsSet", "Students", patient, hours, hours.closed(frozenset(there)))
    for number, task in enumerate(tasks, 1):
        starts = [hours.covered(slot)[0] for slot in hours.shortest(task.slots)]
        element = constraint(parent, "ActivityPreferredStartingTimes", Activity_Id=number)
        times(element, "Preferred_Starting_Time", hours, starts)
    _finish(parent)


def space_limits(parent: Element, week: Week, hours: Hours, tasks: Sequence[Task]) -> None:
    """When every room is open and which rooms suit a session."""
    constraint(parent, "BasicCompulsorySpace")
    for place, room in places(week).items():
        _away(parent, "Room", "Room", place, hours, hours.closed(week.open_rooms[room.name]))
    for number, task in enumerate(tasks, 1):
        element = constraint(parent, "ActivityPreferredRooms", Activity_Id=number)
        put(element, Number_of_Preferred_Rooms=len(task.places))
        for place in task.places:
            put(element, Preferred_Room=place)
    _finish(parent)


def _away(parent: Element, kind: str, word: str, name: str, hours: Hours, closed: Sequence[Hour]) -> None:
    if closed:
        element = constraint(parent, f"{kind}NotAvailableTimes", **{word: name})
        times(element, "Not_Available_Time", hours, closed)


def _breaks(parent: Element, week: Week, hours: Hours, numbers: Sequence[int]) -> None:
    """On every day one of the hours is free in which a free hour is a long enough break."""
    settings = week.clinic.settings
    around = hours.break_hours(settings.staff_break_between, settings.staff_break)
    for date in hours.dates if numbers and settings.staff_break else ():
        element = constraint(parent, "ActivitiesOccupyMaxTimeSlotsFromSelection", Number_of_Activities=len(numbers))
        for number in numbers:
            put(element, Activity_Id=number)
        times(element, "Selected_Time_Slot", hours, [Hour(date, hour) for hour in around])
        put(element, Max_Number_of_Occupied_Time_Slots=max(0, len(around) - 1))


def _finish(parent: Element) -> None:
    """FET wants these two at the end of every constraint."""
    for element in parent:
        put(element, Active="true", Comments="")
