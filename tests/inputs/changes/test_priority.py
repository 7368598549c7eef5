"""The weight of a kind of wish."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_the_weight_is_set(after: Callable[..., Clinic]) -> None:
    """Others stay as they are."""
    assert after("priority: groups = 5", priorities={"Track": 1}).priorities == {"Track": 1, "Groups": 5}


def test_weights_are_from_0_to_10(refused: Callable[..., str]) -> None:
    """And the kind is known."""
    assert "from 0 to 10" in refused("priority: Groups = 11")
    assert "did you mean Groups?" in refused("priority: Grups = 1")
