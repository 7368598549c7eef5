"""Whatever stands in a cell of whatever kind, it is read or refused with a message."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inputs.names import CellError, Names
from inputs.parsers import parse
from inputs.workbook_file import FailedFormula, Value
from models.contract import Cell, Column

NAMES = Names({"Tracks": ["Morning", "Evening"], "Group types": ["CBT"]})
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.text("0123456789:-; ,apmtoMnTueWd./", max_size=20),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.sampled_from([FailedFormula("#N/A"), FailedFormula(""), "Mon 9-", "9-", "-", ";", ",", "to", "Mon to"]),
)


@pytest.mark.parametrize("kind", list(Cell))
@settings(max_examples=80, deadline=None)
@given(value=VALUES)
def test_any_value_is_read_or_refused_with_a_message(kind: Cell, value: Value) -> None:
    """Nothing but CellError ever leaves a reading, and it always has words for people."""
    try:
        parse(value, Column("Column", kind, "Note.", allowed=("Group", "Track")), NAMES)
    except CellError as error:
        assert error.args
        assert all(isinstance(text, str) and text for text in error.args)


@pytest.mark.parametrize(
    ("kind", "blank"),
    [
        (Cell.WORDS, ()),
        (Cell.WHOLE, None),
        (Cell.TEXT, ""),
        (Cell.YES_NO, False),
        (Cell.ONE_OF, None),
        (Cell.HOURS, ()),
    ],
)
def test_a_blank_cell_without_default_is_nothing_of_its_kind(kind: Cell, blank: object) -> None:
    """Lists are empty, texts are empty, numbers and names are not given."""
    assert parse(" ", Column("Column", kind, "Note."), NAMES) == blank


def test_a_blank_cell_has_its_default() -> None:
    """Defaults are read as if people had written them."""
    assert parse(None, Column("Column", Cell.TIME, "Note.", default="9am"), NAMES) == 540


def test_words_and_texts_take_the_spelling_of_the_sheet_that_defines_them() -> None:
    """A tag written in another case is the same tag."""
    tags = Names({"Tags": ["Young adult", "a, b"]})
    assert parse("young ADULT; new", Column("Open to", Cell.WORDS, ".", list_of="Tags"), tags) == ("Young adult", "new")
    assert parse("A, B", Column("Open to", Cell.WORDS, ".", list_of="Tags"), tags) == ("a, b",)
    assert parse(dt.time(9), Column("Reason", Cell.TEXT, "."), Names({})) == "9:00"
