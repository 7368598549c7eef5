"""The charts of the page."""

from __future__ import annotations

from dataclasses import replace

from models.result import PlannedWeek
from outputs.page.charts import Bar, Chart, charts_of


def _chart(planned: PlannedWeek, title: str) -> Chart:
    return next(chart for chart in charts_of(planned) if chart.title == title)


def test_all_four_charts_are_there(small: PlannedWeek) -> None:
    """One that has nothing to show is left out."""
    titles = ["Patients by track and day", "Seats taken", "Wishes granted", "Hours with patients"]
    assert [chart.title for chart in charts_of(small)] == titles
    assert [chart.title for chart in charts_of(replace(small, wishes=()))] == [*titles[:2], titles[3]]


def test_the_census_has_a_bar_per_day(small: PlannedWeek) -> None:
    """The longest bar is that of the fullest day; a day on which the track does not run has none."""
    kept = tuple(slot for slot in small.week.slots if slot.weekday or slot.track != "Evening")
    chart = _chart(replace(small, week=replace(small.week, slots=kept)), "Patients by track and day")
    assert chart.upright
    assert chart.heads[:2] == ("Track", "Mon 30 Nov")
    lines = dict(chart.lines)
    assert lines["Morning"][0] == Bar("2", 1.0)
    assert lines["Evening"][0] is None


def test_hours_share_one_scale_with_their_limits(small: PlannedWeek) -> None:
    """The longest bar or limit fills the width."""
    people = tuple(replace(c, most_contact=1200) if c.name == "Rivera" else c for c in small.week.clinic.clinicians)
    week = replace(small.week, clinic=replace(small.week.clinic, clinicians=people))
    bars = {label: line[0] for label, line in _chart(replace(small, week=week), "Hours with patients").lines}
    rivera, okafor = bars["Rivera"], bars["Okafor"]
    assert rivera is not None
    assert rivera.limit == 1.0
    assert rivera.text.endswith("of 20 h")
    assert okafor is not None
    assert okafor.limit is None


def test_a_week_without_anybody_has_charts(small: PlannedWeek) -> None:
    """Nothing is divided by nothing."""
    empty = replace(small, timetable=replace(small.timetable, sessions=(), assignments={}), wishes=())
    assert [chart.title for chart in charts_of(empty)] == ["Patients by track and day", "Hours with patients"]
