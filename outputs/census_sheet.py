"""The sheet Census: patients of each track and seats in its groups on each day, week by week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.calendar import WEEKDAYS
from models.result import PlannedWeek
from outputs import styles as look
from outputs.figures import census, seats_by_day
from outputs.paper import Paper
from outputs.plain_rows import draw_row
from outputs.words import count_text, date_text

CENSUS_WIDTHS = (150, *[110] * len(WEEKDAYS))


def draw_census(paper: Paper, title: str, weeks: Sequence[PlannedWeek]) -> None:
    """Draws a table for each track, a row per week."""
    paper.across(paper.row(24), 0, paper.last_column, f"Patients by track and day · {title}", look.TITLE)
    paper.end_header()
    for track in weeks[0].week.clinic.tracks:
        paper.across(paper.row(22), 0, paper.last_column, track.name, look.BAND)
        paper.names(["Week of", *WEEKDAYS], look.WRAP, height=18)
        for week in weeks:
            by_day = dict(_days(week, track.name))
            draw_row(paper, [date_text(week.week.monday, year=True), *(by_day.get(n, "") for n in range(7))])
    paper.close()


def _days(planned: PlannedWeek, track: str) -> Iterator[tuple[int, str]]:
    """Weekday and, under the number of patients, the seats taken of those in the groups that run."""
    seats = seats_by_day(planned, track)
    for date, number in census(planned)[track].items():
        share = seats.get(date)
        used = f"{share.part:g} of {share.whole:g} seats" if share else "no groups"
        yield date.weekday(), f"{count_text(number, 'patients')}\n{used}"
