"""Files that are no workbook, or not one that is safe to open, are refused in words for people."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from inputs import package
from inputs.package import read_package
from inputs.workbook_file import open_workbook
from models.errors import WorkbookError

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def refused(path: Path) -> str:
    """The one message, without a cell, with which the file is refused."""
    with pytest.raises(WorkbookError) as error:
        open_workbook(path)
    assert [fault.cell for fault in error.value.faults] == [""]
    assert error.value.exit_code == 3
    return str(error.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"Patient ID,Name\n1,Ana\n", "no Excel workbook; save it as .xlsx"),
        (OLE + b"Workbook", "Excel's old format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_a_file_that_is_no_workbook(tmp_path: Path, content: bytes, words: str) -> None:
    """Empty, text, old, locked by a password or broken: the message names the file and the way out."""
    path = tmp_path / "clinic.xlsx"
    path.write_bytes(content)
    message = refused(path)
    assert message.startswith("clinic.xlsx cannot be read: ")
    assert words in message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A missing file, a folder and Excel's own lock file."""
    assert "there is no such file" in refused(tmp_path / "clinic.xlsx")
    assert "it is a folder" in refused(tmp_path)
    assert "give the workbook itself" in refused(tmp_path / "~$clinic.xlsx")


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of the workbook with every part changed."""
    copy = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(part, old.read(part)))
    return copy


@pytest.mark.parametrize(
    "change",
    [
        lambda _, text: text[: len(text) // 2],
        lambda part, text: b"" if part.startswith("xl/worksheets") else text,
        lambda _, text: text.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://other"),
        lambda part, text: b'<!DOCTYPE x [<!ENTITY a "aa">]>' + text if part.endswith("sheet1.xml") else text,
        lambda _, text: text.replace(b'r:id="', b'r:id="x'),
    ],
    ids=["cut", "blank sheet", "strict", "document type", "lost link"],
)
def test_a_damaged_workbook(write_book: Callable[..., Path], change: Callable[[str, bytes], bytes]) -> None:
    """Whatever is broken inside, the file is refused as a whole, never with a traceback."""
    assert "damaged" in refused(rewritten(write_book({"Tracks": [["Track"], ["Morning"]]}), change))


def test_a_zip_without_a_workbook(tmp_path: Path) -> None:
    """A zip file of something else."""
    with zipfile.ZipFile(tmp_path / "photos.xlsx", "w") as archive:
        archive.writestr("photo.txt", "nothing")
    assert "not in Excel's usual format" in refused(tmp_path / "photos.xlsx")


def test_a_zip_bomb_is_refused_before_it_unpacks(
    write_book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many bytes in all, or too many of them that are not blank rows."""
    path = write_book({"Tracks": [["Track"], ["Morning"]]})
    bomb = rewritten(path, lambda part, text: text + b" " * 200_000 if part.endswith("styles.xml") else text)
    monkeypatch.setattr(package, "MOST_KEPT", 100_000)
    assert "unpacks to far more" in refused(bomb)
    monkeypatch.setattr(package, "MOST_UNPACKED", 50_000)
    assert "unpacks to far more" in refused(bomb)


def test_pictures_and_other_extras_are_left_out(write_book: Callable[..., Path]) -> None:
    """What no cell needs is not unpacked, and merged ranges are found by the name of the sheet."""
    path = write_book({"Tracks": [["Track"], ["Morning"]]})
    found = read_package(path)
    assert found.merged == {"Tracks": ()}
    assert not found.has_formulas
    assert not [name for name in zipfile.ZipFile(found.content).namelist() if "theme" in name or "docProps" in name]
