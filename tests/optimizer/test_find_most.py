"""Largest numbers of the small clinic, with the weeks that show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from small import MONDAY, altered, small_clinic

from inputs.most_choice import read_quest
from inputs.scenarios import changed
from models.clinic import Clinic, ScenarioChange, TimeOff, When
from models.errors import StoppedError
from models.most import Found, HoursFound, NumberFound, RoomsFound, Tried
from models.result import Refusal
from models.scenario import BASE, Scenario
from optimizer.find_most import Finder
from optimizer.options import Options, silent
from optimizer.scenarios import Question, base_question

QUICK = Options(time_limit=10, workers=1, aims=2)


def _found(clinic: Clinic, text: str, options: Options = QUICK, question: Question | None = None) -> Found:
    def after(changes: Sequence[ScenarioChange]) -> Clinic:
        return changed(clinic, changes)

    return Finder(question or base_question("", clinic), MONDAY, after, options, silent).find(read_quest(clinic, text))


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


def test_a_closed_track_admits_nobody() -> None:
    """It is said of the track, and no week of one more is planned; a day less is too few for who comes on all three."""
    shut = small_clinic(time_off=(TimeOff("Morning", "track", When(days=(0, 1, 2))),))
    found = _found(shut, "patients in Morning")
    assert isinstance(found, NumberFound)
    assert (found.most.number, found.most.beyond) == (0, Tried(proved=True, closed="closed this week"))
    assert [case.scenario.name for case in found.cases] == [BASE]
    holiday = small_clinic(time_off=(TimeOff("Morning", "track", When(days=(0,))),))
    partly = _found(holiday, "patients in Morning at 3 days")
    assert isinstance(partly, NumberFound)
    assert (partly.most.number, partly.most.beyond) == (0, Tried(proved=True, closed="not open on 3 days this week"))


def test_after_the_changes_of_a_scenario() -> None:
    """The first row is that of the scenario; the others have its changes too, and all who were added."""
    tracks = (replace(small_clinic().tracks[0], most_patients=4),)
    before = small_clinic(tracks=tracks)
    made = (ScenarioChange("", "add patients", "Morning", "1 at 3 days"),)
    question = Question("", Scenario("Another", made), changed(before, made), before)
    found = _found(question.clinic, "patients in Morning at 1 days", replace(QUICK, time_limit=2), question)
    assert [(case.scenario.name, len(case.scenario.changes), len(case.added)) for case in found.cases] == [
        ("Another", 1, 1),
        ("1 more patient in Morning at 1 day", 2, 2),
        ("2 more patients in Morning at 1 day", 2, 3),
    ]


def test_hours_where_rules_have_to_bend() -> None:
    """It is proved, by counting, and only the clinic as it is is shown."""
    crowded = small_clinic(tracks=(replace(small_clinic().tracks[0], most_patients=1),))
    found = _found(crowded, "hours of Ash", replace(QUICK, time_limit=2))
    assert isinstance(found, HoursFound)
    assert (found.fewest, [case.scenario.name for case in found.cases]) == (Tried(proved=True), [BASE])
