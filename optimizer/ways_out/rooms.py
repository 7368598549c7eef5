"""Another room like one that is there, more seats in it, one used for all sessions, or no room for one alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.clinic import Clinic
from models.edits import editing
from models.fact import Fact
from models.people import Clinician
from models.program import Room
from models.source import NOWHERE
from models.way_out import BLANK, Change
from models.week import Week

MOST_ROOMS, MOST_SEATS = 3, 10


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """What helps where rooms alike are too few, too small, for another use, or a clinician's office."""
    if isinstance(fact.about, Clinician) and fact.aspect == "office":
        name = fact.about.name
        text = f"let {name} hold individual sessions in any room for them{BLANK}"
        yield [Change("Room for more", text, fact.cells, (name,), 1, editing("clinicians", fact.about, office=None))]
    if not (isinstance(fact.about, tuple) and isinstance(fact.about[0], Room)):
        return
    rooms = fact.about
    if fact.aspect == "at_once":
        yield [_added(week, rooms[0], number) for number in range(1, MOST_ROOMS + 1)]
    for room in rooms:
        if fact.aspect == "seats":
            yield [_with_seats(room, more) for more in range(1, MOST_SEATS + 1)]
        if fact.aspect == "use":
            apply = editing("rooms", room, use="Both")
            text = f"use {room.name} for groups and individual sessions (Both)"
            yield [Change("Room for more", text, (room.source.place("Use"),), (room.name,), 1, apply)]


def _added(week: Week, like: Room, number: int) -> Change:
    total = number + len(_added_before(week.clinic, like))
    text = f"add {'a room' if total == 1 else f'{total} rooms'} like {like.name}"
    return Change("Another room", text, ("Rooms",), (), number, partial(adding, like=like, number=number), like.name)


def adding(clinic: Clinic, like: Room, number: int) -> Clinic:
    """The clinic with so many rooms more like one that is there."""
    first = len(_added_before(clinic, like)) + 1
    new = (replace(like, name=_name(like, n), source=NOWHERE) for n in range(first, first + number))
    return replace(clinic, rooms=(*clinic.rooms, *new))


def _added_before(clinic: Clinic, like: Room) -> list[Room]:
    names = {_name(like, n) for n in range(1, len(clinic.rooms) + 1)}
    return [room for room in clinic.rooms if room.name in names]


def _name(like: Room, number: int) -> str:
    return f"another {like.name} ({number})"


def _with_seats(room: Room, more: int) -> Change:
    seats = (room.seats or 0) + more
    apply = editing("rooms", room, seats=seats)
    return Change(
        "Room for more", f"put {seats} seats into {room.name}", (room.source.place("Seats"),), (room.name,), more, apply
    )


EASES = eases
