"""A forecast as tables, as a workbook and on the screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from models.forecast import Forecast, Opening
from models.result import PlannedWeek
from outputs.chart_tables import Values
from outputs.forecast_screen import show_forecast
from outputs.forecast_tables import opening_rows, opening_sentences, staff_rows, week_tables
from outputs.forecast_workbook import write_forecast

SHEETS = ["Admissions", "Charts", "Census", "Clinicians"]


@pytest.fixture
def forecast(small: PlannedWeek) -> Forecast:
    """Two weeks alike; room in the morning, and none in the evening."""
    monday = small.week.monday
    openings = (
        Opening("Morning", 3, 2, settled=True, opens=monday),
        Opening("Morning", 5, 1, settled=False, opens=monday),
        Opening("Evening", 3, 0, settled=True, opens=monday),
        Opening("Evening", 5, 0, settled=True),
    )
    return Forecast([small, small], openings, {"Morning": ("Caseload",)})


def test_a_row_for_each_track(forecast: Forecast) -> None:
    """Most days first; a number that is not proved says so; the first seat is that of who comes on most days."""
    headers, rows = opening_rows(forecast)
    assert headers[:4] == ("Track", "5 days", "3 days", "First seat")
    assert rows == [
        ("Morning", "1 or more", "2", "Mon 30 Nov (5 days)", "Caseload"),
        ("Evening", "0", "0", "none found in 2 weeks (5 days)", ""),
    ]


def test_a_seat_of_the_next_year_says_so(forecast: Forecast) -> None:
    """A forecast may reach far."""
    opening = replace(forecast.openings[1], opens=dt.date(2027, 1, 4))
    (row,) = opening_rows(replace(forecast, openings=(opening,)))[1]
    assert row[2] == "Mon 4 Jan 2027 (5 days)"


def test_bent_rules_are_said(forecast: Forecast) -> None:
    """Where the week bends rules already, there is no number."""
    bent = replace(forecast, openings=(Opening("Morning", 5, None, settled=True),))
    assert opening_rows(bent)[1][0][1] == "rules bent"
    assert opening_sentences(bent)[-1].startswith("Where rules are bent already, nobody can be admitted")


def test_rules_that_perhaps_need_not_bend_are_not_settled(forecast: Forecast) -> None:
    """That nobody can be admitted is not said."""
    open_yet = replace(forecast, openings=(Opening("Morning", 5, None, settled=False),))
    assert opening_rows(open_yet)[1][0][1] == "not settled"
    (told,) = opening_sentences(open_yet)[len(opening_sentences(forecast)) :]
    assert told.startswith("Not settled: the timetable found bends rules.")


def test_a_closed_track_says_so(forecast: Forecast) -> None:
    """Instead of a number."""
    closed = Opening("Morning", 5, 0, settled=True, closed="closed this week")
    assert opening_rows(replace(forecast, openings=(closed,)))[1][0][1] == "closed this week"


def test_the_most_hours_are_those_at_work_in_the_week(small: PlannedWeek) -> None:
    """Each clinician has ten hours at most; one is away all week."""
    away, *others = (replace(one, most_contact=600) for one in small.week.clinic.clinicians)
    clinic = replace(small.week.clinic, clinicians=(replace(away, hours={}), *others))
    hours = week_tables([replace(small, week=replace(small.week, clinic=clinic))])[2]
    assert hours.rows[0][1][1] == 10 * len(others)


def _caseloads(small: PlannedWeek, *caseloads: int | None) -> tuple[str, Values]:
    """The title and the numbers of the small week, the first clinicians with these caseloads, the others with 9."""
    staff = small.week.clinic.clinicians
    limits = (*caseloads, *[9] * len(staff))
    people = tuple(replace(one, caseload=limit) for one, limit in zip(staff, limits, strict=False))
    week = replace(small, week=replace(small.week, clinic=replace(small.week.clinic, clinicians=people)))
    table = week_tables([week])[-1]
    return table.title, table.rows[0][1]


def test_own_patients_of_whom(small: PlannedWeek) -> None:
    """Of all clinicians, of those with a caseload, or of nobody."""
    staff = len(small.week.clinic.clinicians)
    assert _caseloads(small)[0] == "Own patients"
    assert _caseloads(small, None)[0] == "Own patients of clinicians with a caseload"
    assert _caseloads(small, *[None] * staff) == ("Own patients", (None, None))


def test_stopping_is_said(forecast: Forecast) -> None:
    """What is blank has another reason then."""
    assert opening_sentences(replace(forecast, stopped=True))[-1] == "Stopped: what is blank was not asked."


def test_what_is_used(small: PlannedWeek) -> None:
    """A row per week in each table: heads by track, seats, hours, and caseloads of those who have a limit."""
    first, *others = small.week.clinic.clinicians
    clinic = replace(small.week.clinic, clinicians=(replace(first, caseload=9, most_contact=600), *others))
    week = replace(small, week=replace(small.week, clinic=clinic))
    fullest, _, hours, caseloads = week_tables([week])
    days = [day for a in small.timetable.assignments.values() for day in a.days if a.track == "Morning"]
    own = [a for a in small.timetable.assignments.values() if first.name in a.own.values()]
    assert fullest.rows[0][1][0] == max(map(days.count, days))
    assert hours.rows[0][1][1] is None
    assert caseloads.rows[0][1] == (len(own), 9)
    assert next(iter(staff_rows([week])))[1].endswith(f"of 10 h, {len(own)} of 9 patients")


def test_the_workbook_has_its_sheets_and_charts(forecast: Forecast, tmp_path: Path) -> None:
    """A row for each track, clinician and week; no chart of caseloads where nobody has one."""
    write_forecast(forecast, tmp_path / "forecast.xlsx")
    book = openpyxl.load_workbook(tmp_path / "forecast.xlsx")
    assert book.sheetnames == SHEETS
    assert len(book["Charts"]._charts) == 3  # type: ignore[attr-defined]  # noqa: SLF001
    assert [book["Admissions"].cell(row, 1).value for row in (3, 4)] == ["Morning", "Evening"]
    staff = {book["Clinicians"].cell(row, 1).value for row in range(3, book["Clinicians"].max_row + 1)}
    assert staff == {clinician.name for clinician in forecast.weeks[0].week.clinic.clinicians}


@pytest.mark.parametrize("width", [None, "160"])
def test_the_screen_has_both_tables(
    forecast: Forecast, width: str | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As lines or, on a terminal, as tables; then what the numbers mean and where the workbook is."""
    if width:
        monkeypatch.setenv("TTY_COMPATIBLE", "1")
        monkeypatch.setenv("COLUMNS", width)
    show_forecast(forecast, "The forecast is f.xlsx.")
    shown = capsys.readouterr().out
    assert ("Track Morning. 5 days: 1 or more, 3 days: 2" in shown) is (width is None)
    assert all(word in shown for word in ("Mon 30 Nov", "Seats free", "1 or more", "Caseload"))
    assert shown.endswith("The forecast is f.xlsx.\n")
