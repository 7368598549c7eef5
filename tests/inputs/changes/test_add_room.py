"""One room more."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_the_new_room_is_like_the_model(after: Callable[..., Clinic]) -> None:
    """Use, seats and features are the same."""
    rooms = after("add room: Annex = like r1").room
    assert (rooms["Annex"].use, rooms["Annex"].seats) == (rooms["R1"].use, rooms["R1"].seats)


def test_the_name_is_new(refused: Callable[..., str]) -> None:
    """A name in use is refused."""
    assert "called R1 already" in refused("add room: r1 = like R2")
