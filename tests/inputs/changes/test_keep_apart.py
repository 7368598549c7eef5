"""Two patients who are kept apart."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic
from models.people import KeepApart


def test_a_pair_is_added(after: Callable[..., Clinic]) -> None:
    """In groups, not in tracks."""
    assert after("keep apart: P1 = p3").keep_apart == (KeepApart("P1", "P3"),)


def test_pairs_are_of_two_and_new(refused: Callable[..., str]) -> None:
    """Nobody is parted from themself, or from somebody twice."""
    assert "from themself" in refused("keep apart: P1 = P1")
    assert "kept apart already" in refused("keep apart: P1 = P3", "keep apart: P3 = P1")
