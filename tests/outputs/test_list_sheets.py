"""Sign-in sheets, rules and the summary, drawn on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from models.findings import POLICY, Finding, Shortage
from models.repair import Repair
from models.result import PlannedWeek
from outputs.chart_drawing import CHART_WIDTHS
from outputs.days_sheet import DAY_WIDTHS
from outputs.roster_sheet import ROSTER_WIDTHS, draw_rosters
from outputs.rosters import Roster, SignIn
from outputs.rules_sheet import ASK, RULE_WIDTHS, draw_rules
from outputs.stationery import LETTER
from outputs.summary import SummaryLine
from outputs.summary_sheet import SUMMARY_WIDTHS, draw_summary

Drawn = Callable[..., Worksheet]


def _roster(heads: int) -> Roster:
    lines = tuple(SignIn(f"P{n}", f"Example {n}", "9:00-9:50", "CBT") for n in range(heads))
    return Roster("Mon 30 Nov · 9:00-9:50 · CBT", "Morning Block 1, Rivera", lines)


def test_all_are_a_page_wide() -> None:
    """Columns together use the page and no more."""
    sheets = (ROSTER_WIDTHS, RULE_WIDTHS, SUMMARY_WIDTHS, DAY_WIDTHS, CHART_WIDTHS)
    assert {sum(widths) for widths in sheets} == {LETTER.pixels}


class TestRosters:
    """draw_rosters."""

    def test_each_has_its_page(self, drawn: Drawn) -> None:
        """Title, note, a line to sign per patient, then a page break."""
        sheet = drawn(ROSTER_WIDTHS, lambda paper: draw_rosters(paper, "Rosters", [_roster(2), _roster(1)]))
        assert [b.id for b in sheet.row_breaks.brk] == [7]
        assert [sheet.cell(row, 1).value for row in (5, 10)] == ["Time", "Time"]
        assert [cell.value for cell in sheet[6]][:5] == ["9:00-9:50", "P0", "Example 0", "CBT", None]

    def test_a_large_group_goes_on_under_its_title(self, drawn: Drawn) -> None:
        """With 35 heads a second and third page repeat what and when."""
        sheet = drawn(ROSTER_WIDTHS, lambda paper: draw_rosters(paper, "Rosters", [_roster(35)]))
        titles = [c.value for c in sheet["A"] if c.value and "continued" in c.value]
        assert len(titles) == len(list(sheet.row_breaks.brk)) == 2
        assert sum(1 for cell in sheet["B"] if str(cell.value).startswith("P")) == 35 + len(titles) + 1

    def test_there_is_room_to_sign(self, drawn: Drawn) -> None:
        """A line is at least 24 points high, and the column for it wider than 200 pixels."""
        sheet = drawn(ROSTER_WIDTHS, lambda paper: draw_rosters(paper, "Rosters", [_roster(1)]))
        assert sheet.row_dimensions[6].height >= 24
        assert sheet["E5"].value == "Signature"
        assert ROSTER_WIDTHS[4] > 200


class TestRules:
    """draw_rules."""

    def test_a_rule_outside_the_catalogue_is_told_too(self, small: PlannedWeek, drawn: Drawn) -> None:
        """No finding is lost for want of a line of its own."""
        findings = (Finding("house_rule", POLICY, "P001", 2, "days"),)
        planned = replace(small, findings=findings)
        sheet = drawn(RULE_WIDTHS, lambda paper: draw_rules(paper, "Rules", planned), own_breaks=False)
        first = [cell.value for cell in sheet[4]]
        assert first == ["house_rule", "Policy", "Bent in 1 place", None, "P001 Example Patient 1: 2 days"]
        assert sheet["E5"].value == ASK

    @pytest.mark.parametrize("is_repair", [True, False])
    def test_what_iop_explain_may_not_know_is_not_asked(
        self, small: PlannedWeek, drawn: Drawn, is_repair: bool
    ) -> None:
        """Of a repair, it does not know who is away; where less bending may do, there may be no reason."""
        findings = (Finding("house_rule", POLICY, "P001", 2, "days"),)
        repair = Repair(small.timetable, (), 0) if is_repair else None
        quality = replace(small.quality, bends_proved=is_repair)
        planned = replace(small, findings=findings, quality=quality, repair=repair)
        sheet = drawn(RULE_WIDTHS, lambda paper: draw_rules(paper, "Rules", planned), own_breaks=False)
        assert ASK not in [cell.value for cell in sheet["E"]]

    def test_why_a_rule_is_bent_is_told_where_counting_shows_it(self, small: PlannedWeek, drawn: Drawn) -> None:
        """What is short stands below the places of that rule."""
        findings = (Finding("house_rule", POLICY, "P001", 2, "days"),)
        shortages = (Shortage("house_rule", POLICY, "27 patients, 24 seats"), Shortage("Other", POLICY, "no room"))
        planned = replace(small, findings=findings, shortages=shortages)
        sheet = drawn(RULE_WIDTHS, lambda paper: draw_rules(paper, "Rules", planned), own_breaks=False)
        assert sheet["E5"].value == "Why: 27 patients, 24 seats"
        assert not any(str(cell.value).startswith("Why") for cell in sheet["E"][5:])

    def test_red_and_green(self, bent: PlannedWeek, drawn: Drawn) -> None:
        """Kept is green, bent is red, both in words."""
        sheet = drawn(RULE_WIDTHS, lambda paper: draw_rules(paper, "Rules", bent), own_breaks=False)
        colours = {str(cell.value).split()[0]: cell.font.color.rgb for cell in sheet["C"][3:] if cell.value}
        assert colours == {"Kept": "FF1E6B3A", "Bent": "FFB3261E"}


class TestSummary:
    """draw_summary."""

    def test_values_keep_their_kind(self, drawn: Drawn) -> None:
        """Dates, whole numbers, fractions and texts stay what they are."""
        lines = [
            SummaryLine("Part", "", heading=True),
            SummaryLine("Date", dt.date(2026, 11, 30)),
            SummaryLine("Whole", 7),
            SummaryLine("Fraction", 96.37),
            SummaryLine("Text", "=1+1"),
        ]
        sheet = drawn(SUMMARY_WIDTHS, lambda paper: draw_summary(paper, lines), own_breaks=False)
        assert [c.value for c in sheet["B"]] == ["Value", None, dt.datetime(2026, 11, 30), 7, 96.37, "=1+1"]
        assert [c.number_format for c in sheet["B"][2:5]] == ["yyyy-mm-dd", "0", "0.0#"]

    def test_long_texts_get_room(self, drawn: Drawn) -> None:
        """A value of several lines has a row of as many."""
        lines = [SummaryLine("Short", "one line"), SummaryLine("Long", "several words " * 40)]
        sheet = drawn(SUMMARY_WIDTHS, lambda paper: draw_summary(paper, lines), own_breaks=False)
        assert sheet.row_dimensions[3].height > 3 * sheet.row_dimensions[2].height
