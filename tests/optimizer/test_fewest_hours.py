"""The fewest contact hours with which every rule can be kept."""

from __future__ import annotations

import pytest
from small import altered, small_clinic, week_of

from models.errors import NoTimetableInTimeError
from models.program import Track
from optimizer.audit import audit
from optimizer.fewest_hours import fewest_hours, with_hours_cut
from optimizer.options import Options, silent

QUICK = Options(time_limit=20, workers=1)


def test_the_fewest_are_proved_and_shown() -> None:
    """Four therapies are held by the only therapist; of 6 blocks, 2 are filled by individual sessions."""
    week = week_of(small_clinic())
    own = fewest_hours(week, ["Ash"], QUICK, silent)
    assert own.minutes == own.bound == 4 * 50
    everybody = fewest_hours(week, ["Ash", "Birch", "Cedar"], QUICK, silent)
    assert everybody.minutes == everybody.bound == 8 * 50 + 4 * 60
    assert everybody.agreed == 3 * 7 * 12 * 60
    cut = with_hours_cut(week, ["Ash"], own.shown)
    assert cut.clinician["Ash"].most_contact == 200
    assert not audit(week_of(cut), own.shown)


def test_a_week_that_bends_rules_has_no_hours_to_cut() -> None:
    """The message says so."""
    clinic = altered(small_clinic(tracks=(Track("Morning", (0, 1, 2), 0),)), "Ash", most_contact=600)
    with pytest.raises(NoTimetableInTimeError, match="no hours can be cut"):
        fewest_hours(week_of(clinic), ["Ash"], QUICK, silent)
