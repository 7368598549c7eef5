"""Easier weeks: what cannot be planned there cannot be planned in the week either."""

from __future__ import annotations

from dataclasses import replace

from broken_clinics import good_clinic
from small import MONDAY

from models.clinic import Lock
from models.edits import editing
from models.program import Room
from models.resolve import plan_week
from optimizer.easier import easier, idle, is_as_hard
from optimizer.facts.rooms import MANY

WAIVED = frozenset({"P2", "P3", "P4", "P5", "P6"})


def test_only_those_of_whom_something_is_asked_are_left() -> None:
    """The waived stay at home and groups may be as small as one; nothing else was asked, so it is as hard."""
    week = plan_week(good_clinic(waived=WAIVED), MONDAY)
    simple = easier(week)
    assert set(idle(week)) == WAIVED
    assert simple.patients.keys() == {"P1"}
    assert is_as_hard(simple, week)


def test_a_smaller_group_or_a_lock_less_is_easier() -> None:
    """Where others are needed to fill a group up, or a lock asks for a session, the week may be harder."""
    clinic = good_clinic(waived=WAIVED)
    large = editing("group_types", clinic.group_types[0], least_patients=3)(clinic)
    locked = replace(clinic, locks=(Lock(group="CBT"),))
    for harder in (large, locked):
        week = plan_week(harder, MONDAY)
        assert not is_as_hard(easier(week), week)


def test_a_room_that_holds_all_stands_for_the_others() -> None:
    """Of rooms that one without any limit could stand for, only offices are left, for individual sessions."""
    hall = Room("Hall", "Both", None, ("Easels",), at_once=MANY)
    clinic = good_clinic(waived=WAIVED)
    staff = (replace(clinic.clinicians[0], office="Nook"), *clinic.clinicians[1:])
    rooms = (*(replace(room, use="Both") for room in clinic.rooms), hall)
    simple = easier(plan_week(replace(clinic, rooms=rooms, clinicians=staff), MONDAY))
    assert [(room.name, room.use) for room in simple.clinic.rooms] == [("Nook", "Individual"), ("Hall", "Both")]
