"""Several weeks as a workbook: how each week is, each patient's path through them, and the census of each track."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path as File

from models.result import PlannedWeek
from outputs import styles as look
from outputs.book import new_book
from outputs.census_sheet import CENSUS_WIDTHS, draw_census
from outputs.links import Links
from outputs.marks import CHANGED, REMOVED
from outputs.paper import Paper
from outputs.plain_rows import draw_row, plain_paper
from outputs.stationery import Footer, Stationery
from outputs.styles import Styles
from outputs.weeks_tables import Path, Step, WeekLine, paths, week_line
from outputs.words import date_seen_from, date_text

_WEEKS = (
    ("Week of", 110),
    ("Status", 140),
    ("Wishes granted (%)", 78),
    ("Continuity granted (%)", 82),
    ("Patients", 70),
    ("Days as asked", 80),
    ("New", 60),
    ("Left", 60),
    ("Patients moved", 80),
    ("Of these on fewer or more days", 96),
    ("Clinicians moved", 84),
    ("Rules bent", 60),
)
_LOOKS: dict[Step, look.Look] = {
    Step.SAME: {},
    Step.FEWER: {"bg_color": "#E2F0DC", "bold": True},
    Step.OTHER: {"bg_color": "#FCEBCF", "bold": True},
    Step.OUT: look.CLOSED,
}
_SIGNS = {Step.FEWER: f"{REMOVED.sign} ", Step.OTHER: f"{CHANGED.sign} "}
"""Before what stands in the cell, as colours do not survive a print in grey."""

_PATIENT, _DATES, _WEEK, _ALL_WEEKS = 150, 150, 150, 640


def write_weeks(weeks: Sequence[PlannedWeek], path: File) -> None:
    """Writes the sheets Weeks, Paths and Census; OSError where that cannot be done."""
    first, last = (date_text(week.week.monday, year=True) for week in (weeks[0], weeks[-1]))
    title = f"Weeks of {first} to {last}"
    with new_book(path) as book:
        common = Stationery(Styles(book, ()), Links(book), Footer(weeks[0].week.clinic.settings.clinic, title))
        _draw_weeks(plain_paper(book, common, "Weeks", [width for _, width in _WEEKS]), title, weeks)
        widths = [_PATIENT, _DATES, *[max(_WEEK, _ALL_WEEKS // len(weeks))] * len(weeks)]
        _draw_paths(plain_paper(book, common, "Paths", widths), title, weeks)
        draw_census(plain_paper(book, common, "Census", CENSUS_WIDTHS), title, weeks)


def _draw_weeks(paper: Paper, title: str, weeks: Sequence[PlannedWeek]) -> None:
    paper.across(paper.row(24), 0, paper.last_column, title, look.TITLE)
    paper.names([name for name, _ in _WEEKS], look.WRAP, height=42)
    paper.end_header()
    for week in weeks:
        draw_row(paper, _texts(week_line(week)))
    paper.close()


def _texts(line: WeekLine) -> tuple[str, ...]:
    continuity = "" if line.continuity is None else f"{line.continuity:.1f}"
    as_asked = f"{line.as_asked} of {line.patients}"
    numbers = (line.came, line.left, line.moved_patients, line.other_number, line.moved_clinicians, line.bent)
    return (
        date_text(line.monday, year=True), line.status, f"{line.granted:.1f}", continuity, str(line.patients),
        as_asked, *map(str, numbers),
    )  # fmt: skip


def _draw_paths(paper: Paper, title: str, weeks: Sequence[PlannedWeek]) -> None:
    paper.across(paper.row(24), 0, paper.last_column, f"Patients' paths · {title}", look.TITLE)
    paper.names(["Patient", "From and to", *(date_text(week.week.monday) for week in weeks)], look.WRAP)
    paper.end_header(columns=1)
    for path in paths(weeks):
        _draw_path(paper, path, weeks[0].week.monday)
    for step in (Step.FEWER, Step.OTHER, Step.OUT):
        paper.across(paper.row(15), 0, 1, f"{_sign(step)}{step.value}", look.BODY, _LOOKS[step])
    paper.close()


def _draw_path(paper: Paper, path: Path, monday: dt.date) -> None:
    weeks = (_sign(cell.step) + "\n".join(cell.lines) for cell in path.cells)
    texts = (path.who, "\n".join(_dates(path, monday)), *weeks)
    draw_row(paper, texts, {}, {}, *(_LOOKS[cell.step] for cell in path.cells))


def _sign(step: Step) -> str:
    return _SIGNS.get(step, "")


def _dates(path: Path, monday: dt.date) -> Iterator[str]:
    if path.patient.admitted:
        yield f"from {date_seen_from(monday, path.patient.admitted)}"
    if path.patient.discharged:
        yield f"to {date_seen_from(monday, path.patient.discharged)}"
