"""Drop the rows without a value from the bytes of a sheet, and find its merged cells on the way."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import IO

_CHUNK = 4 * 1024**2
_FIRST_ROW = re.compile(rb"<((?:\w+:)?row)[ >/]")
_NUMBERED = re.compile(rb"[^>]*\sr=")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is|f)[ >]")
_END = re.compile(rb"</(?:\w+:)?sheetData>")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([^"]+)"')


class TooLargeError(Exception):
    """More bytes than a clinic's workbook can need."""


def without_blank_rows(stream: IO[bytes], most: int) -> tuple[bytes, tuple[str, ...]]:
    """The part of a workbook without blank rows, and its merged ranges ("A1:B2").

    `most` is the number of bytes to keep at most: TooLargeError beyond it. ValueError for a part that declares
    a document type, which no spreadsheet program does and which may unfold without end.
    """
    kept, rest, row = bytearray(), b"", b""
    while chunk := stream.read(_CHUNK):
        rest += chunk
        if not row:
            row = _numbered_row(rest)
        cut = rest.rfind(row) if row and not _END.search(rest) else 0
        kept += _with_values(rest[:cut], row)
        rest = rest[cut:]
        if len(kept) + len(rest) > most:
            raise TooLargeError
    end = _END.search(rest)
    tail = end.start() if end else len(rest)
    kept += _with_values(rest[:tail], row) + rest[tail:]
    if b"<!DOCTYPE" in kept[:4096]:
        raise ValueError("document type")
    return bytes(kept), tuple(found.decode() for found in _MERGED.findall(rest, tail))


def _numbered_row(text: bytes) -> bytes:
    """How a row begins, if rows say their number, so that dropping some does not shift the others."""
    first = _FIRST_ROW.search(text)
    if first and _NUMBERED.match(text, first.end() - 1):
        return b"<" + first[1] + b" "
    return b""


def _with_values(text: bytes, row: bytes) -> bytes:
    """The text without those rows that hold no value; what comes before the first row is kept."""
    if not row:
        return text
    starts = [m.start() for m in re.finditer(re.escape(row), text)]
    if not starts:
        return text
    rows = (text[a:b] for a, b in pairwise([*starts, len(text)]) if _VALUE.search(text, a, b))
    return text[: starts[0]] + b"".join(rows)
