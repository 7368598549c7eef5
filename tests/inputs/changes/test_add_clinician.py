"""One clinician more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from small import altered, small_clinic

from models.clinic import Clinic, TimeOff, When


def test_the_new_one_is_like_the_model_but_for_what_is_personal(after: Callable[..., Clinic]) -> None:
    """Hours and groups are the same, and weekly time off; office and wishes are not, nor leave on a date."""
    date = dt.date(2026, 12, 1)
    off = (TimeOff("Ash", "clinician", When((1,))), TimeOff("Ash", "clinician", When(None, date, date)))
    clinic = altered(small_clinic(time_off=off), "Ash", office="Nook", wishes=("CBT",))
    facts = {"clinicians": clinic.clinicians, "time_off": off}
    found = after("add clinician: Sora = like ash", **facts)
    sora = found.clinician["Sora"]
    assert (sora.role, sora.leads, sora.office, sora.wishes) == ("Therapist", ("CBT", "Process"), None, ())
    assert [t.when.days for t in found.time_off if t.who == "Sora"] == [(1,)]


def test_names_are_new_and_models_known(refused: Callable[..., str]) -> None:
    """Both are told."""
    assert "called Ash already" in refused("add clinician: ash = like Birch")
    assert "did you mean Birch?" in refused("add clinician: Sora = like Brich")
    assert "write like and a name" in refused("add clinician: Sora = Birch")
    assert "has no name" in refused("add clinician: = like Birch")
