"""Typical patients more."""

from __future__ import annotations

from collections.abc import Callable

from small import patient, small_clinic

from inputs.example import example_clinic
from inputs.scenarios import changed, read_change
from models.clinic import Clinic


def test_so_many_come_in_the_track(after: Callable[..., Clinic]) -> None:
    """With IDs that nobody has, on the days asked, own clinicians left open."""
    patients = (*small_clinic().patients, patient("new1", 2))
    found = after("add patients: Morning = 2 at 3 days", patients=patients).patients[-2:]
    assert [(p.id, p.days_per_week, p.current_track, p.own) for p in found] == [
        ("New2", 3, "Morning", {}),
        ("New3", 3, "Morning", {}),
    ]


def test_the_first_ones_are_the_same_for_a_larger_number(after: Callable[..., Clinic]) -> None:
    """So that one more is one more."""
    few, many = (after(f"add patients: Morning = {number}").patients for number in (2, 5))
    assert many[:6] == few


def test_another_seed_draws_others() -> None:
    """The same seed draws the same."""
    clinic, change = example_clinic(30), [read_change("add patients: Evening = 5")]
    one, same, other = (changed(clinic, change, seed).patients[-5:] for seed in (1, 1, 2))
    assert one == same
    assert one != other


def test_numbers_and_days_make_sense(refused: Callable[..., str]) -> None:
    """No words, no more days than the track has."""
    assert "write a whole number from 1" in refused("add patients: Morning = some")
    assert "write 6, or 6 at 3 days" in refused("add patients: Morning = 6 on 3 days")
    assert "Morning runs on 3 days a week only" in refused("add patients: Morning = 6 at 4 days")
    assert "no patient who may be in Morning" in refused("add patients: Morning = 6", patients=())
