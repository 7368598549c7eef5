"""Changes in the order of the scenario, and what is said of those that cannot be made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import altered, small_clinic

from inputs.names import CellError
from inputs.scenarios import changed, read_change
from models.calendar import Span
from models.clinic import ScenarioChange, Settings
from models.errors import ChangeError
from models.source import Source

COLUMNS = {"Scenario": "A", "Change": "B", "Target": "C", "Value": "D"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("clinician away: Ash = Wed", ("clinician away", "Ash", "Wed")),
        ("Clinician  Away:Ash=Wed", ("clinician away", "Ash", "Wed")),
        ("close room: R1", ("close room", "R1", "")),
        ("add block: = Wed 12:00-12:50", ("add block", "", "Wed 12:00-12:50")),
        ("remove patient: =1+1 =", ("remove patient", "=1+1", "")),
    ],
)
def test_changes_of_the_command_line(text: str, meant: tuple[str, str, str]) -> None:
    """Names match without regard to case and spaces; a value ends the text."""
    found = read_change(text)
    assert (found.change, found.target, found.value) == meant


@pytest.mark.parametrize(("text", "told"), [("nonsense", "no colon"), ("close rom: R1", "did you mean close room?")])
def test_what_is_no_change(text: str, told: str) -> None:
    """The message says how it is written."""
    with pytest.raises(CellError, match=told):
        read_change(text)


def test_changes_read_as_they_are_written() -> None:
    """From the command line and back."""
    for text in ("clinician away: Ash = Wed", "close room: R1"):
        assert str(read_change(text)) == text


def test_each_change_sees_the_clinic_after_those_before() -> None:
    """A clinician who is added can be away."""
    made = [read_change(text) for text in ("add clinician: Sora = like Ash", "clinician away: Sora = Wed")]
    assert changed(small_clinic(), made).time_off[-1].who == "Sora"


def test_all_faults_are_told_each_with_its_cell() -> None:
    """Those of the sheet by the cell of target or value, those of the command line as they were written."""
    rows = [Source("Scenarios", row, COLUMNS) for row in (2, 3)]
    made = [
        ScenarioChange("X", "clinician away", "Ahs", "Wed", rows[0]),
        ScenarioChange("X", "clinician away", "Ash", "Wend", rows[1]),
        read_change("close room: R9"),
    ]
    with pytest.raises(ChangeError) as error:
        changed(small_clinic(), made)
    assert [fault.cell for fault in error.value.faults] == ["Scenarios!C2", "Scenarios!D3", "close room: R9"]
    assert error.value.exit_code == 3


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(
    "texts",
    [
        ("largest group size: CBT = 3", "smallest group size: CBT = 2"),
        ("setting: Staff break (minutes) = 60", "setting: Staff break between = 11:00-12:00"),
    ],
)
def test_what_goes_together_does_so_in_any_order(texts: tuple[str, str], swapped: bool) -> None:
    """Though one row alone would not go with the clinic as it is."""
    break_of_an_hour = Settings(staff_break=60, staff_break_between=Span(660, 700))
    clinic = replace(altered(small_clinic(), "CBT", least_patients=5), settings=break_of_an_hour)
    after = changed(clinic, [read_change(text) for text in (texts[::-1] if swapped else texts)])
    assert after != clinic


def test_what_does_not_go_together_is_told_of_both() -> None:
    """Each says what the other asks."""
    made = [read_change(text) for text in ("largest group size: All = 3", "smallest group size: Art = 4")]
    with pytest.raises(ChangeError) as error:
        changed(small_clinic(), made)
    assert [str(fault) for fault in error.value.faults] == [
        "largest group size: All = 3: Art has at least 4 patients; write that many or more",
        "smallest group size: Art = 4: Art has at most 3 patients; write that many or fewer",
    ]


def test_what_a_failed_row_would_have_added_is_not_missed() -> None:
    """The slip is told once, and others beside it; the same slip in two rows is told in both."""
    made = [
        ScenarioChange("X", *change, Source("Scenarios", row, COLUMNS))
        for row, change in enumerate(
            [
                ("add clinician", "Sora", "like Ahs"),
                ("clinician away", "sora", "Wed"),
                ("clinician hours", "Sora Tue", "9-12"),
                ("add clinician", "Nori", "like Sora"),
                ("remove clinician", "Nori", ""),
                ("clinician away", "Brich", "Wed"),
                ("remove clinician", "Brich", ""),
            ],
            start=2,
        )
    ]
    with pytest.raises(ChangeError) as error:
        changed(small_clinic(), made)
    assert [fault.cell for fault in error.value.faults] == ["Scenarios!D2", "Scenarios!C7", "Scenarios!C8"]


def test_a_clinic_that_cannot_be_is_the_fault_of_its_change() -> None:
    """The block that overlaps is told with the change that adds it, and the command is to blame."""
    with pytest.raises(ChangeError, match="add block: Morning = Mon 9:30-10:00: Added 9:30") as error:
        changed(small_clinic(), [read_change("add block: Morning = Mon 9:30-10:00")])
    assert error.value.exit_code == 2


def test_that_nobody_leads_a_group_any_more_is_no_fault() -> None:
    """What follows from it is what the scenario asks."""
    assert changed(small_clinic(), [read_change("remove clinician: Cedar")]).group_type["Art"]
