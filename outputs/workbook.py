"""The timetable as an Excel workbook: sheets for people first, then those for programs."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from models.result import PlannedWeek
from outputs.grid_sheets import draw_grids, grid_widths
from outputs.paper import Footer, Paper
from outputs.patient_grids import patient_grids
from outputs.program_sheets import add_program_sheets
from outputs.quality import quality_sentences
from outputs.roster_sheet import ROSTER_WIDTHS, draw_rosters
from outputs.rosters import rosters
from outputs.rules_sheet import RULE_WIDTHS, draw_rules
from outputs.staff_grids import clinician_grids, room_grids
from outputs.styles import NAVY, Styles
from outputs.summary import summary_lines_of
from outputs.summary_sheet import SUMMARY_WIDTHS, draw_summary
from outputs.text_fit import clean, shorten
from outputs.week_grid import week_grid
from outputs.words import date_text

_TEXT_STAYS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ARIAL = {"default_format_properties": {"font_name": "Arial", "font_size": 10}}


def write_workbook(planned: PlannedWeek, path: Path) -> None:
    """Writes the whole workbook to `path`; OSError where that cannot be done.

    Everything is kept in memory until then, so that no patient's name reaches a temporary folder.
    """
    book = new_book(path)
    _Author(book, planned).write()
    close_book(book)


def new_book(path: Path) -> Workbook:
    """A workbook, kept in memory, in which no text can become a formula, a link or a number."""
    return Workbook(str(path), {"in_memory": True, **_TEXT_STAYS_TEXT, **_ARIAL})


def close_book(book: Workbook) -> None:
    """Writes the book; OSError where that cannot be done."""
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error


class _Author:
    """Adds the sheets in their order to a book."""

    def __init__(self, book: Workbook, planned: PlannedWeek) -> None:
        self.book, self.planned, self.week = book, planned, planned.week
        self.when = f"Week of {date_text(self.week.monday, year=True)}"
        self.clinic = shorten(clean(self.week.clinic.settings.clinic), 60)
        self.footer = Footer(self.clinic, self.when)
        categories = dict.fromkeys(g.category for g in self.week.clinic.group_types)
        self.styles = Styles(book, tuple(categories))

    def write(self) -> None:
        """Adds every sheet and says what the document is."""
        self._describe()
        days = grid_widths(len(self.week.dates))
        draw_summary(self._paper("Summary", SUMMARY_WIDTHS, own_breaks=False), summary_lines_of(self.planned))
        for name, title, grids in (
            ("Week", "", [week_grid(self.planned)]),
            ("Patients", "Patients", patient_grids(self.planned)),
            ("Clinicians", "Clinicians", clinician_grids(self.planned)),
            ("Rooms", "Rooms", room_grids(self.planned)),
        ):
            draw_grids(self._paper(name, days), self._title(title), self.week.dates, grids, named=name != "Week")
        draw_rosters(self._paper("Rosters", ROSTER_WIDTHS), self._title("Sign-in sheets"), rosters(self.planned))
        rules = self._paper("Rules", RULE_WIDTHS, own_breaks=False)
        draw_rules(rules, self._title("Rules"), self.planned)
        add_program_sheets(self.book, self.styles, self.footer, self.planned)

    def _paper(self, name: str, widths: list[int] | tuple[int, ...], own_breaks: bool = True) -> Paper:
        sheet: Worksheet = self.book.add_worksheet(name)
        sheet.set_tab_color(NAVY)
        sheet.hide_gridlines(2)
        return Paper(sheet, self.styles, self.footer, widths, own_breaks)

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
