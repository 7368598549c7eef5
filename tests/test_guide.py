"""The guide for beginners: its clinic is filled in as it says, and its commands are run in their order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

import cli

GUIDE = (Path(__file__).resolve().parents[1] / "docs/guide.md").read_text(encoding="utf-8")
SHEETS = dict(re.findall(r"^### (.+?)\n(.+?)(?=^##)", GUIDE, re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^\$ iop (.+)$", GUIDE, re.MULTILINE)


def _rows(text: str) -> list[dict[str, str]]:
    """The rows of the table in a text, by header."""
    header, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")
    ]
    return [dict(zip(header, row, strict=True)) for row in rows]


def _fill_in(file: Path) -> None:
    """Types the guide's rows into the workbook, below those that are there; Settings by their names."""
    book = load_workbook(file)
    for name, text in SHEETS.items():
        sheet = book[name]
        places = {cell.value: cell.column for cell in sheet[1]}
        known = {sheet.cell(row, 1).value: row for row in range(2, 20)} if name == "Settings" else {}
        for at, row in enumerate(_rows(text), start=2):
            for column, value in row.items():
                sheet.cell(known.get(row.get("Setting"), at), places[column]).value = value or None
    book.save(file)


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Result]:
    """What each command of the guide ends with, the demo apart, which has a test of its own."""
    monkeypatch.chdir(tmp_path)
    found = {}
    for command in (c for c in COMMANDS if c != "demo"):
        limit = ["--time-limit", "2"] if command.startswith("solve") else []
        found[command] = CliRunner().invoke(cli.main, [*command.split(), *limit])
        if command.startswith("init"):
            _fill_in(tmp_path / "clinic.xlsx")
    return found


def test_the_guide_is_right(told: dict[str, Result]) -> None:
    """Its clinic has no faults and no warnings, and every rule is kept."""
    assert list(told)[:3] == ["init clinic.xlsx", "check clinic.xlsx", "solve clinic.xlsx"]
    assert {command: result.exit_code for command, result in told.items()} == dict.fromkeys(told, 0)
    assert told["check clinic.xlsx"].output == "clinic.xlsx has no faults. Week of Mon 30 Nov 2026: 6 patients.\n"
    assert "Every rule is kept." in told["solve clinic.xlsx"].output
    assert "clinic-timetable-2026-11-30.xlsx" in told["solve clinic.xlsx"].output
