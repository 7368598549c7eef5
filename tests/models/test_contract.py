"""The contract is complete, hangs together and can be read by its own rules."""

from __future__ import annotations

from itertools import chain

import pytest

from inputs.names import Names
from inputs.parsers import parse
from models.contract import (
    INPUT_SHEETS,
    LISTS,
    OUTPUT_SHEETS,
    SCENARIO_CHANGES,
    SETTINGS,
    SUMMARY_LABELS,
    WISH_KINDS,
    Cell,
    Column,
    OutputSheet,
    Sheet,
    output_sheet,
    sheet,
)

COLUMNS = [(s.name, c) for s in (*INPUT_SHEETS, *OUTPUT_SHEETS) for c in s.columns]
WORDS = {
    "Settings", "Wish kinds", "Prices", "Scenario changes", "Room use", "Apart in", "All", "Everyone", "All clinicians",
}  # fmt: skip


def test_sheets_stand_in_the_order_of_the_contract_and_six_are_required() -> None:
    """A clinic needs tracks, blocks, group types, clinicians, rooms and patients; the rest has defaults."""
    assert [s.name for s in INPUT_SHEETS if s.required] == [
        "Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Patients",
    ]  # fmt: skip
    assert [s.name for s in INPUT_SHEETS if not s.required] == [
        "Settings", "Individual sessions", "Taper plans", "Treatment mix", "Keep apart", "Time off", "Locks",
        "Priorities", "Prices", "Scenarios",
    ]  # fmt: skip


@pytest.mark.parametrize("table", [*INPUT_SHEETS, *OUTPUT_SHEETS], ids=lambda table: table.name)
def test_a_sheet_says_what_it_is_for_and_names_each_column_once(table: Sheet | OutputSheet) -> None:
    """Every sheet and column explains itself, and no two columns of a sheet share a name."""
    names = [column.name.casefold() for column in table.columns]
    assert table.purpose
    assert len(set(names)) == len(names)
    assert all(column.note for column in table.columns)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda x: x if isinstance(x, str) else x.name)
def test_a_column_can_be_read_by_its_own_rules(table: str, column: Column) -> None:
    """Defaults are valid, fixed words are given, and every list comes from a column or is a known word."""
    assert table
    parse(None, column, Names({}))
    assert bool(column.allowed) == (column.kind is Cell.CHOICE)
    assert all(title in LISTS or title in WORDS for title in column.list_of.split("; ") if title)
    if column.kind in (Cell.ONE_OF, Cell.SEVERAL_OF):
        assert column.list_of


def test_lists_come_from_columns_of_the_contract() -> None:
    """Each list names a sheet and a column that exist."""
    for name, column in LISTS.values():
        assert column in [c.name for c in sheet(name).columns]


def test_default_rows_fit_their_columns() -> None:
    """The usual individual sessions and the usual taper plan are rows that the reader accepts."""
    assert sheet("Individual sessions").default_rows == (
        ("Therapy", "Therapist", "50"),
        ("Case management", "Case manager", "30"),
    )
    assert [row[2:] for row in sheet("Taper plans").default_rows] == [
        ("4", "5"), ("2", "4"), ("4", "3"), ("2", "2"), ("2", "1"),
    ]  # fmt: skip
    for table in INPUT_SHEETS:
        for value, column in chain.from_iterable(zip(row, table.columns, strict=False) for row in table.default_rows):
            parse(value, column, Names({"Roles": ["Therapist", "Case manager"]}))


def test_defaults_of_the_settings() -> None:
    """A blank setting means what workbook.md has in brackets."""
    usual = {
        s.name: parse(None, Column(s.name, s.kind, s.note, False, s.default, "", s.allowed), Names({}))
        for s in SETTINGS
    }
    assert usual["Individual sessions during groups"] == "If needed"
    assert (usual["Pull-outs per day"], usual["Same group type per day"]) == (1, 1)
    assert (usual["Longest wait (minutes)"], usual["Staff break (minutes)"]) == (60, 30)
    assert usual["Breaks count as hours"] is True
    assert (usual["Rest between days (hours)"], usual["Give up for the worst-off (%)"]) == (11, 1)
    assert (usual["Week of"], usual["Time zone"]) == (None, "")


def test_every_word_offered_is_one_that_is_read() -> None:
    """Settings propose no word that the reader would refuse."""
    for setting in SETTINGS:
        column = Column(setting.name, setting.kind, setting.note)
        assert [parse(word, column, Names({})) for word in setting.offered] == list(setting.offered)


def test_weights_of_the_wishes() -> None:
    """The kinds of wish with the weights of workbook.md; three of them need a previous timetable."""
    assert {kind.name: kind.weight for kind in WISH_KINDS} == {
        "Track": 8, "Days": 2, "Groups": 3, "Group avoids": 3, "Clinicians": 2, "Clinician avoids": 3,
        "Spread days": 2, "Individuals beside the track": 2, "Continuity": 6, "Same groups": 1, "Same grid": 1,
        "Clinician wishes": 1,
    }  # fmt: skip
    assert [k.name for k in WISH_KINDS if k.needs_previous] == ["Continuity", "Same groups", "Same grid"]


def test_names_are_looked_up_as_spelt() -> None:
    """Sheets are found by name; a name that the contract does not have is a KeyError."""
    assert sheet("Locks").columns[0].name == "Patient ID"
    assert [column.name for column in output_sheet("Sessions").columns][-2:] == ["Lock", "Changed"]
    assert (len(SCENARIO_CHANGES), len(SUMMARY_LABELS)) == (18, 12)
    with pytest.raises(KeyError):
        sheet("Sessions")
    with pytest.raises(KeyError):
        output_sheet("Locks")
