"""Largest numbers of the small clinic, with the weeks that show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from small import MONDAY, altered, small_clinic

from inputs.most_choice import read_quest
from inputs.scenarios import changed
from models.clinic import Clinic, ScenarioChange
from models.errors import StoppedError
from models.most import Found, HoursFound, NumberFound, RoomsFound, Tried
from models.result import Refusal
from optimizer.find_most import Finder
from optimizer.options import Options, silent

QUICK = Options(time_limit=10, workers=1, aims=2)


def _found(clinic: Clinic, text: str, options: Options = QUICK) -> Found:
    def after(changes: Sequence[ScenarioChange]) -> Clinic:
        return changed(clinic, changes)

    return Finder(clinic, MONDAY, after, options, silent).find(read_quest(clinic, text))


def test_patients_more() -> None:
    """Nine places on three days, eight taken: one day more is there, and a second is refuted by counting.

    Both who were added are new against the clinic as it is.
    """
    tracks = (replace(small_clinic().tracks[0], most_patients=3),)
    found = _found(small_clinic(tracks=tracks), "patients in Morning at 1 days", replace(QUICK, time_limit=2))
    assert isinstance(found, NumberFound)
    assert (found.most.number, found.most.beyond) == (1, Tried(proved=True))
    assert [case.verdict for case in found.cases] == ["yes", "yes", "with rules bent"]
    assert [patient.id for patient in found.cases[1].added] == ["New1"]
    assert found.beyond is found.cases[2]
    assert found.beyond.moved is not None
    assert found.beyond.moved.came == ("New1", "New2")
    assert "Most patients" in found.beyond.short[0].text


def test_the_smallest_cap() -> None:
    """Down to groups of 1, as there are enough of those who lead them, and no lower number is looked at."""
    found = _found(altered(small_clinic(), "Art", least_patients=4), "smallest cap of Art")
    assert isinstance(found, NumberFound)
    assert (found.most.number, found.most.beyond, found.beyond) == (2, None, None)
    assert found.cases[-1].scenario.name == "groups of Art of 4 patients at most"


def test_rooms_that_can_be_closed() -> None:
    """One group room will do; the private room is needed, and proved to be."""
    found = _found(small_clinic(), "rooms")
    assert isinstance(found, RoomsFound)
    assert len(found.closed) == 1
    assert set(found.closed) < {"R1", "R2"}
    assert found.most.beyond == Tried(proved=True)
    assert found.cases[1].verdict == "yes"


def test_hours_that_can_be_cut() -> None:
    """The only therapist holds four therapies; all else is done by others."""
    found = _found(small_clinic(), "hours of Ash")
    assert isinstance(found, HoursFound)
    assert (found.told, found.fewest.minutes, found.fewest.bound) == ("Ash", 200, 200)
    assert found.cases[1].figures is not None
    assert found.cases[1].figures.contact["Ash"] == 200


def test_a_stop_before_the_number_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was found about it yet."""
    stopped = Refusal("", "Stopped before a first timetable was found.", 5, stopped=True)
    monkeypatch.setattr("optimizer.find_most.answer", lambda *_: stopped)
    with pytest.raises(StoppedError):
        _found(small_clinic(), "rooms")
