"""Another room like one that is there, more seats in it, or one used for groups and individual sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.clinic import Clinic
from models.edits import editing
from models.fact import Fact
from models.program import Room
from models.source import NOWHERE
from models.way_out import Change
from models.week import Week

MOST_ROOMS, MOST_SEATS = 3, 10


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """What helps where rooms alike are too few, too small or for another use."""
    if not (isinstance(fact.about, tuple) and isinstance(fact.about[0], Room)):
        return
    rooms = fact.about
    if fact.aspect == "at_once":
        yield [_added(rooms[0], number) for number in range(1, MOST_ROOMS + 1)]
    for room in rooms:
        if fact.aspect == "seats":
            yield [_with_seats(room, more) for more in range(1, MOST_SEATS + 1)]
        if fact.aspect == "use":
            apply = editing("rooms", room, use="Both")
            text = f"use {room.name} for groups and individual sessions (Both)"
            yield [Change("Room for more", text, (room.source.place("Use"),), (room.name,), 1, apply)]


def _added(like: Room, number: int) -> Change:
    rooms = "a room" if number == 1 else f"{number} rooms"
    return Change(
        "Another room",
        f"add {rooms} like {like.name}",
        ("Rooms",),
        (),
        number,
        partial(adding, like=like, number=number),
    )


def adding(clinic: Clinic, like: Room, number: int) -> Clinic:
    """The clinic with so many rooms more like one that is there."""
    new = (replace(like, name=f"another {like.name} ({n})", source=NOWHERE) for n in range(1, number + 1))
    return replace(clinic, rooms=(*clinic.rooms, *new))


def _with_seats(room: Room, more: int) -> Change:
    seats = (room.seats or 0) + more
    apply = editing("rooms", room, seats=seats)
    return Change(
        "Room for more", f"put {seats} seats into {room.name}", (room.source.place("Seats"),), (room.name,), more, apply
    )


EASES = eases
