"""The comparison in its formats."""

from __future__ import annotations

import csv
import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console

from models.clinic import ScenarioChange
from models.errors import OutputError
from models.findings import POLICY, Shortage
from models.moved import Moved
from models.previous import Previous
from models.result import PlannedWeek, Refusal
from models.scenario import BASE, Case, Figures, Scenario, Use
from outputs.comparison_screen import show_comparison
from outputs.comparison_targets import comparison_targets, write_comparisons

MONDAY = dt.date(2026, 11, 30)
FIGURES = Figures(("P002", 43.75), 10, 6, {"Rivera": 90}, {"R": Use("R", 1, 2, "")}, {"Morning": {0: 3}})


@pytest.fixture
def cases(small: PlannedWeek, bent: PlannedWeek) -> list[Case]:
    """The clinic as it is, a scenario with rules bent, and one that cannot be."""
    change = ScenarioChange("", "clinician away", "Rivera", "Wed")
    return [
        Case("", Scenario(BASE), small, FIGURES),
        Case("", Scenario("=1+1", (change,)), bent, FIGURES, Moved((), ()), difference="no clear difference"),
        Case("", Scenario("Clash"), Refusal("Clash", "Two locks clash.", 4)),
    ]


def test_the_workbook(cases: list[Case], tmp_path: Path) -> None:
    """A sheet to look at with two charts, coloured; behind it what it was counted from; names are never formulas."""
    targets = comparison_targets([tmp_path / "clinic.xlsx"], None, MONDAY, ["xlsx"])
    written = write_comparisons(cases, MONDAY, targets, force=False, timetables=False)
    assert [path.name for path in written] == ["clinic-what-if-2026-11-30.xlsx"]
    book = load_workbook(written[0])
    assert book.sheetnames == [
        "Comparison",
        "Figures",
        "Rules bent",
        "Seats free",
        "Clinician hours",
        "Rooms in use (%)",
    ]
    sheet = book["Comparison"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=3, max_row=5)}
    assert [(cell.value, cell.data_type) for cell in rows["=1+1"][:2]] == [("=1+1", "s"), ("with rules bent", "s")]
    assert len({rows[name][1].fill.fgColor.rgb for name in (BASE, "=1+1", "Clash")}) == 3
    assert "Two locks clash." in [row[1].value for row in sheet.iter_rows(min_row=6)]
    assert len(sheet._charts) == 2  # noqa: SLF001
    assert [cell.value for cell in book["Figures"]["B"]] == ["Scenario", BASE, "=1+1", "Clash"]
    assert [cell.value for cell in book["Seats free"][1]] == ["Scenario", "Track", "Mon"]


def test_csv_and_json(cases: list[Case], tmp_path: Path) -> None:
    """The same rows; what looks like a formula is harmless in CSV."""
    targets = comparison_targets([tmp_path / "clinic.xlsx"], tmp_path / "out.csv", MONDAY, ["csv", "json"])
    write_comparisons(cases, MONDAY, targets, force=False, timetables=False)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Scenario"] for row in rows] == [BASE, "'=1+1", "Clash"]
    told = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert (told["Week of"], told["Comparison"][1]["Scenario"]) == ("2026-11-30", "=1+1")
    assert told["Clinician hours"][0]["Name"] == "Rivera"


def test_timetables_on_request(cases: list[Case], small: PlannedWeek, bent: PlannedWeek, tmp_path: Path) -> None:
    """One file for each case that has one, its name fit for any folder, and what changed since the clinic as it is."""
    before = Previous(MONDAY, small.timetable, wished=False)
    cases[1] = replace(cases[1], answer=replace(bent, week=replace(bent.week, previous=before)))
    targets = comparison_targets([tmp_path / "clinic.xlsx"], tmp_path / "out.xlsx", MONDAY, ["xlsx"])
    written = write_comparisons(cases, MONDAY, targets, force=False, timetables=True)
    assert [path.name for path in written] == [
        "out.xlsx",
        "out-0-As-it-is.xlsx",
        "out-1-1-1.xlsx",
        "out-1-1-1-changes.xlsx",
    ]


@pytest.mark.parametrize("name", ["out.txt", "north.xlsx", "south.xlsx"])
def test_names_that_are_refused(name: str, tmp_path: Path) -> None:
    """Another ending than the format's, and the clinics' own workbooks."""
    clinics = [tmp_path / "north.xlsx", tmp_path / "south.xlsx"]
    for clinic in clinics:
        clinic.touch()
    with pytest.raises(OutputError):
        comparison_targets(clinics, tmp_path / name, MONDAY, ["xlsx"])


@pytest.mark.parametrize(("width", "has_table"), [(140, True), (60, False)])
def test_terminals_of_any_width(cases: list[Case], width: int, has_table: bool, tmp_path: Path) -> None:
    """A table where there is room for it, else lines that fit."""
    file = (tmp_path / "screen").open("w+", encoding="utf-8")
    show_comparison(cases, ["The end."], Console(file=file, width=width, force_terminal=True, color_system=None))
    file.seek(0)
    said = file.read()
    assert ("╭" in said) == has_table
    assert all(len(line) <= width for line in said.splitlines())
    assert all(text in said for text in (BASE, "=1+1", "Clash", "The end."))


def test_the_terminal_says_why_not(cases: list[Case], tmp_path: Path) -> None:
    """Where it cannot be, the reason; where rules bend, the dearest."""
    file = (tmp_path / "screen").open("w+", encoding="utf-8")
    show_comparison(cases, [], Console(file=file, width=80, force_terminal=True, color_system=None))
    file.seek(0)
    said = file.read()
    assert "What limits: Two locks clash." in said
    assert ": Every block filled: " in said


def test_a_shortage_is_never_cut(cases: list[Case], tmp_path: Path) -> None:
    """Of what is nearly used up, the terminal names the first; of what is too little, all of its sentence."""
    uses = (Use("Caseload", 9, 9, "patients"), Use("Seats", 9, 9, "seats"))
    short = (Shortage("Caseloads are kept", POLICY, "too few; raise it; or move patients"),)
    shown = [replace(cases[0], scarcest=uses), replace(cases[1], short=short, scarcest=uses)]
    file = (tmp_path / "screen").open("w+", encoding="utf-8")
    show_comparison(shown, [], Console(file=file, width=80, force_terminal=True, color_system=None))
    file.seek(0)
    limits = [line for line in file.read().splitlines() if "What limits" in line]
    assert limits == [
        "  What limits: Caseload, 9 of 9 patients (100 %)",
        "  What limits: too few; raise it; or move patients",
    ]


def test_the_figures_are_printed_over_several_pages(cases: list[Case], tmp_path: Path) -> None:
    """The scenario stands on each of them."""
    targets = comparison_targets([tmp_path / "clinic.xlsx"], None, MONDAY, ["xlsx"])
    sheet = load_workbook(write_comparisons(cases, MONDAY, targets, force=False, timetables=False)[0])["Figures"]
    assert sheet.page_setup.fitToWidth > 1
    assert sheet.print_title_cols == "$A:$B"


def test_where_there_is_no_terminal(cases: list[Case], tmp_path: Path) -> None:
    """A table in plain signs."""
    file = (tmp_path / "screen").open("w+", encoding="utf-8")
    show_comparison(cases, [], Console(file=file))
    file.seek(0)
    said = file.read()
    assert said.isascii()
    assert "no clear difference" in " ".join(said.split())
