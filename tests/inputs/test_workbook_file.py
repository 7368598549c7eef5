"""The cells of a workbook as they stand in the file."""

from __future__ import annotations

import datetime as dt
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl

from inputs.workbook_file import FailedFormula, open_workbook


def test_values_keep_their_kind(write_book: Callable[..., Path]) -> None:
    """Numbers, texts, times and dates; a text that begins with = is no formula."""
    row = [7, "007", 1.5, True, dt.time(9), dt.datetime(2026, 11, 30), "=1+1", "@x", None]
    (sheet,) = open_workbook(write_book({"Any": [[], row]}))
    assert sheet.rows == {2: dict(zip("ABCDEFGH", row, strict=False))}


def test_a_percentage_is_what_is_shown(tmp_path: Path) -> None:
    """5 typed into a cell with a percent format is 0.05 in the file; a sign that is only shown beside it is not."""
    book = openpyxl.Workbook()
    row = [(0.05, "0%"), (0.0725, "0.0%"), (5, '0"%"'), (5, r"0\%"), ("x", "0%"), (True, "0%")]
    for at, (value, shown) in enumerate(row, start=1):
        book.active.cell(1, at, value).number_format = shown
    book.save(tmp_path / "percent.xlsx")
    (sheet,) = open_workbook(tmp_path / "percent.xlsx")
    assert list(sheet.rows[1].values()) == ["5%", "7.25%", 5, 5, "x", True]


def test_formulas_without_a_value_and_failed_ones_are_told_apart(tmp_path: Path) -> None:
    """openpyxl writes formulas without values; Excel shows errors as words."""
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    book.active["B1"] = "#REF!"
    book.active["B1"].data_type = "e"
    book.save(tmp_path / "formulas.xlsx")
    (sheet,) = open_workbook(tmp_path / "formulas.xlsx")
    assert sheet.rows == {1: {"A": FailedFormula(""), "B": FailedFormula("#REF!")}}


def test_a_formula_that_shows_nothing_is_a_blank_cell(write_book: Callable[..., Path], tmp_path: Path) -> None:
    """As Excel saves =IF(A9="","",A9): a text without letters. A row of nothing else is blank."""
    path = write_book({"Any": [["Track"], ["Morning"]]})
    shows_nothing = b'<c r="%s" t="str"><f>IF(A9="","",A9)</f><v></v></c>'
    more = b'<row r="3">' + shows_nothing % b"A3" + shows_nothing % b"B3" + b"</row>"
    more += b'<row r="4">' + shows_nothing % b"A4" + b'<c r="B4"><f>1+1</f><v></v></c>'
    more += b'<c r="C4" t="str"><f>"so"</f><v>so</v></c></row>'
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "formulas.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"</sheetData>", more + b"</sheetData>"))
    (sheet,) = open_workbook(tmp_path / "formulas.xlsx")
    assert sheet.rows == {1: {"A": "Track"}, 2: {"A": "Morning"}, 4: {"B": FailedFormula(""), "C": "so"}}


def test_merged_ranges_are_found(tmp_path: Path) -> None:
    """Each range by its address, in its own sheet."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Track"
    book.active.merge_cells("A1:B1")
    book.create_sheet("Other")
    book.save(tmp_path / "merged.xlsx")
    assert [sheet.merged for sheet in open_workbook(tmp_path / "merged.xlsx")] == [("A1:B1",), ()]


def test_a_million_blank_rows_with_formats_are_read_in_seconds(write_book: Callable[..., Path], tmp_path: Path) -> None:
    """Only rows with a value are given to the spreadsheet library; the last one may stand far down."""
    path = write_book({"Any": [["Track"]]})
    blank = b"".join(b'<row r="%d" spans="1:3"><c r="A%d" s="0"/></row>' % (n, n) for n in range(2, 1_000_000))
    last = b'<row r="1000000"><c r="A1000000"><v>5</v></c></row>'
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "long.xlsx", "w") as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, text.replace(b"</sheetData>", blank + last + b"</sheetData>"))
    began = time.perf_counter()
    (sheet,) = open_workbook(tmp_path / "long.xlsx")
    assert time.perf_counter() - began < 10
    assert sheet.rows == {1: {"A": "Track"}, 1_000_000: {"A": 5}}
