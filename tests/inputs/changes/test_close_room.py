"""A room that is closed."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_blank_is_always_and_times_are_times(after: Callable[..., Clinic]) -> None:
    """Time off of the room, with or without a time."""
    off = after("close room: R1", "close room: r2 = Wed 9-12").time_off
    assert [(t.who, t.kind, t.when.days, str(t.span)) for t in off] == [
        ("R1", "room", None, "0:00-24:00"),
        ("R2", "room", (2,), "9:00-12:00"),
    ]


def test_the_room_is_known(refused: Callable[..., str]) -> None:
    """The nearest is named."""
    assert "did you mean Nook?" in refused("close room: Nok")


def test_a_time_that_may_be_meant_for_the_afternoon(refused: Callable[..., str]) -> None:
    """It is asked back, as nobody would see a warning."""
    assert "6:00 can mean morning or afternoon; write 18:00, or 6am" in refused("close room: R1 = Wed 6:00-8:00")
