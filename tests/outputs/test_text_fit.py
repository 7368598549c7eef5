"""Text that fits its cell."""

from __future__ import annotations

import pytest

from outputs.text_fit import MOST_CHARACTERS, clean, cut, lines_needed, pixels_needed, shorten, words_fit


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain", "plain"),
        ("a\x00b\x07c\x1f", "abc"),
        ("two\nlines", "two\nlines"),
        ("tab\tgone", "tabgone"),
        ("half \ud83d pair", "half  pair"),
        ("\ufffe\uffff", ""),
        ("😀 עברית Zoë", "😀 עברית Zoë"),
        ("=1+1", "=1+1"),
    ],
)
def test_clean_drops_what_excel_cannot_hold(text: str, cleaned: str) -> None:
    """Control characters, lone surrogates and non-characters go, everything else stays."""
    assert clean(text) == cleaned


def test_clean_keeps_within_a_cell() -> None:
    """Very long texts are cut below what a cell takes."""
    assert len(clean("x" * 40_000)) == MOST_CHARACTERS


@pytest.mark.parametrize(
    ("text", "short"), [("abc", "abc"), ("abcdef", "abc…"), ("a\n b", "a b"), ("ab cdef", "ab…")]
)  # fmt: skip
def test_shorten(text: str, short: str) -> None:
    """One line, an ellipsis where something is cut, no blank before it."""
    assert shorten(text, 4) == short


@pytest.mark.parametrize(
    ("text", "lines"), [("", 1), ("short", 1), ("a\nb", 2), ("several words that wrap here", 3), ("x" * 60, 6)]
)
def test_lines_needed(text: str, lines: int) -> None:
    """Line breaks count, words wrap, and a word longer than the column is broken."""
    assert lines_needed(text, 90, 9) == lines


@pytest.mark.parametrize("text", ["Relationships and self-worth", "WWWW", "Zoë", "漢字"])
def test_a_column_of_the_pixels_needed_keeps_one_line(text: str) -> None:
    """The two measures agree."""
    assert lines_needed(text, pixels_needed(text, 9), 9) == 1


@pytest.mark.parametrize("text", ["P001", "Relationships and self-worth", "W" * 80, "two\nlines of it"])
def test_what_is_cut_fits_the_column(text: str) -> None:
    """On one line; what fits already is not cut, and what is ends in an ellipsis."""
    short = cut(text, 90, 9)
    assert lines_needed(short, 90, 9) == 1
    assert short == text or short.endswith("…") or "\n" in text


def test_words_that_fit() -> None:
    """The longest word decides, not the whole text; words that belong together are one."""
    assert words_fit("several words that wrap here", 90, 9)
    assert not words_fit("Psychoeducational", 90, 9)
    assert words_fit("self worth", 70, 9)
    assert not words_fit("self\xa0worth", 60, 9)
