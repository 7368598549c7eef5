"""Rows come with their cells parsed; a row with a fault is left out, and no build ever sees half a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from inputs.book import Book, Row
from inputs.report import Report
from inputs.workbook_file import RawSheet
from models.contract import Cell, Column, Sheet

TRACKS = Sheet("Tracks", "Tracks.", True, (Column("Track", Cell.NAME, "Its name.", True),))
ROOMS = Sheet(
    "Rooms",
    "Rooms.",
    False,
    (
        Column("Room", Cell.NAME, "Its name.", True),
        Column("Seats", Cell.WHOLE, "How many.", least=1),
        Column("Features", Cell.WORDS, "What it has.", list_of="Features"),
        Column("Use", Cell.CHOICE, "For what.", default="Both", allowed=("Group", "Both")),
        Column("For", Cell.SEVERAL_OF, "Which tracks.", list_of="Tracks"),
    ),
)
HEADERS = {"A": "Room", "B": "Seats", "C": "Features", "D": "Use", "E": "For"}


def book_of(*rooms: Mapping[str, Any]) -> tuple[Book, Report]:
    """A book of two tracks and of the rooms given by column letter."""
    report = Report(["Tracks", "Rooms"])
    tracks = RawSheet("Tracks", {1: {"A": "Track"}, 2: {"A": "Morning"}, 3: {"A": "Late, long"}})
    rows = RawSheet("Rooms", {1: HEADERS, **{at: dict(room) for at, room in enumerate(rooms, start=2)}})
    return Book([tracks, rows], [TRACKS, ROOMS], report), report


def as_is(row: Row) -> Row:
    """The row itself."""
    return row


def test_cells_are_read_by_the_contract() -> None:
    """Defaults for blanks, known names in their own spelling, words in the spelling of their first use."""
    book, report = book_of(
        {"A": "R1", "C": "Sink"}, {"A": 2.0, "B": "8", "C": "SINK; Piano", "D": "group", "E": "late, LONG"}
    )
    first, second = book.facts("Rooms", as_is)
    assert first.values == {"Room": "R1", "Seats": None, "Features": ("Sink",), "Use": "Both", "For": ()}
    assert second.values == {
        "Room": "2", "Seats": 8, "Features": ("Sink", "Piano"), "Use": "Group", "For": ("Late, long",),
    }  # fmt: skip
    assert second.source.cell("For") == "Rooms!E3"
    assert report.faults == report.warnings == ()


def test_a_row_with_a_fault_is_left_out_and_all_its_faults_are_told() -> None:
    """Also one that is found only when the row is built."""
    book, report = book_of({"A": "R1", "B": -1, "E": "Night"}, {"B": 3}, {"A": "R3"}, {"A": "R4"})

    def build(row: Row) -> str:
        if row["Room"] == "R3":
            row.fault("Seats", "wrong")
            row.warn("Use", "odd")
        return str(row["Room"])

    assert book.facts("Rooms", build) == ("R4",)
    assert [fault.cell for fault in report.faults] == ["Rooms!B2", "Rooms!E2", "Rooms!A3", "Rooms!B4"]
    assert [warning.cell for warning in report.warnings] == ["Rooms!D4"]


@pytest.mark.parametrize("blank", [{}, {"A": " ", "B": None}, {"Z": "a note beside the table"}])
def test_blank_rows_are_skipped(blank: dict[str, Any]) -> None:
    """Spaces, and notes in columns that are not known, make no row."""
    book, report = book_of({"A": "R1"}, blank, {"A": "R2"})
    assert [row["Room"] for row in book.facts("Rooms", as_is)] == ["R1", "R2"]
    assert report.faults == ()


def test_without_a_required_column_no_row_is_built() -> None:
    """The missing column is the one fault; cells that are there are still checked."""
    report = Report()
    rows = {1: {"A": "Seats"}, 2: {"A": 4}, 3: {"A": "many"}}
    book = Book(
        [RawSheet("Tracks", {1: {"A": "Track"}, 2: {"A": "x"}}), RawSheet("Rooms", rows)], [TRACKS, ROOMS], report
    )
    assert book.facts("Rooms", as_is) == ()
    assert [fault.cell for fault in report.faults] == ["Rooms", "Rooms!A3"]


def test_names_come_from_their_own_sheet_or_from_the_lists_given() -> None:
    """A word that is no list stands for itself."""
    book, _ = book_of({"A": "R1"})
    assert book.names("All; Tracks").lists == {"All": ["All"], "Tracks": ["Morning", "Late, long"]}
    given = Book([], [], Report(), {"Tracks": ["Night"]})
    assert given.names("Tracks").all == ["Night"]


def test_further_columns_are_read_like_the_others() -> None:
    """Roles, for example, whose columns depend on the clinic."""
    book, report = book_of({"A": "R1", "F": "Morning"})
    more = [Column("Therapist", Cell.ONE_OF, "Whose.", list_of="Tracks")]
    book.facts("Rooms", as_is, more)
    assert report.faults == ()
