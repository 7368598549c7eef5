"""Answers of scenarios, and how they compare."""

from __future__ import annotations

import pytest

from models.result import Quality, Refusal
from models.scenario import BASE, Case, Scenario, Use, compare_wishes


def _quality(granted: float, best: float) -> Quality:
    return Quality(granted, best, granted, 0.0, True, granted == best, 1.0, 1, 1, "")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((90, 90), (95, 97), "more"),
        ((90, 92), (85, 88), "less"),
        ((90, 90), (90, 90), "the same"),
        ((90, 96), (95, 97), "not settled"),
        ((90, 90), (90, 91), "no clear difference"),
        ((90, 91), (89.5, 90.5), "no clear difference"),
        ((75, 98), (98, 98), "not settled"),
        ((90, 95), (85, 91), "not settled"),
    ],
)
def test_a_difference_below_the_proof_is_none(
    before: tuple[float, float], after: tuple[float, float], told: str
) -> None:
    """More or less is said only where what is granted passes what the other could grant at best."""
    assert compare_wishes(_quality(*before), _quality(*after)) == told


@pytest.mark.parametrize(
    ("refusal", "told"),
    [
        (Refusal("X", "Locks clash.", 4), "no"),
        (Refusal("X", "A lock for a patient without days.", 3), "no"),
        (Refusal("X", "None found.", 5), "not known"),
        (Refusal("X", "A mistake.", 1), "not known"),
        (Refusal("X", "Stopped.", 5, stopped=True), "stopped"),
    ],
)
def test_why_there_is_no_timetable(refusal: Refusal, told: str) -> None:
    """Impossible and not found are never mixed up."""
    case = Case("", Scenario(BASE), refusal)
    assert (case.verdict, case.planned, case.timetable) == (told, None, None)


def test_the_share_of_what_is_used() -> None:
    """Of nothing, all is used."""
    assert [Use("Rooms", used, of, "rooms").share for used, of in ((3, 4), (0, 0))] == [0.75, 1.0]
