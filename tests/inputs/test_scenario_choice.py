"""Which scenarios are asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from small import MONDAY, small_clinic

from inputs.scenario_choice import Choice, doubtful_scenarios, scenarios_of
from models.clinic import Clinic, ScenarioChange
from models.errors import ChangeError
from models.source import Source


def _clinic() -> Clinic:
    rows = (
        ScenarioChange("Two rooms", "close room", "R1"),
        ScenarioChange("Ash away", "clinician away", "Ash", "Wed"),
        ScenarioChange("two  Rooms", "close room", "Nook"),
    )
    return small_clinic(scenarios=rows)


def _names(choice: Choice) -> list[str]:
    return [scenario.name for scenario in choice.of(_clinic())]


def test_rows_of_one_name_are_one_scenario() -> None:
    """In the order in which the names come first."""
    assert {name: len(of.changes) for name, of in scenarios_of(_clinic()).items()} == {"Two rooms": 2, "Ash away": 1}


def test_all_of_the_sheet_or_those_named() -> None:
    """Names match without regard to case."""
    assert _names(Choice()) == ["Two rooms", "Ash away"]
    assert _names(Choice(["ash AWAY"])) == ["Ash away"]


def test_changes_of_the_command_line_are_one_scenario() -> None:
    """It is named after them."""
    choice = Choice(["Ash away"], ["close room: R1", "remove patient: P1"])
    assert _names(choice) == ["Ash away", "close room: R1 + remove patient: P1"]


def test_all_pairs_of_two_lists() -> None:
    """Scenarios and changes, in any mix; a pair has the changes of both."""
    found = Choice(cross=("Ash away; Two rooms", "remove patient: P1; remove patient: P2")).of(_clinic())
    assert [scenario.name for scenario in found] == [
        "Ash away + remove patient: P1",
        "Ash away + remove patient: P2",
        "Two rooms + remove patient: P1",
        "Two rooms + remove patient: P2",
    ]
    assert [len(scenario.changes) for scenario in found] == [2, 2, 3, 3]


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (Choice(["Ahs away", "Nobody"]), "did you mean Ash away?"),
        (Choice(changes=["close rom: R1"]), "did you mean close room?"),
        (Choice(cross=("Ash away", " ; ")), "a list is blank"),
        (Choice(cross=("Ash away", "close rom: R1")), "did you mean close room?"),
    ],
)
def test_what_is_not_known(choice: Choice, told: str) -> None:
    """The nearest is named, and the command is to blame."""
    with pytest.raises(ChangeError) as error:
        choice.of(_clinic())
    assert told in str(error.value)
    assert error.value.exit_code == 2


def test_a_name_with_an_equals_sign_needs_no_value() -> None:
    """Where there is such a name and the change needs no value; else what follows the sign is the value."""
    clinic = small_clinic()
    rooms = tuple(replace(room, name="R=1") if room.name == "R1" else room for room in clinic.rooms)
    texts = ["close room: r=1", "close room: R=1 = Wed", "close room: Nook = Wed", "add room: R=1 = like Nook"]
    (found,) = Choice(changes=texts).of(replace(clinic, rooms=rooms))
    assert [(change.target, change.value) for change in found.changes] == [
        ("r=1", ""),
        ("R=1", "Wed"),
        ("Nook", "Wed"),
        ("R=1", "like Nook"),
    ]


def test_what_is_doubtful_in_the_sheet() -> None:
    """Each change that cannot be made, of any scenario, with its cell."""
    source = Source("Scenarios", 4, {"Target": "C"})
    clinic = replace(_clinic(), scenarios=(*_clinic().scenarios, ScenarioChange("X", "close room", "R9", "", source)))
    assert doubtful_scenarios(_clinic(), MONDAY) == ()
    assert [fault.cell for fault in doubtful_scenarios(clinic, MONDAY)] == ["Scenarios!C4"]


def test_a_date_is_doubtful_in_other_weeks_than_its_own() -> None:
    """Whatever Week of says: another week may be asked."""
    dated = replace(_clinic(), scenarios=(ScenarioChange("X", "close room", "R1", "2026-12-09"),))
    assert doubtful_scenarios(dated, MONDAY + dt.timedelta(days=7)) == ()
    assert "is not in the planned week" in str(doubtful_scenarios(dated, MONDAY)[0])


def test_a_clinic_without_scenarios_says_what_to_do() -> None:
    """The sheet is named, and the option."""
    with pytest.raises(ChangeError, match="the sheet has no rows; fill it in, or after --change write"):
        Choice().of(small_clinic())
