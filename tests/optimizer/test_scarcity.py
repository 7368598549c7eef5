"""What a clinic is nearest to running out of, counted by hand."""

from __future__ import annotations

from dataclasses import replace

from small import altered, small_clinic, week_of

from models.clinic import FREELY, Clinic, TimeOff, When
from optimizer.scarcity import scarcest


def _uses(clinic: Clinic) -> dict[str, tuple[float, float]]:
    return {use.what: (use.used, use.of) for use in scarcest(week_of(clinic))}


def test_what_is_scarcest_comes_first() -> None:
    """Four patients for a caseload of four; eight days of nine; four therapies in three windows are more than all."""
    tracks = (replace(small_clinic().tracks[0], most_patients=3),)
    uses = _uses(altered(small_clinic(tracks=tracks), "Ash", caseload=4))
    assert list(uses.items())[:2] == [
        ("Therapist: windows for individual sessions", (4, 3)),
        ("Case manager: windows for individual sessions", (4, 3)),
    ]
    assert uses["Therapist: caseload"] == (4, 4)
    freely = replace(small_clinic().settings, individuals_during_groups=FREELY)
    told = _uses(replace(altered(small_clinic(tracks=tracks), "Ash", caseload=4), settings=freely))
    assert list(told.items())[:2] == [("Therapist: caseload", (4, 4)), ("Morning: places", (8, 9))]


def test_seats_in_groups_and_contact_hours() -> None:
    """Sixteen seats are needed; each of two rooms and three clinicians could have all four patients in six blocks."""
    assert _uses(small_clinic(individuals=())) == {
        "Morning: seats in rooms for groups": (16, 48),
        "Morning: seats with the clinicians at work": (16, 72),
        "All clinicians: contact hours": (4, 252),
    }


def test_what_there_is_nothing_of_is_not_scarce() -> None:
    """Without hours agreed or windows there is nothing to be used up."""
    clinic = small_clinic(clinicians=tuple(replace(c, most_contact=0) for c in small_clinic().clinicians))
    assert "All clinicians: contact hours" not in _uses(clinic)


def test_contact_hours_there_are_those_at_work_this_week() -> None:
    """Ash is away on all but one day, and Birch may have fewer hours than that; the clinic is closed on Sunday."""
    off = (TimeOff("Ash", "clinician", When(days=(1, 2, 3, 4, 5))), TimeOff("Everyone", "everyone", When(days=(6,))))
    clinic = altered(small_clinic(individuals=(), time_off=off), "Birch", most_contact=90)
    assert _uses(clinic)["All clinicians: contact hours"] == (4, 12 + 1.5 + 6 * 12)
