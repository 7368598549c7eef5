"""Days and times at which somebody is away."""

from __future__ import annotations

import datetime as dt

import pytest

from inputs.cells_away import at_one_time, stretches
from inputs.names import CellError


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Wed", [("Wed", "0:00-24:00")]),
        ("Mon-Wed 9-12; Fri", [("Mon; Tue; Wed", "9:00-12:00"), ("Fri", "0:00-24:00")]),
        ("Wed 9-12, 13:00-15:00", [("Wed", "9:00-12:00"), ("Wed", "13:00-15:00")]),
        ("Wed 9-12, 13-15; Fri", [("Wed", "9:00-12:00"), ("Wed", "13:00-15:00"), ("Fri", "0:00-24:00")]),
        ("9-12", [("", "9:00-12:00")]),
        ("2026-12-02 9-12", [("2026-12-02", "9:00-12:00")]),
        ("2026-12-02 to 2026-12-15", [("2026-12-02 to 2026-12-15", "0:00-24:00")]),
    ],
)
def test_when_and_at_what_time(text: str, meant: list[tuple[str, str]]) -> None:
    """Days, dates and times, one or several."""
    assert [(str(when), str(span)) for when, span in stretches(text)] == meant


def test_a_date_of_excel() -> None:
    """A cell that is a date is one."""
    assert str(stretches(dt.datetime(2026, 12, 2))[0][0]) == "2026-12-02"


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "nothing says when"), ("Wend", "did you mean Wed?"), ("Wed 25-26", "no hour"), ("Wed 12-9", "ends before")],
)
def test_what_is_neither_day_nor_time(text: str, told: str) -> None:
    """The message says what is wrong."""
    with pytest.raises(CellError, match=told):
        stretches(text)


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("Mon, Wed 9-12", "Mon; Wed 9-12 or Mon 9-12; Wed 9-12"),
        ("2026-12-01, 2026-12-02 9-12", "2026-12-01; 2026-12-02 9-12 or 2026-12-01 9-12; 2026-12-02 9-12"),
        ("Wed, 9-12", "Wed; Wed 9-12 or Wed 9-12"),
    ],
)
def test_days_that_may_share_a_time_or_not(text: str, meanings: str) -> None:
    """Both meanings are told, and each of them can be read."""
    with pytest.raises(CellError, match=f"can mean {meanings}; write the one that is meant"):
        stretches(text)
    assert all(stretches(meaning) for meaning in meanings.split(" or "))


def test_days_that_share_their_time() -> None:
    """Where one time is asked for, the days before it have it."""
    assert [(str(when), str(span)) for when, span in at_one_time("Mon, Wed 9-12")] == [("Mon; Wed", "9:00-12:00")]
