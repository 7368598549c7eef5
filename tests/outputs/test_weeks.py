"""Several weeks side by side: each week's numbers, each patient's path, the workbook and the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from models.calendar import in_week
from models.moved import moved
from models.previous import Previous
from models.result import PlannedWeek
from models.timetable import Assignment, Timetable
from outputs.weeks_screen import show_weeks, weeks_ended
from outputs.weeks_tables import Step, paths, week_line
from outputs.weeks_workbook import write_weeks


def _next(planned: PlannedWeek, **others: Assignment | None) -> PlannedWeek:
    """The week after with the same assignments, but for those given (None: not in the program), and no sessions."""
    monday = planned.week.monday + dt.timedelta(days=7)
    found = {
        who: replace(one, days=tuple(in_week(day, monday) for day in one.days))
        for who, one in (planned.timetable.assignments | others).items()
        if one is not None
    }
    people = {who: person for who, person in planned.week.patients.items() if who in found}
    timetable = Timetable((), found)
    change = moved(planned.timetable, timetable)
    week = replace(
        planned.week, monday=monday, patients=people, previous=Previous(planned.week.monday, planned.timetable)
    )
    return replace(planned, week=week, timetable=timetable, moved=change)


@pytest.fixture
def weeks(small: PlannedWeek) -> list[PlannedWeek]:
    """Two weeks: in the second P002 has a day less, P003 another track, and P004 left."""
    before = small.timetable.assignments
    fewer = replace(before["P002"], days=before["P002"].days[1:])
    other = replace(before["P003"], track="Evening" if before["P003"].track != "Evening" else "Morning")
    return [small, _next(small, P002=fewer, P003=other, P004=None)]


def test_a_path_says_what_is_new(weeks: list[PlannedWeek]) -> None:
    """Fewer days, another track, no longer in the program, or as the week before."""
    steps = {path.patient.id: [cell.step for cell in path.cells] for path in paths(weeks)}
    assert {who: second for who, (first, second) in steps.items() if first is Step.SAME} == {
        "P001": Step.SAME, "P002": Step.FEWER, "P003": Step.OTHER, "P004": Step.OUT, "P005": Step.SAME,
        "P006": Step.SAME,
    }  # fmt: skip


def test_a_cell_has_days_track_and_clinicians(weeks: list[PlannedWeek]) -> None:
    """Days that the plan asks and the week does not have are told."""
    (path,) = [path for path in paths(weeks) if path.patient.id == "P002"]
    assigned = weeks[1].timetable.assignments["P002"]
    days, track, own = path.cells[1].lines
    assert days.startswith(f"{len(assigned.days)} days (of {len(assigned.days) + 1}): ")
    assert (track, own) == (assigned.track, ", ".join(assigned.own.values()))


def test_a_week_in_numbers(weeks: list[PlannedWeek]) -> None:
    """Who came, left and is moved; continuity only where there is any."""
    line = week_line(weeks[1])
    assert (line.patients, line.as_asked, line.came, line.left, line.continuity) == (5, 4, 0, 1, None)
    assert (line.moved_patients, line.other_number) == (5, 1)
    wishes = [replace(s, wish=replace(s.wish, kind="Continuity")) for s in weeks[1].wishes]
    assert week_line(replace(weeks[1], wishes=tuple(wishes))).continuity == pytest.approx(100 * 4 / 6)


def _texts(file: Path, sheet: str) -> Iterator[str]:
    for row in openpyxl.load_workbook(file)[sheet].iter_rows(values_only=True):
        yield " | ".join(str(value) for value in row if value is not None)


def test_the_workbook_has_a_line_for_each(weeks: list[PlannedWeek], tmp_path: Path) -> None:
    """Each week, each patient and each track in each week."""
    write_weeks(weeks, tmp_path / "weeks.xlsx")
    assert sum(line.startswith(("Mon 30 Nov", "Mon 7 Dec")) for line in _texts(tmp_path / "weeks.xlsx", "Weeks")) == 2
    assert sum(line.startswith("P00") for line in _texts(tmp_path / "weeks.xlsx", "Paths")) == 6
    census = list(_texts(tmp_path / "weeks.xlsx", "Census"))
    assert sum(line.startswith("Mon 30 Nov") for line in census) == len(weeks[0].week.clinic.tracks)


def test_dates_of_other_years_say_so(weeks: list[PlannedWeek], tmp_path: Path) -> None:
    """Of patients who came last year or leave next year."""
    clinic = weeks[0].week.clinic
    first, second, *others = clinic.patients
    first = replace(first, admitted=dt.date(2025, 9, 30), discharged=dt.date(2027, 12, 3))
    second = replace(second, admitted=dt.date(2026, 9, 30))
    week = replace(weeks[0].week, clinic=replace(clinic, patients=(first, second, *others)))
    write_weeks([replace(weeks[0], week=week), weeks[1]], tmp_path / "weeks.xlsx")
    lines = [line for line in _texts(tmp_path / "weeks.xlsx", "Paths") if line.startswith(("P001", "P002"))]
    assert "| from Tue 30 Sep 2025\nto Fri 3 Dec 2027 |" in lines[0]
    assert "| from Wed 30 Sep |" in lines[1]


def test_the_screen_has_a_line_for_each_week(weeks: list[PlannedWeek], capsys: pytest.CaptureFixture[str]) -> None:
    """Then what was written."""
    show_weeks(weeks, ["All is written."])
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("Week of Mon 30 Nov 2026: Within 0.5 % of best. 96.4 % of wishes; 6 patients (0 new")
    assert second.startswith("Week of Mon 7 Dec 2026: ")
    assert last == "All is written."


def test_a_terminal_gets_a_table(
    weeks: list[PlannedWeek], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same numbers in columns."""
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "120")
    show_weeks(weeks, [])
    shown = capsys.readouterr().out
    assert "Continuity" in shown
    assert "Mon 7 Dec 2026" in shown


def test_what_ended_the_run_is_said() -> None:
    """Nothing if all weeks are there; else which week is not planned, and why, or that it was stopped."""
    assert weeks_ended(3, 3, []) == []
    assert weeks_ended(1, 3, ["These clash."]) == ["1 week of 3 is planned and kept; week 2 is not:", "  These clash."]
    assert weeks_ended(2, 3, []) == ["Stopped: 2 weeks of 3 are planned and kept."]
