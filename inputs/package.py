"""The zip file that a workbook is: is it one, is it safe to unpack, and which of its rows hold anything.

A workbook may hold a million rows with formats and no values, or unpack to far more than fits into memory.
So each sheet is read as a stream of bytes, rows without a value are dropped on the way, and only the rest is
given to the spreadsheet library.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from inputs.sheet_stream import TooLargeError, without_blank_rows
from models.contract import OWN_SHEETS
from models.errors import Fault, WorkbookError

MOST_UNPACKED = 1024**3
MOST_KEPT = 32 * 1024**2
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
UNREADABLE = "it is damaged, or not in Excel's usual format; open it in Excel and save it as Excel Workbook (.xlsx)"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet"
_LINK = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TOO_LARGE = (
    "it unpacks to far more than a clinic's week needs; copy the filled cells into a fresh workbook "
    "and save that one as .xlsx"
)
_NOT_NEEDED = re.compile(
    r"docProps/|customXml/|xl/(theme|drawings|media|charts|pivot\w*|externalLinks|printerSettings|tables|comments"
    r"|threadedComments|persons|ctrlProps|activeX|embeddings|vbaProject|queryTables|worksheets/_rels)",
    re.IGNORECASE,
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")


@dataclass(frozen=True)
class Package:
    """A workbook's zip file without blank rows and pictures, and the merged ranges of each sheet by name.

    `has_formulas` tells of the sheets that are read.
    """

    content: io.BytesIO
    merged: Mapping[str, tuple[str, ...]]
    has_formulas: bool


def read_package(path: Path) -> Package:
    """The package in the file; WorkbookError if there is none, or it is protected, damaged or too large."""
    _check_file(path)
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise TooLargeError
            return _slim(archive)
    except TooLargeError as error:
        raise refusal(path, _TOO_LARGE) from error
    except Exception as error:  # zipfile, zlib and the XML parser raise nearly anything on a damaged file
        raise refusal(path, UNREADABLE) from error


def refusal(path: Path, why: str) -> WorkbookError:
    """The error for a file that cannot be read as a whole."""
    return WorkbookError([Fault("", f"{path.name} cannot be read: {why}")])


def _check_file(path: Path) -> None:
    if path.name.startswith("~$"):
        raise refusal(path, "it is Excel's note that the workbook is open; give the workbook itself")
    try:
        with path.open("rb") as file:
            start = file.read(8)
            old_format = start == _OLE and "EncryptedPackage".encode("utf-16-le") not in file.read()
    except FileNotFoundError as error:
        raise refusal(path, f"there is no such file in {path.resolve().parent.name or 'that folder'}") from error
    except OSError as error:
        raise refusal(path, "it is a folder, or open in another program, or closed to you") from error
    if start == _OLE:
        raise refusal(
            path,
            "it is in Excel's old format; save it as .xlsx"
            if old_format
            else "it is protected by a password; save it without one (File, Info, Protect Workbook)",
        )
    if not start.startswith(b"PK"):
        raise refusal(path, "it is no Excel workbook; save it as .xlsx" if start else "the file is empty")


def _slim(archive: zipfile.ZipFile) -> Package:
    sheets = _sheet_parts(archive)
    merged: dict[str, tuple[str, ...]] = {}
    has_formulas = False
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as slim:
        for part in archive.infolist():
            if _NOT_NEEDED.match(part.filename) or part.is_dir():
                continue
            with archive.open(part) as stream:
                text, ranges = without_blank_rows(stream, MOST_KEPT)
            slim.writestr(part.filename, text)
            if part.filename in sheets:
                merged[sheets[part.filename]] = ranges
                has_formulas |= sheets[part.filename] not in OWN_SHEETS and bool(_FORMULA.search(text))
    return Package(content, merged, has_formulas)


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The name of each sheet by its part of the package."""
    book = next(name for name in archive.namelist() if re.search(r"(^|/)workbook\.xml$", name, re.IGNORECASE))
    folder, file = posixpath.split(book)
    targets = {
        link.get("Id"): posixpath.normpath(posixpath.join(folder, link.get("Target", ""))).lstrip("/")
        for link in _elements(archive, f"{folder}/_rels/{file}.rels", _LINK)
    }
    names = {}
    for sheet in _elements(archive, book, _SHEET):
        link = next(value for key, value in sheet.attrib.items() if key.endswith("}id"))
        names[targets[link]] = sheet.get("name", "")
    if not names:
        raise ValueError("no sheets")
    return names


def _elements(archive: zipfile.ZipFile, part: str, tag: str) -> list[ElementTree.Element]:
    with archive.open(part) as stream:
        text, _ = without_blank_rows(stream, MOST_KEPT)
    return list(ElementTree.fromstring(text).iter(tag))
