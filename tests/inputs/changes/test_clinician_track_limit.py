"""A limit of days in a track."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic
from models.people import Clinician


def test_the_limit_is_set_and_others_stay(after: Callable[..., Clinic]) -> None:
    """Limits of other tracks are kept."""
    staff = (Clinician("Ash", "Therapist", track_limits={"Evening": 1}),)
    found = after("clinician track limit: Ash = morning 2", clinicians=staff)
    assert found.clinician["Ash"].track_limits == {"Evening": 1, "Morning": 2}


def test_a_track_and_days_are_needed(refused: Callable[..., str]) -> None:
    """What is missing is told."""
    assert "no limit is given" in refused("clinician track limit: Ash")
    assert "did you mean Morning?" in refused("clinician track limit: Ash = Mornin 2")
