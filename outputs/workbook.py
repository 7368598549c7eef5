"""The timetable as an Excel workbook: sheets for people first, then those for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from models.result import PlannedWeek
from outputs.book import new_book
from outputs.call_list import call_parts
from outputs.calls_sheet import CALL_WIDTHS, draw_calls
from outputs.chart_drawing import CHART_WIDTHS
from outputs.charts_sheet import draw_charts
from outputs.codes_sheet import CODE_WIDTHS, draw_codes
from outputs.day_lists import day_lists
from outputs.days_sheet import DAY_WIDTHS, draw_days
from outputs.grid_drawing import day_widths
from outputs.grid_sheets import draw_grids
from outputs.grids import Page
from outputs.hours_sheet import HOURS_WIDTHS, draw_hours
from outputs.links import Links
from outputs.paper import Paper
from outputs.patient_grids import patient_grids
from outputs.poster_sheet import draw_poster, poster_paper, poster_widths
from outputs.program_sheets import add_program_sheets
from outputs.quality import quality_sentences
from outputs.roster_sheet import ROSTER_WIDTHS, draw_rosters
from outputs.rosters import rosters
from outputs.rules_sheet import RULE_WIDTHS, draw_rules
from outputs.staff_grids import clinician_grids, room_grids
from outputs.stationery import LETTER, Footer, PaperSize, Stationery
from outputs.styles import NAVY, Styles
from outputs.summary import summary_lines_of
from outputs.summary_sheet import SUMMARY_WIDTHS, draw_summary
from outputs.text_fit import clean, shorten
from outputs.type_size import DOOR, HAND
from outputs.week_grid import week_grid
from outputs.words import date_text

_FOR_ALL = "Codes stand for patients"


def write_workbook(
    planned: PlannedWeek, path: Path, codes: Mapping[str, str] | None = None, for_all: bool = False
) -> None:
    """Writes the whole workbook to `path`; OSError where that cannot be done.

    `codes`, by patient ID, are those of a copy for the wall, which this one then tells the meaning of. `for_all`: it is
    that copy, which everybody may see, without Hours, as nobody else needs to know what is authorised.
    """
    with new_book(path) as book:
        _Author(book, planned, codes or {}, for_all).write()


class _Author:
    """Adds the sheets in their order to a book."""

    def __init__(self, book: Workbook, planned: PlannedWeek, codes: Mapping[str, str], for_all: bool) -> None:
        self.book, self.planned, self.week, self.codes = book, planned, planned.week, codes
        self.left_out = {*([] if codes else ["Codes"]), *(["Hours"] if for_all else [])}
        self.when = f"Week of {date_text(self.week.monday, year=True)}"
        self.clinic = shorten(clean(self.week.clinic.settings.clinic), 60)
        self.pages = {
            "Patients": patient_grids(planned, codes),
            "Clinicians": clinician_grids(planned),
            "Rooms": room_grids(planned),
        }
        self.common = Stationery(
            Styles(book, [g.category for g in self.week.clinic.group_types]),
            Links(book, self._all_pages()),
            Footer(self.clinic, self.when, *([_FOR_ALL] if for_all else [])),
        )

    def write(self) -> None:
        """Adds every sheet and says what the document is."""
        self._describe()
        lines = summary_lines_of(self.planned, self.left_out)
        draw_summary(self._paper("Summary", SUMMARY_WIDTHS, own_breaks=False), lines)
        if self.planned.repair:
            paper = self._paper("Calls", CALL_WIDTHS, own_breaks=False)
            draw_calls(paper, self._title("Calls"), call_parts(self.planned))
        self._week()
        draw_days(self._paper("Days", DAY_WIDTHS), self._title("Days"), day_lists(self.planned))
        for name, largest in (("Patients", HAND), ("Clinicians", HAND), ("Rooms", DOOR)):
            paper = self._paper(name, day_widths(LETTER.pixels, len(self.week.dates)))
            draw_grids(paper, self._title(name), self.pages[name], largest)
        draw_rosters(self._paper("Rosters", ROSTER_WIDTHS), self._title("Sign-in sheets"), rosters(self.planned))
        if "Hours" not in self.left_out:
            hours = self._paper("Hours", HOURS_WIDTHS, own_breaks=False)
            draw_hours(hours, self._title("Hours and authorisations"), self.planned)
        rules = self._paper("Rules", RULE_WIDTHS, own_breaks=False)
        draw_rules(rules, self._title("Rules"), self.planned)
        draw_charts(self._paper("Charts", CHART_WIDTHS), self._title("Charts"), self.book, self.planned)
        if "Codes" not in self.left_out:
            draw_codes(self._paper("Codes", CODE_WIDTHS), self._title("Codes"), self.week, self.codes)
        add_program_sheets(self.book, self.common, self.planned)

    def _week(self) -> None:
        grid = week_grid(self.planned)
        size = poster_paper(grid)
        paper = self._paper("Week", poster_widths(size, grid), size=size)
        draw_poster(paper, self._title(""), grid)

    def _all_pages(self) -> Iterator[Page]:
        yield from (Page("Days", str(date)) for date in self.week.dates)
        yield from (Page(name, grid.key) for name, grids in self.pages.items() for grid in grids)

    def _paper(self, name: str, widths: Sequence[int], own_breaks: bool = True, size: PaperSize = LETTER) -> Paper:
        sheet: Worksheet = self.book.add_worksheet(name)
        sheet.set_tab_color(NAVY)
        sheet.hide_gridlines(2)
        return Paper(sheet, self.common, widths, own_breaks, size)

    def _title(self, what: str) -> str:
        return " · ".join(part for part in (what, self.when, self.clinic) if part)

    def _describe(self) -> None:
        self.book.set_properties(
            {
                "title": f"Timetable, {self.when.lower()}",
                "subject": self.clinic,
                "author": "iop-scheduler",
                "comments": " ".join(quality_sentences(self.planned)),
            }
        )
