"""What a clinic knows by name, and when time off holds."""

from __future__ import annotations

import datetime as dt

import pytest
from small import small_clinic

from models.clinic import TimeOff, When
from models.source import NOWHERE, Source

MON, TUE = dt.date(2026, 11, 30), dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("when", "monday", "tuesday"),
    [
        (When(), True, True),
        (When((0,)), True, False),
        (When(None, TUE, TUE), False, True),
        (When(None, MON, TUE), True, True),
        (When((1,), MON, TUE), False, True),
        (When(None, TUE), False, True),
        (When(None, None, MON), True, False),
    ],
)
def test_when(when: When, monday: bool, tuesday: bool) -> None:
    """Weekdays hold every week, ranges include both ends."""
    assert (when.holds_on(MON), when.holds_on(TUE)) == (monday, tuesday)


@pytest.mark.parametrize(
    ("off", "hers"),
    [
        (TimeOff("Ash", "clinician", When()), True),
        (TimeOff("Birch", "clinician", When()), False),
        (TimeOff("Ash", "patient", When()), False),
        (TimeOff("All clinicians", "clinicians", When()), True),
        (TimeOff("Everyone", "everyone", When()), True),
    ],
)
def test_whose_time_off_it_is(off: TimeOff, hers: bool) -> None:
    """A clinician is off alone, with all clinicians or with everyone; a patient of her name is another matter."""
    assert off.is_of("Ash") is hers


def test_everything_is_found_by_name() -> None:
    """Every list has its map, and roles come in the order of their kinds of session."""
    clinic = small_clinic()
    assert clinic.track["Morning"].days == (0, 1, 2)
    assert clinic.group_type["Art"].facilitators == 2
    assert clinic.clinician["Ash"].role == "Therapist"
    assert clinic.room["Nook"].at_once == 2
    assert clinic.individual["Therapy"].minutes == 50
    assert clinic.patient["P2"].days_per_week == 3
    assert clinic.plan["Taper"].steps[0].days == 3
    assert clinic.roles == ("Therapist", "Case manager")


def test_cells_of_facts() -> None:
    """A fact names its cell, else the first of its row, else its sheet, else nothing."""
    source = Source("Patients", 7, {"Tags": "C"})
    assert source.cell("Tags") == "Patients!C7"
    assert source.cell("Name") == "Patients!A7"
    assert Source("Patients").cell("Name") == "Patients"
    assert NOWHERE.cell("Tags") == ""
