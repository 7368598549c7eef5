"""A track that does not run."""

from __future__ import annotations

from collections.abc import Callable

from small import altered, small_clinic

from models.calendar import Span
from models.clinic import Clinic, Lock, When
from models.program import Block, Track

TWO = (Track("Morning", (0, 1, 2)), Track("Evening", (0, 1)))


def test_days_are_time_off_and_patients_stay(after: Callable[..., Clinic]) -> None:
    """A track with a day left keeps its patients."""
    patients = altered(small_clinic(), "P1", current_track="Morning").patients
    found = after("close track: Morning = Wed", patients=patients)
    assert found.time_off[0].when.days == (2,)
    assert found.patient["P1"].current_track == "Morning"


def test_a_track_closed_for_good_lets_its_patients_go(after: Callable[..., Clinic]) -> None:
    """They may be in another track, and its locks go; also where all its days are closed one by one."""
    patients = altered(small_clinic(), "P1", current_track="Morning").patients
    facts = {"patients": patients, "tracks": TWO, "blocks": BLOCKS, "locks": (Lock("P1", track="Morning"),)}
    for changes in (["close track: Morning"], ["close track: Morning = Mon-Tue", "close track: Morning = Wed"]):
        found = after(*changes, **facts)
        assert (found.patient["P1"].current_track, found.locks) == (None, ())


def test_locks_that_are_in_no_other_track_go_with_it(after: Callable[..., Clinic]) -> None:
    """By their block, their day or their type; a window is of no track."""
    types = altered(small_clinic(), "Art", tracks=("Morning",)).group_types
    gone = (Lock("P1", block="B1"), Lock("P1", group="CBT", when=When((2,))), Lock(group="Art"))
    kept = (Lock("P1", block="E1"), Lock("P1", block="Noon"), Lock("P1", "Therapy", When((2,))), Lock(group="CBT"))
    facts = {"tracks": TWO, "blocks": BLOCKS, "group_types": types, "locks": (*gone, *kept)}
    assert after("close track: Morning", **facts).locks == kept


BLOCKS = (*small_clinic().blocks, Block("E1", "Evening", (0, 1), Span(1020, 1080)))


def test_one_track_runs(refused: Callable[..., str]) -> None:
    """The last one cannot be closed, nor a day on which it does not run."""
    assert "Morning is the only track that is left" in refused("close track: Morning")
    assert "Morning does not run on Fri" in refused("close track: Morning = Fri")
