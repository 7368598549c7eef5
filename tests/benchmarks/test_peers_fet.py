"""FET as a peer: the file that it gets, the timetable that is read back, and a real run where FET is installed."""

from __future__ import annotations

import argparse
import shutil
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.peers.common import example_week, judge
from benchmarks.peers.fet import plan as fet
from benchmarks.peers.fet.file import fet_file
from benchmarks.peers.fet.hours import Hours
from benchmarks.peers.fet.result import read_result
from benchmarks.peers.fet.school import school_tasks
from benchmarks.peers.fet.task import Task
from benchmarks.peers.rooms_apart import places
from models.people import KeepApart
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.options import Options
from optimizer.solve import plan

WEEK = example_week(8, 1)


@pytest.fixture(scope="module")
def given() -> Timetable:
    """Our planner's timetable, which the first stage takes its tracks, days and own clinicians from."""
    return plan(WEEK, Options(time_limit=5, aims=2)).timetable


@pytest.fixture(scope="module")
def tasks(given: Timetable) -> list[Task]:
    """All sessions of the week with everybody in them."""
    return school_tasks(WEEK, given)


def names(root: ElementTree.Element, path: str) -> list[str]:
    """The texts at a path."""
    return [element.text or "" for element in root.findall(path)]


def test_the_file_has_everybody_and_every_room(given: Timetable, tasks: list[Task]) -> None:
    """It is well-formed, and patients, clinicians, rooms, days and sessions are all in it, each once."""
    root = ElementTree.fromstring(ElementTree.tostring(fet_file(WEEK, given.assignments, tasks)))
    assert names(root, "Students_List/Year/Group/Name") == [person.id for person in WEEK.attending]
    assert names(root, "Teachers_List/Teacher/Name") == [c.name for c in WEEK.clinic.clinicians]
    assert names(root, "Rooms_List/Room/Name") == list(places(WEEK))
    assert names(root, "Days_List/Day/Name") == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    assert names(root, "Activities_List/Activity/Id") == [str(n) for n in range(1, len(tasks) + 1)]


def test_every_session_may_only_start_where_its_people_can(given: Timetable, tasks: list[Task]) -> None:
    """No hour offered to an activity is one that the file closes to one of its teachers or students."""
    root = fet_file(WEEK, given.assignments, tasks)
    limits = root.find("Time_Constraints_List")
    assert limits is not None
    closed = {
        (limit.findtext("Teacher") or limit.findtext("Students"), time.findtext("Day"), time.findtext("Hour"))
        for limit in limits
        for time in limit.findall("Not_Available_Time")
    }
    offered = [
        (who, time.findtext("Preferred_Starting_Day"), time.findtext("Preferred_Starting_Hour"))
        for limit, task in zip(limits.findall("ConstraintActivityPreferredStartingTimes"), tasks, strict=True)
        for time in limit.findall("Preferred_Starting_Time")
        for who in (*task.clinicians, *task.patients)
    ]
    assert offered and closed and not closed.intersection(offered)


def test_slots_share_an_hour_exactly_where_they_overlap() -> None:
    """Short and long windows of one time exclude each other in FET as they do in the clinic."""
    hours = Hours(WEEK)
    for one, other in combinations(WEEK.slots, 2):
        assert bool(set(hours.covered(one)) & set(hours.covered(other))) == one.overlaps(other)


def test_patients_have_a_session_for_every_block(given: Timetable, tasks: list[Task]) -> None:
    """As many groups and pull-outs on a day as the track has blocks."""
    for patient, own in given.assignments.items():
        for date in own.days:
            of_day = [t for t in tasks if patient in t.patients and t.slots[0].date == date and t.slots[0].track]
            assert len(of_day) == len(WEEK.track_day[own.track, date])


def test_patients_kept_apart_are_in_different_groups(given: Timetable) -> None:
    """Two patients of one track and day who share a line no longer do when they are kept apart."""
    shared = next(t.patients for t in school_tasks(WEEK, given) if len(t.patients) > 1)
    apart = replace(WEEK, clinic=replace(WEEK.clinic, keep_apart=(KeepApart(shared[0], shared[1]),)))
    assert not any(set(shared[:2]) <= set(task.patients) for task in school_tasks(apart, given))


def test_an_individual_session_in_a_block_takes_its_patient_out_of_the_group(given: Timetable) -> None:
    """The group is fixed to the block, so that FET cannot put it elsewhere."""
    session = next(s for s in given.sessions if not s.is_group)
    (patient,) = session.patients
    clinician = session.clinicians[0]
    own = given.assignments[patient]
    block = next(
        s
        for date in own.days
        for s in WEEK.track_day[own.track, date]
        if s in WEEK.at_work[clinician] and s.span.minutes >= WEEK.clinic.individual[session.type].minutes
    )
    moved = tuple(replace(s, slot=block) if s is session else s for s in given.sessions)
    tasks = school_tasks(WEEK, replace(given, sessions=moved))
    (meeting,) = [t for t in tasks if t.type == session.type and t.patients == (patient,)]
    of_day = [t for t in tasks if patient in t.patients and t.slots[0].date == block.date and t.slots[0].track]
    assert meeting.slots == (block,)
    assert len(of_day) == len(WEEK.track_day[own.track, block.date])


def test_a_result_is_read_back(given: Timetable, tasks: list[Task], tmp_path: Path) -> None:
    """Placed activities are sessions in their slot and room; one that FET could not place is left out."""
    hours, root = Hours(WEEK), ElementTree.Element("Activities_Timetable")
    for number, task in enumerate(tasks, 1):
        first = hours.covered(hours.shortest(task.slots)[0])[0]
        place = (first.day, hours.names[first.number], task.places[0]) if number > 1 else ("", "", "")
        activity = ElementTree.SubElement(root, "Activity")
        for name, text in zip(("Id", "Day", "Hour", "Room"), (str(number), *place), strict=True):
            ElementTree.SubElement(activity, name).text = text
    file = tmp_path / "activities.xml"
    ElementTree.ElementTree(root).write(file)
    found = read_result(file, WEEK, given.assignments, tasks)
    assert found.assignments == given.assignments
    assert list(found.sessions) == [as_session(WEEK, task) for task in tasks[1:]]


def as_session(week: Week, task: Task) -> Session:
    """The task in the first of its shortest slots and its first place."""
    slot, room = Hours(week).shortest(task.slots)[0], places(week)[task.places[0]].name
    return Session(slot, task.kind, task.type, task.clinicians, room, task.patients)


def test_without_fet_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends before anything is planned."""
    monkeypatch.setattr("benchmarks.peers.fet.plan.COMMAND", "no-such-timetabler")
    with pytest.raises(SystemExit, match="apt-get install fet"):
        fet.main(["--patients", "3"])


@pytest.mark.skipif(shutil.which(fet.COMMAND) is None, reason="FET is not installed")
def test_fet_places_everything(given: Timetable, tasks: list[Task]) -> None:
    """Its timetable of a small clinic has all sessions and breaks no rule."""
    answer = fet.plan_with_fet(WEEK, given, argparse.Namespace(time_limit=5, seed=1))
    assert len(answer.timetable.sessions) == len(tasks)
    assert not judge(WEEK, answer.timetable).broken
    assert answer.seconds < 5 + 2 * fet.GRACE
