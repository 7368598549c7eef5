"""What the terminal says."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from models.findings import POLICY, Finding
from models.result import PlannedWeek
from outputs.terminal import MOST_LINES, summary_lines, summary_table


def test_a_good_week_needs_few_lines(small: PlannedWeek) -> None:
    """Status, quality, and the wishes not granted by kind."""
    assert summary_lines(small, True) == [
        f"Within 0.5 % of best. Week of Mon 30 Nov 2026: 6 patients, {len(small.timetable.sessions)} sessions.",
        "Grants 96.4 % of all wishes; no timetable can grant more than 96.9 %.",
        "Every rule is kept.",
        "Wishes not granted:",
        "  Groups: 2 of 6",
    ]


def test_bent_rules_and_warnings_are_told(bent: PlannedWeek) -> None:
    """Each with its place and amount, dearest first."""
    lines = summary_lines(bent, True)
    start = lines.index("Rules bent, dearest first:")
    assert lines[start + 1].startswith("  Every block filled: P001 Example Patient 1, Mon 30 Nov, 9:00-9:50")
    assert lines[start + 3] == "  Most groups per day: Rivera, Mon 30 Nov: 1 group per day"
    assert lines[-1] == "  Patients!F7: P003 asks 5 days, but only 4 are authorised."


@pytest.mark.parametrize(("has_sheets", "told"), [(True, "  and 4 more, see sheet Rules"), (False, "  and 4 more")])
def test_long_lists_end_in_a_number(small: PlannedWeek, has_sheets: bool, told: str) -> None:
    """After fifteen the rest is counted, and the sheet named where there is a workbook."""
    findings = tuple(Finding("days", POLICY, f"P{n}", 1, "days") for n in range(MOST_LINES + 4))
    lines = summary_lines(replace(small, findings=findings), has_sheets)
    assert told in lines
    assert sum(line.startswith("  Days attended") for line in lines) == MOST_LINES


def test_the_summary_takes_names_literally(small: PlannedWeek) -> None:
    """Square brackets in a name are no markup, and escape codes do not reach the terminal."""
    finding = Finding("days", POLICY, "[red]Name\x1b[31m", 1, "days")
    assert "  Days attended: [red]Name[31m: 1 day" in summary_lines(replace(small, findings=(finding,)), True)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_says_the_same(bent: PlannedWeek, width: int) -> None:
    """Every word of the plain lines is there, in lines that fit."""
    page = io.StringIO()
    Console(file=page, width=width).print(summary_table(bent, True))
    words = {word.strip(":.") for word in page.getvalue().replace("│", " ").split()}
    said = {word.strip(":.") for line in summary_lines(bent, True) for word in line.split()}
    assert said <= words
    assert max(map(len, page.getvalue().splitlines())) <= width
