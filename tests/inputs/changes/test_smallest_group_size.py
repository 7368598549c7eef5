"""The smallest group."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_the_least_is_set(after: Callable[..., Clinic]) -> None:
    """Of the types meant."""
    assert [g.least_patients for g in after("smallest group size: Art = 4").group_types] == [1, 1, 4]


def test_no_more_than_the_most(refused: Callable[..., str]) -> None:
    """The type that may have fewer is named."""
    assert "Art has at most 6" in refused("smallest group size: Art = 7")
