"""Rooms: how many sessions rooms of one kind hold at once, their seats and their use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from models.edits import editing, in_turn
from models.fact import Fact
from models.program import Room
from models.week import Week
from optimizer.counting_text import counted, listed

MANY = 99
"""Sessions at once in a room that limits nothing."""


def facts(week: Week) -> Iterator[Fact]:
    """How many sessions, seats and uses there are, each of all rooms alike in it."""
    for rooms in _alike(week, "use", "seats", "features"):
        held = counted(sum(room.at_once for room in rooms), "session")
        what = listed(rooms[0].features) or ("no special features" if len(rooms) == 1 else "none")
        text = f"{_names(rooms)} ({rooms[0].use}; features: {what}) hold{'s' * (len(rooms) == 1)} {held} at once"
        yield _of_all(rooms, "at_once", "Sessions at once", text, MANY)
    for rooms in _alike(week, "seats"):
        if rooms[0].seats is not None:
            verb = "has" if len(rooms) == 1 else "have"
            text = f"{_names(rooms)} {verb} {counted(rooms[0].seats, 'seat')}{' each' * (len(rooms) > 1)}"
            yield _of_all(rooms, "seats", "Seats", text, None)
    for rooms in _alike(week, "use"):
        if rooms[0].use != "Both":
            sort = "groups" if rooms[0].use == "Group" else "individual sessions"
            text = f"{_names(rooms)} {'is' if len(rooms) == 1 else 'are'} for {sort} only"
            yield _of_all(rooms, "use", "Use", text, "Both")


def _alike(week: Week, *fields: str) -> list[list[Room]]:
    alike: dict[tuple[object, ...], list[Room]] = {}
    for room in week.clinic.rooms:
        alike.setdefault(tuple(getattr(room, field) for field in fields), []).append(room)
    return list(alike.values())


def _names(rooms: Sequence[Room]) -> str:
    return listed(room.name for room in rooms)


def _of_all(rooms: Sequence[Room], field: str, column: str, text: str, none: Any) -> Fact:
    cells = tuple(room.source.place(column) for room in rooms)
    edits = [editing("rooms", room, **{field: none}) for room in rooms]
    return Fact(text, cells, tuple(rooms), field, drop=in_turn(edits))
