"""The sheet Census: how many patients of each track come on each day, week by week."""

from __future__ import annotations

from collections.abc import Sequence

from models.calendar import WEEKDAYS
from models.result import PlannedWeek
from outputs import styles as look
from outputs.figures import census
from outputs.paper import Paper
from outputs.plain_rows import draw_header, draw_row
from outputs.words import date_text

CENSUS_WIDTHS = (150, *[110] * len(WEEKDAYS))


def draw_census(paper: Paper, title: str, weeks: Sequence[PlannedWeek]) -> None:
    """Draws a table for each track, a row per week."""
    paper.across(paper.row(24), 0, paper.last_column, f"Patients by track and day · {title}", look.TITLE)
    paper.end_header()
    counts = [census(week) for week in weeks]
    for track in weeks[0].week.clinic.tracks:
        paper.across(paper.row(22), 0, paper.last_column, track.name, look.BAND)
        draw_header(paper, ["Week of", *WEEKDAYS])
        for week, count in zip(weeks, counts, strict=True):
            by_day = {date.weekday(): str(number) for date, number in count[track.name].items()}
            draw_row(paper, [date_text(week.week.monday, year=True), *(by_day.get(n, "") for n in range(7))])
    paper.close()
