"""Cells that name tracks with days and times."""

from __future__ import annotations

import pytest

from inputs.cells_tracks import cannot_attend, doubt_of_commas, track_limits
from inputs.names import CellError, Names
from models.calendar import Span
from models.people import Unavailable

TRACKS = Names({"Tracks": ["Morning", "Track 2", "Late, long"]})


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("morning", (Unavailable("Morning"),)),
        ("Late, long", (Unavailable("Late, long"),)),
        ("Tue", (Unavailable(days=(1,)),)),
        ("Thu 17:00-18:00", (Unavailable(days=(3,), span=Span(1020, 1080)),)),
        ("17:00-18:00", (Unavailable(span=Span(1020, 1080)),)),
        ("Mon, Wed 9-12; Track 2", (Unavailable(days=(0, 2), span=Span(540, 720)), Unavailable("Track 2"))),
        ("Tue, Thu", (Unavailable(days=(1,)), Unavailable(days=(3,)))),
        ("Mon-Fri before", None),
        ("Thu 17:00", None),
        ("Morningg", None),
    ],
)
def test_when_a_patient_cannot_attend(text: str, entries: tuple[Unavailable, ...] | None) -> None:
    """Tracks, days and times in one cell; anything else is refused with an example."""
    if entries is not None:
        assert cannot_attend(text, TRACKS) == entries
    else:
        with pytest.raises(CellError):
            cannot_attend(text, TRACKS)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Mornin", "did you mean Morning"), ("Teu", "write Morning; Tue; Thu 17:00-18:00"), ("Wedn", "did you mean Wed")],
)
def test_a_misspelt_entry_is_refused_with_the_nearest_one(text: str, words: str) -> None:
    """A track or a day if one is near, else an example of all."""
    with pytest.raises(CellError, match=words):
        cannot_attend(text, TRACKS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mon, Wed 9-12", "is read as Mon; Wed 9-12; write Mon 9-12; Wed 9-12 if you mean that"),
        ("Thu 9-10, 13-14", "is read as Thu 9-10; 13-14; write Thu 9-10; Thu 13-14 if you mean that"),
        ("Tue, morning, Thu, 9-10", "is read as Tue; morning; Thu; 9-10; write morning; Tue 9-10; Thu 9-10 if"),
        *((text, "") for text in ("Mon, Wed 9-12;", "Late, long", "Tue, Thu", "Wed 9-12, Mon", "9-12, Track 2", "Mon")),
    ],
)
def test_commas_that_can_mean_two_things(text: str, told: str) -> None:
    """How the cell is read, and how to write what it may mean as well; nothing where it means one thing."""
    assert doubt_of_commas(text, TRACKS).startswith(told)
    assert bool(doubt_of_commas(text, TRACKS)) == bool(told)


def test_limits_of_tracks() -> None:
    """Days a week by track; a track may have a number in its name."""
    assert track_limits("Morning 3; track 2 1", TRACKS) == {"Morning": 3, "Track 2": 1}


@pytest.mark.parametrize("text", ["Morning", "3", "Morning 8", "Morning 1; Morning 2", "Evening 3", "Morning three"])
def test_other_limits_are_refused(text: str) -> None:
    """Without a number, above seven, twice for one track, or of an unknown track."""
    with pytest.raises(CellError):
        track_limits(text, TRACKS)
