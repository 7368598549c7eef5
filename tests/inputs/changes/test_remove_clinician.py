"""A clinician who leaves."""

from __future__ import annotations

from collections.abc import Callable

from small import altered, small_clinic

from models.clinic import Clinic, Lock, TimeOff, When


def test_all_that_names_the_clinician_goes(after: Callable[..., Clinic]) -> None:
    """Own patients choose anew; locks, time off and wishes are dropped; those of others stay."""
    clinic = altered(small_clinic(), "P1", own={"Therapist": "Ash", "Case manager": "Birch"}, clinician_wishes=("Ash",))
    locks = (Lock(group="CBT", clinician="Ash"), Lock(group="CBT"))
    found = after(
        "remove clinician: Ash", patients=clinic.patients, locks=locks, time_off=(TimeOff("Ash", "clinician", When()),)
    )
    assert list(found.clinician) == ["Birch", "Cedar"]
    assert (found.patient["P1"].own, found.patient["P1"].clinician_wishes) == ({"Case manager": "Birch"}, ())
    assert (found.locks, found.time_off) == (locks[1:], ())


def test_somebody_stays(refused: Callable[..., str]) -> None:
    """The last clinician cannot leave, and who has left cannot be away."""
    only = small_clinic().clinicians[:1]
    assert "Ash is the only clinician" in refused("remove clinician: Ash", clinicians=only)
    assert 'no clinician called "Ash"' in refused("remove clinician: Ash", "clinician away: Ash = Wed")
    assert "leave the value blank" in refused("remove clinician: Ash = Wed")
