"""Numbers, yes and no, and fixed words of a cell."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.cells_numbers import choice, number, whole, yes_no
from inputs.names import CellError
from inputs.workbook_file import FailedFormula, Value


@given(st.integers(0, 1_000_000))
def test_whole_numbers_come_back_from_every_way_of_writing_them(count: int) -> None:
    """As a number, a decimal without a fraction and text."""
    assert {whole(count), whole(float(count)), whole(str(count)), whole(f" {count}.0 ")} == {count}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (-2, "-2 is not allowed; write a whole number of 0 or more"),
        (2.5, "2.5 is no whole number; write a whole number of 0 or more"),
        ("five", '"five" is no number'),
        ("3-4", "is no number"),
        ("5%", '"5%" is no number; format the cell as Number and write a whole number of 0 or more'),
        (True, "TRUE is no number"),
        (dt.datetime(2026, 5, 4), "2026-05-04 is no number; format the cell as Number"),
        (10**12, "not allowed"),
        (float("inf"), "is no number"),
        ("\u0663", "is no number"),
        (FailedFormula("#DIV/0!"), "shows #DIV/0!"),
    ],
)
def test_other_numbers_are_refused(value: Value, words: str) -> None:
    """Negative, fractional, written out or turned into a date: each says what is allowed."""
    with pytest.raises(CellError) as error:
        whole(value)
    assert words in str(error.value)


@pytest.mark.parametrize(("value", "least", "most"), [(0, 1, None), (8, 0, 7)])
def test_the_limits_of_a_column_hold(value: int, least: int, most: int | None) -> None:
    """The message names the limits."""
    with pytest.raises(CellError, match=f"from {least} to {most}" if most else f"of {least} or more"):
        whole(value, least, most)


def test_a_number_may_have_a_fraction() -> None:
    """Hours a week may be 22.5."""
    assert number("22.5") == number(22.5) == 22.5


@pytest.mark.parametrize("value", ["yes", "Y", " x ", "TRUE", True, 1, 1.0, "1"])
def test_every_way_to_say_yes(value: Value) -> None:
    """Words, ticks, truth values and one."""
    assert yes_no(value)


@pytest.mark.parametrize("value", ["no", "N", "false", False, 0, 0.0, "0", None, " "])
def test_every_way_to_say_no(value: Value) -> None:
    """Words, truth values, zero and blank."""
    assert not yes_no(value)


def test_neither_yes_nor_no_is_refused() -> None:
    """A maybe is not guessed."""
    with pytest.raises(CellError, match="neither yes nor no"):
        yes_no("maybe")


def test_a_choice_takes_its_own_spelling_and_names_the_nearest_one_to_a_slip() -> None:
    """Case and spaces do not matter; a slip is refused with the word that was likely meant."""
    allowed = ("Never", "If needed", "Freely")
    assert choice(" if  NEEDED", allowed) == "If needed"
    with pytest.raises(CellError, match="did you mean If needed"):
        choice("If neded", allowed)
    with pytest.raises(CellError, match="write Never or If needed or Freely"):
        choice("42", allowed)
