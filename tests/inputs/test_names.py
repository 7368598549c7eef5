"""Known names, and the nearest one to a slip."""

from __future__ import annotations

import pytest

from inputs.changes import changes
from inputs.names import CellError, Names, instead, key, nearest, quoted

NAMES = Names({"Tracks": ["Morning", "Yoga"], "Group types": ["CBT", "Yoga", "Art, advanced", "Art"]})


@pytest.mark.parametrize("text", ["morning", " MORNING ", "Mor\u200bning", "Morning\u00a0"])
def test_a_name_matches_without_regard_to_case_and_spaces(text: str) -> None:
    """The name comes back in the spelling of its sheet."""
    assert NAMES.find(text) == "Morning"
    assert text in NAMES
    assert NAMES.list_of(text) == "Tracks"


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """An accent typed as a sign of its own does not make another name."""
    assert key("Andre\u0301") == key("Andr\u00e9")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mornin", 'there is no track or group type called "Mornin"; did you mean Morning?'),
        ("Xylophone", "write Morning or Yoga or CBT"),
        ("yoga", "is the name of a track and a group type"),
    ],
)
def test_other_names_are_refused(text: str, words: str) -> None:
    """A slip with the nearest name, a stranger with all if they are few, a name of two things with both."""
    with pytest.raises(CellError, match=words):
        NAMES.find(text)


def test_a_name_of_two_things_is_told_with_the_article_of_each() -> None:
    """An individual session, a group type."""
    both = Names({"Group types": ["Therapy"], "Individual sessions": ["therapy"]})
    with pytest.raises(CellError, match="is the name of a group type and an individual session; give one"):
        both.find("Therapy")


def test_many_names_are_not_listed() -> None:
    """A message stays readable in a clinic with many names."""
    with pytest.raises(CellError) as error:
        Names({"Rooms": [f"Room {n}" for n in range(20)]}).find("Q")
    assert str(error.value) == 'there is no room called "Q"'


def test_a_cell_that_as_a_whole_is_a_name_is_not_split() -> None:
    """Names may hold a comma, alone in a cell or in a list with semicolons."""
    assert NAMES.find_all("art, advanced") == ("Art, advanced",)
    assert NAMES.find_all("Art, advanced; CBT; cbt") == ("Art, advanced", "CBT")
    assert NAMES.find_all("Art, CBT") == ("Art", "CBT")


def test_every_wrong_name_of_a_list_has_a_message() -> None:
    """Two slips in a cell are two messages."""
    with pytest.raises(CellError) as error:
        NAMES.find_all("CBTT; Morning; Arrt")
    assert len(error.value.args) == 2


def test_no_name_is_near_to_a_stranger() -> None:
    """Only slips get a proposal."""
    assert nearest("Zebra", ["Morning", "CBT"]) == ""
    assert nearest("Anything", []) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("patient leaves", "; did you mean patient days, remove patient or add patients?"),
        ("therapist away", "; did you mean clinician away?"),
        ("clinican away", "; did you mean clinician away?"),
        ("close evening", "; did you mean close room or close track?"),
        ("zebra", ""),
    ],
)
def test_all_that_may_be_meant_is_listed(text: str, told: str) -> None:
    """A slip of letters has one answer; else all changes that share a word."""
    assert instead(text, changes()) == told


def test_messages_show_odd_names_safely() -> None:
    """Long names are cut, line breaks and invisible signs are left out."""
    assert quoted("a\nb\u202ec") == '"a bc"'
    assert len(quoted("x" * 300)) < 70
