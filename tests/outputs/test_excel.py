"""What makes Excel offer to repair a workbook, looked for in the raw file; Excel itself is not at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest
from openpyxl.utils import range_boundaries

from inputs.example import example_clinic
from inputs.template import write_clinic
from models.result import PlannedWeek
from outputs.workbook import write_workbook

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|(\w+))!")
_ODD = "=1+1 \x00\x07\x1f\ufffe\ud83d & <b> 'x' \" " + "n" * 40_000


class Raw(NamedTuple):
    """The parts of a workbook's file by name, and its sheets by theirs."""

    parts: dict[str, Element]
    sheets: dict[str, Element]

    def of_all(self, tag: str) -> Iterator[Element]:
        """Every such element of every sheet."""
        return (found for sheet in self.sheets.values() for found in sheet.iter(_MAIN + tag))

    @property
    def names(self) -> list[Element]:
        """The names that the workbook defines."""
        return list(self.parts["xl/workbook.xml"].iter(f"{_MAIN}definedName"))


@pytest.fixture(scope="module", params=["timetable", "clinic"])
def raw(request: pytest.FixtureRequest, bent: PlannedWeek, tmp_path_factory: pytest.TempPathFactory) -> Raw:
    """A timetable with all sheets, of people with odd names, and the workbook of the example clinic."""
    path = tmp_path_factory.mktemp("excel") / "book.xlsx"
    if request.param == "clinic":
        write_clinic(path, example_clinic(12))
    else:
        write_workbook(_with_odd_texts(bent), path, {patient: f"K{n}" for n, patient in enumerate(bent.week.patients)})
    return _read(path)


def _with_odd_texts(planned: PlannedWeek) -> PlannedWeek:
    clinic = planned.week.clinic
    patients = tuple(replace(patient, name=_ODD) for patient in clinic.patients)
    odd = replace(clinic, patients=patients, settings=replace(clinic.settings, clinic=_ODD))
    return replace(planned, week=replace(planned.week, clinic=odd))


def _read(path: Path) -> Raw:
    with ZipFile(path) as file:
        parts = {
            name: ElementTree.fromstring(file.read(name))
            for name in file.namelist()
            if name.endswith((".xml", ".rels"))
        }
    targets = {one.get("Id"): one.get("Target", "") for one in parts["xl/_rels/workbook.xml.rels"]}
    sheets = {}
    for sheet in parts["xl/workbook.xml"].iter(f"{_MAIN}sheet"):
        (relation,) = [value for key, value in sheet.items() if key.endswith("}id")]
        sheets[sheet.get("name", "")] = parts[f"xl/{targets[relation].removeprefix('/xl/')}"]
    return Raw(parts, sheets)


def _sheets_named(formula: str | None) -> set[str]:
    return {(quoted or plain).replace("''", "'") for quoted, plain in _SHEET.findall(formula or "")}


def test_names_of_sheets(raw: Raw) -> None:
    """At most 31 characters, none that Excel forbids, no two that differ only in case."""
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in raw.sheets)
    assert len({name.casefold() for name in raw.sheets}) == len(raw.sheets)


def test_defined_names(raw: Raw) -> None:
    """Each once in its scope, none like a cell, each of a sheet that exists."""
    scopes = [(one.get("name", "").casefold(), one.get("localSheetId")) for one in raw.names]
    assert len(set(scopes)) == len(scopes)
    assert not [name for name, _ in scopes if re.fullmatch(r"[a-z]{1,3}\d+", name)]
    assert set().union(*(_sheets_named(one.text) for one in raw.names)) <= set(raw.sheets)


def test_texts(raw: Raw) -> None:
    """None longer than a cell takes; control characters would have kept the file from being read above."""
    texts = ["".join(item.itertext()) for item in raw.parts["xl/sharedStrings.xml"]]
    assert max(map(len, texts)) <= 32_767
    assert not [part for part in raw.parts["xl/sharedStrings.xml"].iter(f"{_MAIN}r") if not "".join(part.itertext())]


def test_places_do_not_overlap(raw: Raw) -> None:
    """Merged cells, checks of what is typed, and links stand each in a place of their own."""
    for sheet in raw.sheets.values():
        merged = [one.get("ref", "") for one in sheet.iter(f"{_MAIN}mergeCell")]
        checked = [ref for one in sheet.iter(f"{_MAIN}dataValidation") for ref in one.get("sqref", "").split()]
        for places in (merged, checked):
            assert not [pair for pair in combinations(map(range_boundaries, places), 2) if _overlap(*pair)]
        links = [one.get("ref") for one in sheet.iter(f"{_MAIN}hyperlink")]
        assert len(set(links)) == len(links)


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def test_checks_of_what_is_typed(raw: Raw) -> None:
    """Lists, titles and hints within their limits, and lists from sheets that exist."""
    limits = {"promptTitle": 32, "errorTitle": 32, "prompt": 255, "error": 255}
    for check in raw.of_all("dataValidation"):
        formula = check.findtext(f"{_MAIN}formula1") or ""
        assert len(formula) <= 257
        assert _sheets_named(formula) <= set(raw.sheets)
        assert all(len(check.get(key, "")) <= most for key, most in limits.items())


def test_conditional_formats_and_styles(raw: Raw) -> None:
    """Every rule has its formula, without the sign = that only people type, and every style exists."""
    styles = raw.parts["xl/styles.xml"]
    laid_over, own = (len(styles.find(f"{_MAIN}{tag}") or ()) for tag in ("dxfs", "cellXfs"))
    for rule in raw.of_all("cfRule"):
        assert not (rule.findtext(f"{_MAIN}formula") or "=").startswith("=")
        assert int(rule.get("dxfId", -1)) < laid_over
    assert all(int(cell.get("s", 0)) < own for cell in raw.of_all("c"))


def test_links_and_charts_lead_to_sheets(raw: Raw) -> None:
    """To one of the book, or to a name that is defined."""
    names = {one.get("name") for one in raw.names}
    places = [one.get("location", "") for one in raw.of_all("hyperlink")]
    assert {place for place in places if "!" not in place} <= names
    charts = [part for name, part in raw.parts.items() if name.startswith("xl/charts/chart")]
    formulas = [one.text for chart in charts for one in chart.iter(f"{_CHART}f")]
    assert set().union(*map(_sheets_named, [*places, *formulas])) <= set(raw.sheets)


def test_sheets_are_within_limits(raw: Raw) -> None:
    """Footers, page breaks, heights of rows, and no filter beside a table or across merged cells."""
    assert all(len(one.text or "") <= 255 for one in raw.of_all("oddFooter"))
    assert all(float(row.get("ht", 0)) <= 409.5 for row in raw.of_all("row"))
    assert all(len(breaks) <= 1023 for breaks in raw.of_all("rowBreaks"))
    for sheet in raw.sheets.values():
        filtered = sheet.find(f"{_MAIN}autoFilter") is not None
        assert not (filtered and (sheet.find(f"{_MAIN}tableParts") or sheet.find(f"{_MAIN}mergeCells")))
