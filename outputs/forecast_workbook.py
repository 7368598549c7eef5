"""A forecast as a workbook: room for more patients, charts week by week, the census and the clinicians."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

from models.forecast import Forecast
from models.result import PlannedWeek
from outputs import styles as look
from outputs.book import new_book
from outputs.census_sheet import CENSUS_WIDTHS, draw_census
from outputs.chart_drawing import CHART_WIDTHS, draw_tables
from outputs.forecast_tables import opening_rows, opening_sentences, staff_rows, week_tables
from outputs.links import Links
from outputs.paper import Paper
from outputs.plain_rows import draw_row, plain_paper
from outputs.stationery import Footer, Stationery
from outputs.styles import Styles
from outputs.text_fit import lines_needed
from outputs.words import date_text

_TRACK, _STEP, _FIRST, _LIMIT = 140, 80, 190, 320
_CLINICIAN, _WEEK, _ALL_WEEKS = 150, 160, 790


def write_forecast(forecast: Forecast, path: Path) -> None:
    """Writes the sheets Admissions, Charts, Census and Clinicians; OSError where that cannot be done."""
    weeks = forecast.weeks
    first, last = (date_text(week.week.monday, year=True) for week in (weeks[0], weeks[-1]))
    title = f"Weeks of {first} to {last}"
    headers, _ = opening_rows(forecast)
    with new_book(path) as book:
        common = Stationery(Styles(book, ()), Links(book), Footer(weeks[0].week.clinic.settings.clinic, title))
        widths = (_TRACK, *[_STEP] * (len(headers) - 3), _FIRST, _LIMIT)
        _draw_openings(plain_paper(book, common, "Admissions", widths), forecast)
        _draw_charts(plain_paper(book, common, "Charts", CHART_WIDTHS, own_breaks=True), title, book, weeks)
        draw_census(plain_paper(book, common, "Census", CENSUS_WIDTHS), title, weeks)
        widths = (_CLINICIAN, *[max(_WEEK, _ALL_WEEKS // len(weeks))] * len(weeks))
        _draw_staff(plain_paper(book, common, "Clinicians", widths), title, weeks)


def _draw_openings(paper: Paper, forecast: Forecast) -> None:
    headers, rows = opening_rows(forecast)
    paper.across(paper.row(24), 0, paper.last_column, "Room for more patients", look.TITLE)
    lines = max(lines_needed(name, width, 10, bold=True) for name, width in zip(headers, paper.widths, strict=True))
    paper.names(headers, look.WRAP, height=13.0 * lines + 4)
    paper.end_header()
    for row in rows:
        draw_row(paper, row)
    for sentence in opening_sentences(forecast):
        height = 13.0 * lines_needed(sentence, sum(paper.widths), 9) + 3
        paper.across(paper.row(height), 0, paper.last_column, sentence, look.ASIDE, look.WRAP)
    paper.close()


def _draw_charts(paper: Paper, title: str, book: Workbook, weeks: Sequence[PlannedWeek]) -> None:
    paper.across(paper.row(24), 0, paper.last_column, f"What is used, week by week · {title}", look.TITLE)
    paper.end_header()
    known = (table for table in week_tables(weeks) if any(number is not None for _, of in table.rows for number in of))
    draw_tables(paper, book, [(table, "column") for table in known])
    paper.close()


def _draw_staff(paper: Paper, title: str, weeks: Sequence[PlannedWeek]) -> None:
    paper.across(paper.row(24), 0, paper.last_column, f"Clinicians' hours and patients · {title}", look.TITLE)
    paper.names(["Clinician", *(date_text(week.week.monday) for week in weeks)], look.WRAP)
    paper.end_header(columns=1)
    for row in staff_rows(weeks):
        draw_row(paper, row)
    paper.close()
