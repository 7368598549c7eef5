"""A patient's days a week."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_the_days_are_set(after: Callable[..., Clinic]) -> None:
    """As in the column Days per week."""
    assert after("patient days: P2 = 1").patient["P2"].days_per_week == 1


def test_days_are_those_of_a_week_and_said_once(refused: Callable[..., str]) -> None:
    """Too many, and two numbers for one patient."""
    assert "from 0 to 7" in refused("patient days: P2 = 8")
    assert "the scenario has patient days: P2 = 1 already" in refused("patient days: P2 = 1", "patient days: p2 = 2")
