"""Blank rows are dropped from a sheet's bytes; everything that holds a value stays."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs import sheet_stream
from inputs.sheet_stream import TooLargeError, without_blank_rows

HEAD = b'<worksheet><dimension ref="A1"/><sheetData>'
TAIL = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>'


def row(number: int, kind: str) -> bytes:
    """A row that is blank, blank with formats, or filled."""
    cells = {"filled": b"<c><v>7</v></c>", "text": b'<c t="inlineStr"><is><t>x</t></is></c>', "formats": b'<c s="1"/>'}
    if kind == "blank":
        return b'<row r="%d" s="1"/>' % number
    return b'<row r="%d">%s</row>' % (number, cells[kind])


@given(
    kinds=st.lists(st.sampled_from(["filled", "text", "formats", "blank"]), max_size=30),
    chunk=st.integers(1, 400),
)
def test_filled_rows_stay_and_blank_ones_go_wherever_a_chunk_ends(kinds: list[str], chunk: int) -> None:
    """The result does not depend on where the stream is cut."""
    rows = [row(number, kind) for number, kind in enumerate(kinds, start=1)]
    kept = [text for text, kind in zip(rows, kinds, strict=True) if kind in ("filled", "text")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet_stream, "_CHUNK", chunk)
        text, merged = without_blank_rows(io.BytesIO(HEAD + b"".join(rows) + TAIL), 10**6)
    assert text == HEAD + b"".join(kept) + TAIL
    assert merged == ("A1:B2",)


def test_rows_without_numbers_all_stay() -> None:
    """Where rows do not say their number, dropping one would shift the others."""
    text = HEAD + b"<row><c/></row><row><c><v>1</v></c></row>" + TAIL
    assert without_blank_rows(io.BytesIO(text), 10**6)[0] == text


def test_names_with_a_prefix_are_understood() -> None:
    """Some programs write <x:row>."""
    text = b'<x:worksheet><x:sheetData><x:row r="1"><x:c s="1"/></x:row><x:row r="2"><x:v>1</x:v></x:row></x:sheetData>'
    kept, _ = without_blank_rows(io.BytesIO(text), 10**6)
    assert b'r="2"' in kept
    assert b'r="1"' not in kept


def test_too_many_bytes_are_refused() -> None:
    """Blank rows do not count; what is kept does."""
    blank = HEAD + b"".join(row(n, "formats") for n in range(1, 500)) + TAIL
    assert len(without_blank_rows(io.BytesIO(blank), len(blank))[0]) < 200
    with pytest.raises(TooLargeError):
        without_blank_rows(io.BytesIO(b"<v>" + b"x" * 1000), 900)


def test_a_document_type_is_refused() -> None:
    """No spreadsheet program declares one, and it may unfold without end."""
    with pytest.raises(ValueError, match="document type"):
        without_blank_rows(io.BytesIO(b"<!DOCTYPE x>" + HEAD), 10**6)
