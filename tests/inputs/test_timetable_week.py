"""The week of a timetable, with sessions and without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inputs.previous_reader import read_previous
from inputs.timetable_alone import read_alone
from inputs.timetable_reader import read_timetable
from models.clinic import Clinic
from models.errors import WorkbookError
from models.timetable import Timetable

Tables = dict[str, list[list[Any]]]
MONDAY = dt.date(2026, 12, 21)


@pytest.fixture
def closed() -> Tables:
    """A week in which the clinic is closed."""
    return {
        "Summary": [["Label", "Value"], ["In short", "Nobody comes"], ["Week of", dt.datetime(2026, 12, 23)]],
        "Sessions": [
            ["Session", "Date", "Start", "End", "Track", "Block", "Kind", "Type", "Clinicians", "Room", "Patient IDs"]
        ],
        "Assignments": [["Patient ID", "Track", "Days"]],
    }


def test_a_closed_week_comes_back(write_book: Callable[..., Path], clinic: Clinic, closed: Tables) -> None:
    """As a timetable of the clinic, as the one before, and by itself."""
    path = write_book(closed, "closed.xlsx")
    files = read_timetable(path, clinic), read_alone(path), read_previous(path, clinic).previous
    assert {file.monday for file in files} == {MONDAY}
    assert [file.timetable for file in files] == [Timetable((), {})] * 3


@pytest.mark.parametrize("rows", [[["Label", "Value"], ["Week of", None]], [["Label", "Value"]], None])
def test_a_week_that_nothing_tells_is_a_fault(
    write_book: Callable[..., Path], closed: Tables, rows: list[list[Any]] | None
) -> None:
    """Nothing is guessed from the name of the file or the day."""
    del closed["Summary"]
    with pytest.raises(WorkbookError, match="Summary: has no date beside Week of, and there are no sessions to tell"):
        read_alone(write_book({**closed, **({"Summary": rows} if rows else {})}, "closed.xlsx"))


def test_sessions_without_rows_but_patients_assigned_are_a_fault(
    write_book: Callable[..., Path], closed: Tables
) -> None:
    """Rows that were deleted by mistake are no closed week."""
    closed["Assignments"].append(["007", "Morning", "Mon"])
    with pytest.raises(WorkbookError, match="Sessions: this sheet has no rows below its headers"):
        read_alone(write_book(closed, "closed.xlsx"))
