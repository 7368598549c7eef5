"""Which number is asked, and the changes for each."""

from __future__ import annotations

import pytest
from small import altered, small_clinic

from inputs.most_choice import read_quest
from inputs.names import CellError
from models.most import HoursToCut, Ladder, RoomsToClose


def _ladder(text: str) -> Ladder:
    quest = read_quest(small_clinic(), text)
    assert isinstance(quest, Ladder)
    return quest


def test_patients_in_a_track() -> None:
    """With or without days; the clinic as it is has no changes."""
    assert [str(change) for change in _ladder("patients in morning").changes(6)] == ["add patients: Morning = 6"]
    at_days = _ladder("Patients in Morning at 2 days")
    assert [str(change) for change in at_days.changes(1)] == ["add patients: Morning = 1 at 2 days"]
    assert (at_days.changes(0), at_days.told(1)) == ((), "1 more patient in Morning at 2 days")


def test_the_smallest_cap_never_raises_one() -> None:
    """Art has 6 at most, so only the others fall to 7; no cap falls below a smallest group."""
    ladder = _ladder("smallest cap")
    assert [str(change) for change in ladder.changes(1)] == [
        "largest group size: CBT = 7",
        "largest group size: Process = 7",
    ]
    assert (ladder.changes(0), ladder.last, ladder.told(1)) == ((), 7, "groups of 7 patients at most")
    art = read_quest(altered(small_clinic(), "Art", least_patients=4), "smallest cap of Art")
    assert isinstance(art, Ladder)
    assert (art.last, art.end) == (2, "Smaller cannot be: Art has at least 4 patients.")
    assert ladder.end == "Smaller cannot be: CBT has at least 1 patient."


def test_hours_of_all_of_a_role_or_of_one() -> None:
    """Whose hours they are is told."""
    clinic = small_clinic()
    assert read_quest(clinic, "clinician hours that can be cut") == HoursToCut(
        ("Ash", "Birch", "Cedar"), "all clinicians"
    )
    assert read_quest(clinic, "hours of therapist") == HoursToCut(("Ash",), "Therapist")
    assert read_quest(clinic, "hours of birch") == HoursToCut(("Birch",), "Birch")


def test_rooms() -> None:
    """In both ways to ask."""
    assert (
        read_quest(small_clinic(), "rooms") == read_quest(small_clinic(), "rooms that can be closed") == RoomsToClose()
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("smalest cap", "did you mean smallest cap?"),
        ("patients in Mornin", "did you mean Morning?"),
        ("hours of Cedra", "did you mean Cedar?"),
        ("patients in Morning at 9 days", "from 1 to 7"),
    ],
)
def test_what_cannot_be_asked(text: str, told: str) -> None:
    """The nearest is named."""
    with pytest.raises(CellError) as error:
        read_quest(small_clinic(), text)
    assert told in str(error.value)
