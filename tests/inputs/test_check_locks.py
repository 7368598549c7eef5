"""Locks that nothing can fulfil are faults of their own cells; those that can be are left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from inputs.reader import ClinicFile
from models.errors import WorkbookError

Put = Callable[[str, int, str, Any], str]
Read = Callable[[dict[str, list[list[Any]]]], ClinicFile]
Tables = dict[str, list[list[Any]]]

HEADERS = ["Patient ID", "Group type", "Day", "Block", "Track", "Clinician", "Room"]
LONE = [
    ([None, "CBT", None, None, None, "Rivera", "R1"], None, ""),
    ([None, "CBT", None, None, None, "Osei"], None, ""),
    (["007", "Therapy", "Mon", "Noon", None, "Rivera", "R2"], None, ""),
    (["007", "Therapy", "2026-12-02", "M1", "Morning"], None, ""),
    (["12", None, "Mon"], None, ""),
    ([None, "CBT", None, None, None, "Lindqvist, Ida"], "Clinician", "may neither lead nor assist CBT"),
    ([None, "CBT", None, None, None, None, "R2"], "Room", "R2 is for individual sessions only"),
    ([None, "Therapy", None, None, None, "Osei"], "Clinician", "Case manager, but Therapy needs the role Ther"),
    ([None, "Therapy", None, None, None, None, "R1"], "Room", "R1 is for groups only"),
    ([None, "Art therapy", None, None, "Evening"], "Track", "Art therapy may run in Morning only"),
    ([None, "Art therapy", "Mon"], "Day", "Art therapy may run on Tue or Thu only"),
    ([None, "CBT", None, "Noon"], "Block", "Noon is a window"),
    (["007", None, None, "E1", "Morning"], "Block", "the track Morning has no block E1"),
    (["007", None, "Tue", "E1"], "Day", "E1 has no block on Tue"),
    (["007", None, "Sun"], "Day", "The clinic has no block on Sun"),
    (["12", None, None, None, "Morning"], "Track", "12 is kept in the track Evening (Patients!J3)"),
    (["008"], "Patient ID", "write 007 or 12"),
    ([None, "CBTT"], "Group type", "did you mean CBT?"),
    ([None, None, None, "Nonn"], "Block", "did you mean Noon?"),
    ([None, None, "12/1/2026"], "Day", "may be read in two ways"),
]  # fmt: skip
PAIRS = [
    (["007", None, None, None, "Morning"], ["007", None, None, None, "Evening"], "Track", "and it is Morning"),
    (["007", None, None, "M1"], ["007", None, None, "E1"], "Block", "one track, and it is Morning in Locks!D2"),
    (["007", None, None, None, "Morning"], ["007", None, None, "E1"], "Block", "and it is Morning in Locks!E2 for"),
    (["007", None, None, "M1"], ["007", None, None, None, "Evening"], "Track", "and it is Morning in Locks!D2 for"),
    (["007", "CBT", "Tue", "M1"], ["007", "Art therapy", "Tue", "M1"], "Group type", "at the same time as CBT"),
    (["007", "CBT", "Tue", "M1"], ["007", "Therapy", "2026-12-01", "M1"], None, ""),
    (["007", None, "Tue", "M1", None, None, "R1"], ["007", None, "Tue", "M1", None, None, "R2"], "Room", "R2 is at"),
    (["007", "CBT", "Tue", "M1"], ["12", "Art therapy", "Tue", "M1"], None, ""),
    (["007", "CBT", "Tue", "M1"], ["007", "CBT", "Tue", "M1", "Morning", "Rivera"], None, ""),
    (["007", "CBT", "Tue", "M1"], ["007", "Art therapy", "Tue", "M2"], None, ""),
    (["007", "CBT", "Tue", "M1"], ["007", "Art therapy", "Thu", "M1"], None, ""),
    (["007", "CBT", "2026-12-01", "M1"], ["007", "Art therapy", "2026-12-08", "M1"], None, ""),
    (["007", None, "2026-12-01", None, "Morning"], ["007", None, "2026-12-07", None, "Evening"], None, ""),
    (["007", "Therapy", "Mon", "Noon"], ["007", None, None, None, "Evening"], None, ""),
]  # fmt: skip


def expect(read: Read, tables: Tables, row: int, column: str | None, words: str) -> None:
    """One fault, in the lock of that row, or none at all."""
    if column is None:
        assert len(read(tables).clinic.locks) == row - 1
        return
    with pytest.raises(WorkbookError) as error:
        read(tables)
    (fault,) = error.value.faults
    assert fault.cell == f"Locks!{'ABCDEFG'[HEADERS.index(column)]}{row}"
    assert words in fault.text


@pytest.mark.parametrize(("lock", "column", "words"), LONE)
def test_a_lock_that_nothing_can_fulfil(
    read: Read, tables: Tables, lock: list[Any], column: str | None, words: str
) -> None:
    """Unknown names, people who may not, rooms that do not suit, times that there are not."""
    expect(read, tables | {"Locks": [HEADERS, lock]}, 2, column, words)


@pytest.mark.parametrize(("first", "second", "column", "words"), PAIRS)
def test_two_locks_of_one_patient(
    read: Read, tables: Tables, first: list[Any], second: list[Any], column: str | None, words: str
) -> None:
    """Two tracks, or two sessions at one time, unless one of them is of a single week."""
    expect(read, tables | {"Locks": [HEADERS, first, second]}, 3, column, words)


@pytest.mark.parametrize(
    "lock",
    [
        ["12", None, "2026-11-03", None, "Morning"],
        [None, "CBT", "2026-11-03", None, None, "Lindqvist, Ida"],
        [None, "Art therapy", "2026-11-30", None, "Evening", None, "R2"],
        ["007", None, "2026-11-03 to 2026-11-08", "E1", "Morning"],
    ],
)
def test_a_lock_with_a_date_is_for_its_week(read: Read, tables: Tables, lock: list[Any]) -> None:
    """Since then the patient may have changed the track, or before then the clinician learn to lead the group."""
    expect(read, tables | {"Locks": [HEADERS, lock]}, 2, None, "")


def test_a_lock_with_a_date_names_what_there_is(read: Read, tables: Tables) -> None:
    """A name that is not known is a slip in any week."""
    lock = ["007", None, "2026-11-03", None, "Mornin"]
    expect(read, tables | {"Locks": [HEADERS, lock]}, 2, "Track", "did you mean Morning?")


def test_a_patient_may_be_locked_in_the_current_track(read: Read, tables: Tables, put: Put) -> None:
    """Though it is not open to them, as they are kept in it all the same."""
    put("Tracks", 3, "Open to", "Young")
    expect(read, tables | {"Locks": [HEADERS, ["12", None, None, None, "Evening"]]}, 2, None, "")


def test_blocks_at_one_time_under_two_names(read: Read, tables: Tables, put: Put) -> None:
    """A window that overlaps a block is the same time under another name."""
    put("Blocks", 5, "Start", "10:30")
    put("Blocks", 5, "End", "11:20")
    locks = [HEADERS, ["007", "CBT", "Tue", "M2"], ["007", "Therapy", "Tue", "Noon"]]
    expect(read, tables | {"Locks": locks}, 3, "Block", "Noon is at the same time as M2 in Locks!D2 for 007")


def test_tags_and_features_and_lengths(read: Read, tables: Tables, put: Put) -> None:
    """A group or track not open to the patient, a room without the feature, a window too short."""
    put("Group types", 2, "Open to", "Veteran")
    expect(read, tables | {"Locks": [HEADERS, ["007", "CBT"]]}, 2, "Group type", "CBT is open to Veteran only")
    put("Tracks", 3, "Open to", "Veteran")
    lock = ["007", None, None, None, "Evening"]
    expect(read, tables | {"Locks": [HEADERS, lock]}, 2, "Track", "Evening is open to Veteran only")
    put("Rooms", 4, "Room", "R3")
    lock = [None, "Art therapy", None, None, None, None, "R3"]
    expect(read, tables | {"Locks": [HEADERS, lock]}, 2, "Room", "R3 has no Sink, which Art therapy needs")
    put("Blocks", 5, "End", "12:40")
    expect(read, tables | {"Locks": [HEADERS, ["007", "Therapy", None, "Noon"]]}, 2, "Group type", "takes 50 minutes")


def test_a_lock_of_a_patient_alone_is_doubtful(read: Read, tables: Tables) -> None:
    """It asks for nothing that would not be so anyway."""
    (warning,) = read(tables | {"Locks": [HEADERS, ["007"]]}).warnings
    assert (warning.cell, warning.text[:13]) == ("Locks!A2", "locks nothing")


def test_locks_are_not_checked_while_other_sheets_have_faults(read: Read, tables: Tables, put: Put) -> None:
    """A slip elsewhere is told once, not again for every lock that it touches."""
    cell = put("Rooms", 2, "Seats", "ten")
    with pytest.raises(WorkbookError) as error:
        read(tables | {"Locks": [HEADERS, ["007", "CBT", None, None, None, "Lindqvist, Ida"]]})
    assert [fault.cell for fault in error.value.faults] == [cell]
