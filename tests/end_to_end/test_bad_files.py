"""Files that are no workbook, or one that would eat the computer: refused in one plain line."""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from desk import Workbook, iop

Clinic = Callable[..., Workbook]
OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")


def repacked(path: Path, changed: Mapping[str, Callable[[bytes], bytes]]) -> Path:
    """The same package with some of its parts changed."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, changed.get(name, bytes)(content))
    return path


def part_of(book: Workbook, sheet: str) -> str:
    """The name in the package of a sheet's part."""
    return f"xl/worksheets/sheet{book.book.sheetnames.index(sheet) + 1}.xml"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"Track,Days\nMorning,Mon\n", "it is no Excel workbook; save it as .xlsx"),
        (b"PK\x03\x04" + b"?" * 500, "it is damaged"),
        (OLD_EXCEL + bytes(4096), "it is in Excel's old format"),
        (OLD_EXCEL + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512), "it is protected by a password"),
    ],
)
def test_a_file_that_is_no_workbook(tmp_path: Path, content: bytes, said: str) -> None:
    """Exit code 3 and how to mend it."""
    (tmp_path / "clinic.xlsx").write_bytes(content)
    refused = iop(tmp_path, "solve", "clinic.xlsx")
    assert (refused.code, refused.out) == (3, "")
    assert f"clinic.xlsx cannot be read: {said}" in refused.err
    assert len(list(tmp_path.iterdir())) == 1


def test_half_a_workbook(clinic: Clinic, tmp_path: Path) -> None:
    """As after a broken download."""
    path = clinic().path
    path.write_bytes(path.read_bytes()[:20_000])
    refused = iop(tmp_path, "check", path.name)
    assert (refused.code, "it is damaged" in refused.err) == (3, True)


@pytest.mark.parametrize("sheet", ["Tracks", "Lists"])
def test_a_zip_bomb(clinic: Clinic, tmp_path: Path, sheet: str) -> None:
    """A small file that unpacks to more than fits into memory is refused, whichever sheet it is in."""
    book = clinic()
    cell = b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b"A" * 60_000_000 + b"</t></is></c></row></sheetData>"
    path = repacked(book.save(), {part_of(book, sheet): lambda xml: xml.replace(b"</sheetData>", cell)})
    assert path.stat().st_size < 1_000_000
    refused = iop(tmp_path, "check", path.name)
    assert (refused.code, "unpacks to far more than a clinic's week needs" in refused.err) == (3, True)


def test_entities_that_multiply(clinic: Clinic, tmp_path: Path) -> None:
    """A workbook never needs them."""
    book = clinic()
    bomb = b'<!DOCTYPE b [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    path = repacked(book.save(), {part_of(book, "Tracks"): lambda xml: bomb + xml})
    assert iop(tmp_path, "check", path.name).code == 3


def test_a_million_rows_with_formats_only(clinic: Clinic, tmp_path: Path) -> None:
    """They are passed over within seconds."""
    book = clinic(5)
    rows = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(2000, 1_002_000))
    path = repacked(
        book.save(), {part_of(book, "Patients"): lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>")}
    )
    began = time.monotonic()
    said = iop(tmp_path, "check", path.name)
    assert (said.code, said.err) == (0, "")
    assert time.monotonic() - began < 20


def test_sheet_names_longer_than_excel_takes(clinic: Clinic, tmp_path: Path) -> None:
    """Other programs write them; they are unknown sheets like any other."""
    book = clinic()
    longer = b'name="' + b"Scenarios" * 6 + b'"'
    path = repacked(book.save(), {"xl/workbook.xml": lambda xml: re.sub(b'name="Scenarios"', longer, xml)})
    said = iop(tmp_path, "check", path.name)
    assert (said.code, f"{'Scenarios' * 6}: this sheet is not known" in said.err) == (0, True)


def test_the_two_kinds_of_workbook_are_told_apart(published: tuple[Path, Path]) -> None:
    """A timetable in place of the clinic, and the other way round."""
    clinic, week = published
    swapped = iop(clinic.parent, "audit", week.name, clinic.name)
    assert (swapped.code, "it is a timetable; give the clinic's own workbook" in swapped.err) == (3, True)
    twice = iop(clinic.parent, "audit", clinic.name, clinic.name)
    assert (twice.code, "it is a clinic's workbook; give a timetable" in twice.err) == (3, True)
