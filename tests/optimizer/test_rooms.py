"""Classes of rooms that nobody could tell apart."""

from __future__ import annotations

from rule_cases import bare, off
from small import week_of

from models.clinic import Clinic, Lock
from models.program import Room
from optimizer.rooms import room_classes


def classes(clinic: Clinic) -> dict[str, int]:
    """First room of each class -> sessions at once."""
    return {name: of.at_once for name, of in room_classes(week_of(clinic)).items()}


ALIKE = (Room("A", "Both", 8, ("sink", "piano")), Room("B", "Both", 8, ("piano", "sink")), Room("C", "Both", 8))


def test_rooms_alike_are_one_class() -> None:
    """In whatever order their features are written; sessions at once add up."""
    assert classes(bare(rooms=ALIKE)) == {"A": 2, "C": 1}
    assert classes(bare(rooms=(Room("A"), Room("B", at_once=20)))) == {"A": 21}


def test_rooms_that_differ() -> None:
    """In use, seats, features or opening."""
    rooms = (Room("A", "Both", 8), Room("B", "Group", 8), Room("C", "Both", 7), Room("D", "Both", 8))
    closed = (off("D", "room", "Mon"),)
    assert classes(bare(rooms=rooms, time_off=closed)) == {"A": 1, "B": 1, "C": 1, "D": 1}


def test_offices_and_locked_rooms_stand_alone() -> None:
    """They have to be told from rooms that are otherwise like them."""
    rooms = tuple(Room(name) for name in "ABCD")
    clinic = bare({"Ash": {"office": "B"}}, rooms=rooms, locks=(Lock(room="D"),))
    assert classes(clinic) == {"A": 2, "B": 1, "D": 1}
