"""A patient who leaves."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic, Lock, TimeOff, When
from models.people import KeepApart
from models.program import MixRow


def test_all_that_names_the_patient_goes(after: Callable[..., Clinic]) -> None:
    """Locks, pairs, time off and rows of the mix go; those of others stay."""
    found = after(
        "remove patient: p1",
        keep_apart=(KeepApart("P2", "P1"), KeepApart("P2", "P3")),
        time_off=(TimeOff("P1", "patient", When((0,))),),
        locks=(Lock("P1", "CBT"), Lock("P2", "CBT")),
        mix=(MixRow("P1", "CBT", 1), MixRow("All", "CBT", 1)),
    )
    assert list(found.patient) == ["P2", "P3", "P4"]
    assert (found.keep_apart, found.time_off) == ((KeepApart("P2", "P3"),), ())
    assert (found.locks, found.mix) == ((Lock("P2", "CBT"),), (MixRow("All", "CBT", 1),))


def test_the_patient_is_known(refused: Callable[..., str]) -> None:
    """An ID that nobody has is refused."""
    assert 'no patient ID called "P9"' in refused("remove patient: P9")
