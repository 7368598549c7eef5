"""The week as a file for FET: patients as students, clinicians as teachers, blocks as hours, sessions as activities."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent

from benchmarks.peers.common import Assignments
from benchmarks.peers.fet.hours import Hours
from benchmarks.peers.fet.limits import space_limits, time_limits
from benchmarks.peers.fet.task import Task
from benchmarks.peers.fet.words import listed, put
from benchmarks.peers.rooms_apart import places
from models.calendar import day_name
from models.week import Week

EVERYBODY = "Patients"
NO_LIMIT = 30000
"""The capacity that FET takes for no limit."""


def fet_file(week: Week, assignments: Assignments, tasks: Sequence[Task]) -> Element:
    """The whole file, indented; the activity with Id n is the n-th task, counted from 1."""
    hours = Hours(week)
    root = Element("fet", version="6.8.5")
    put(root, Mode="Official", Institution_Name=week.clinic.settings.clinic, Comments="")
    days = listed(root, "Days_List", "Day", [day_name(date) for date in hours.dates])
    days.insert(0, _number("Number_of_Days", len(hours.dates)))
    listed(root, "Hours_List", "Hour", hours.names).insert(0, _number("Number_of_Hours", len(hours.names)))
    listed(root, "Subjects_List", "Subject", list(dict.fromkeys(task.type for task in tasks)))
    SubElement(root, "Activity_Tags_List")
    for teacher in listed(root, "Teachers_List", "Teacher", [c.name for c in week.clinic.clinicians]):
        put(teacher, Target_Number_of_Hours=0, Qualified_Subjects="")
    _students(root, list(assignments))
    _activities(root, hours, tasks)
    SubElement(root, "Buildings_List")
    rooms = listed(root, "Rooms_List", "Room", list(places(week)))
    for room, facts in zip(rooms, places(week).values(), strict=True):
        seats = NO_LIMIT if facts.seats is None else facts.seats
        put(room, Building="", Capacity=seats, Virtual="false")
    time_limits(SubElement(root, "Time_Constraints_List"), week, assignments, hours, tasks)
    space_limits(SubElement(root, "Space_Constraints_List"), week, hours, tasks)
    indent(root)
    return root


def _number(name: str, value: int) -> Element:
    element = Element(name)
    element.text = str(value)
    return element


def _students(root: Element, patients: Sequence[str]) -> None:
    """One year of all patients, in which every patient is a group of one."""
    year = SubElement(SubElement(root, "Students_List"), "Year")
    put(year, Name=EVERYBODY, Number_of_Students=len(patients), Comments="", Number_of_Categories=0, Separator=" ")
    for patient in patients:
        put(SubElement(year, "Group"), Name=patient, Number_of_Students=1, Comments="")


def _activities(root: Element, hours: Hours, tasks: Sequence[Task]) -> None:
    activities = SubElement(root, "Activities_List")
    for number, task in enumerate(tasks, 1):
        activity = SubElement(activities, "Activity")
        for clinician in task.clinicians:
            put(activity, Teacher=clinician)
        put(activity, Subject=task.type)
        for patient in task.patients:
            put(activity, Students=patient)
        length = hours.length(task.slots)
        put(
            activity, Duration=length, Total_Duration=length, Id=number, Activity_Group_Id=0, Active="true", Comments=""
        )
