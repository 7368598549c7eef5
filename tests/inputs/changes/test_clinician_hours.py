"""Other hours of a clinician on some days."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic
from models.people import Clinician


def test_the_hours_of_the_days_are_replaced(after: Callable[..., Clinic]) -> None:
    """Other days stay; off is no hours."""
    staff = after("clinician hours: Ash Tue-Wed = 9-12", "clinician hours: Ash Thu = off").clinician
    hours = staff["Ash"].hours
    assert [str(hours[day][0]) for day in (0, 1, 2)] == ["8:00-20:00", "9:00-12:00", "9:00-12:00"]
    assert 3 not in hours
    assert list(hours) == sorted(hours)


def test_names_of_several_words_end_before_the_days(after: Callable[..., Clinic]) -> None:
    """The longest name that fits is meant."""
    staff = (Clinician("Ash", "Therapist"), Clinician("Ash Mon", "Therapist"))
    found = after("clinician hours: Ash Mon Tue = 9-12", clinicians=staff).clinician
    assert (found["Ash"].hours, list(found["Ash Mon"].hours)) == ({}, [1])


def test_a_day_is_needed_and_a_known_name(refused: Callable[..., str]) -> None:
    """Each is told for itself."""
    assert "no day is given" in refused("clinician hours: Ash = 9-12")
    assert "did you mean Birch?" in refused("clinician hours: Brich Tue = 9-12")
    assert "keep one of them" in refused("clinician hours: Ash Tue = 9-12", "clinician hours: ash tue = 9-17")


def test_a_time_that_may_be_meant_for_the_afternoon(refused: Callable[..., str]) -> None:
    """It is asked back, as nobody would see a warning."""
    assert "6:00 can mean morning or afternoon; write 18:00, or 6am" in refused("clinician hours: Ash Tue = 6:00-14:00")
