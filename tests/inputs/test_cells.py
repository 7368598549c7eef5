"""Text, names and words of a cell."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs import cells
from inputs.names import CellError, key
from inputs.workbook_file import FailedFormula, Value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("  Ana \u00a0 Ruiz\n", "Ana Ruiz"),
        (12.0, "12"),
        (12, "12"),
        (12.5, "12.5"),
        ("007", "007"),
        (True, "TRUE"),
        (dt.datetime(2026, 11, 30), "2026-11-30"),
        (dt.datetime(2026, 11, 30, 9, 5), "2026-11-30 09:05"),
        (dt.time(9, 5), "9:05"),
        (dt.time(0, 30), "0:30"),
        (dt.timedelta(hours=17), "17:00"),
        ("=1+1", "=1+1"),
        ("@home", "@home"),
        ("+x", "+x"),
        ("-", "-"),
        ("A_x0007_B", "AB"),
        ("A\x07B", "AB"),
        ("\u200bAna\ufeff", "Ana"),
        ("\u05e9\u05dc\u05d5\u05dd \U0001f33b", "\u05e9\u05dc\u05d5\u05dd \U0001f33b"),
    ],
)
def test_text_is_what_people_see(value: Value, text: str) -> None:
    """Numbers, dates and times read as typed, and odd signs at the start stay text."""
    assert cells.text(value) == text


@pytest.mark.parametrize(("value", "blank"), [(None, True), (" \u00a0\n", True), ("", True), (0, False), ("0", False)])
def test_a_cell_of_spaces_is_blank(value: Value, blank: bool) -> None:
    """Spaces of any kind are nothing; a zero is something."""
    assert cells.is_blank(value) is blank


@pytest.mark.parametrize(("value", "has"), [("A\x07", True), ("A_x001F_", True), ("A\nB\t", False), (7, False)])
def test_control_signs_are_noticed(value: Value, has: bool) -> None:
    """Line breaks and tabs are spaces, other control signs are odd."""
    assert cells.has_control_signs(value) is has


@pytest.mark.parametrize("value", [True, dt.datetime(2026, 9, 12), dt.time(9), dt.timedelta(hours=9)])
def test_a_name_that_excel_has_turned_into_something_else_is_refused(value: Value) -> None:
    """The message says what happened to it and how to type it again."""
    with pytest.raises(CellError, match="format the cell as Text"):
        cells.name(value)


@pytest.mark.parametrize(
    ("formula", "words"), [(FailedFormula("#REF!"), "shows #REF!"), (FailedFormula(""), "formula without a value")]
)
def test_a_formula_that_gives_nothing_is_refused(formula: FailedFormula, words: str) -> None:
    """A failed formula says what it shows, one never worked out how to get its value."""
    with pytest.raises(CellError, match=words):
        cells.text(formula)


def test_a_new_name_holds_no_semicolon() -> None:
    """A semicolon would split the name wherever it stands in a list."""
    with pytest.raises(CellError, match="holds a ;"):
        cells.new_name("Ana; Bo")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sink; Piano", ("Sink", "Piano")),
        ("Sink, Piano", ("Sink", "Piano")),
        ("a, b; c", ("a, b", "c")),
        ("Sink;; sink ;", ("Sink",)),
    ],
)
def test_words_split_at_semicolons_else_at_commas(text: str, words: tuple[str, ...]) -> None:
    """Each word is kept once, in its first spelling."""
    assert cells.words(text) == words


@given(st.lists(st.text("abcXYZ 0-9\u05e9", min_size=1).filter(str.strip), max_size=5))
def test_words_come_back_from_a_joined_list(words: list[str]) -> None:
    """Joining with "; " and splitting gives the same words, each once."""
    assert [key(word) for word in cells.words("; ".join(words))] == list(dict.fromkeys(map(key, words)))
