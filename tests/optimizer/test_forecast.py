"""How many more patients each track could admit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from small import MONDAY, altered, patient, small_clinic, week_of

from models.clinic import Clinic, TimeOff, When
from models.errors import ChangeError, Fault
from models.forecast import Forecast
from models.most import Most, Tried
from models.program import TaperPlan, TaperStep, Track
from models.result import PlannedWeek
from optimizer.forecast import Forecaster
from optimizer.horizon import plan_weeks
from optimizer.options import Options, silent

SHORT = Options(time_limit=0.5, repeatable=True, workers=2, aims=2)
PLANS = (TaperPlan("Taper", (TaperStep(3, 2), TaperStep(1))),)


def with_more(planned: PlannedWeek, track: str, number: int, days: int) -> Clinic:
    """So many more patients without any wishes."""
    clinic = planned.week.clinic
    new = (patient(f"New{n}", days, current_track=track) for n in range(number))
    return replace(clinic, patients=(*clinic.patients, *new))


def forecast(clinic: Clinic, weeks: int) -> Forecast:
    """What the weeks from the first on leave room for."""
    planned = list(plan_weeks(week_of(clinic), weeks, SHORT, silent))
    return Forecaster(planned, with_more, SHORT, silent).forecast()


@pytest.fixture
def full() -> Clinic:
    """On no day more than 4 patients of the track: P1 and P2 come on all 3 days, P3 and P4 on 2 of them."""
    clinic = small_clinic(tracks=(Track("Morning", (0, 1, 2), 4),), plans=PLANS)
    for who, days in (("P1", 3), ("P2", 3), ("P3", 2), ("P4", 2)):
        clinic = altered(clinic, who, days_per_week=days)
    return clinic


def test_numbers_are_proved_by_solving(full: Clinic) -> None:
    """2 places of a day are free: 2 patients of one day each, and none of three; the rule of the track is named."""
    found = forecast(full, 1)
    assert [(o.days, o.number, o.settled) for o in found.openings] == [(1, 2, True), (3, 0, True)]
    assert found.runs_out == {"Morning": ("Tracks are not over-full",)}
    assert [o.opens for o in found.openings] == [MONDAY, None]


def test_who_comes_begins_a_taper_step() -> None:
    """Its least hours hold: a day has 2 h 15 min, so 4 hours a week are too many for one day, not for three."""
    plans = (TaperPlan("Taper", (TaperStep(3, 2), TaperStep(1, least_week=240))),)
    found = forecast(small_clinic(tracks=(Track("Morning", (0, 1, 2), 4),), plans=plans, patients=()), 1)
    assert [(o.days, o.number, o.settled) for o in found.openings] == [(1, 0, True), (3, 4, True)]


def test_the_next_seat_opens_when_somebody_leaves(full: Clinic) -> None:
    """P1 leaves after the first week, so that there is a place on all days of the second."""
    clinic = altered(full, "P1", discharged=MONDAY + dt.timedelta(days=4))
    assert [o.opens for o in forecast(clinic, 2).openings] == [MONDAY, MONDAY + dt.timedelta(days=7)]


def test_a_week_that_bends_rules_has_no_number() -> None:
    """Nobody can be admitted with every rule kept, if none is kept without them."""
    crowded = small_clinic(tracks=(Track("Morning", (0, 1, 2), 1),), plans=PLANS)
    found = forecast(crowded, 1)
    assert {(o.number, o.opens) for o in found.openings} == {(None, None)}
    assert found.runs_out == {}


def test_a_track_for_nobody_is_not_asked(full: Clinic) -> None:
    """Where no patient of the clinic could be in it, nobody like them can be added."""

    def none_like_them(*_: object) -> Clinic:
        raise ChangeError([Fault("", "there is no patient who may be in Morning")], in_workbook=False)

    (week,) = plan_weeks(week_of(full), 1, SHORT, silent)
    assert Forecaster([week], none_like_them, SHORT, silent).forecast().openings == ()


@pytest.fixture
def climbing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Most], None]:
    """Lets every climb come to this."""
    return lambda found: monkeypatch.setattr("optimizer.forecast.climb", lambda *_, **__: found)


def test_what_was_not_settled_is_no_limit(full: Clinic, climbing: Callable[[Most], None]) -> None:
    """Neither for the number itself nor for patients of more days."""
    (week,) = plan_weeks(week_of(full), 1, SHORT, silent)
    climbing(Most(1, week.timetable, Tried()))
    found = Forecaster([week], with_more, SHORT, silent).forecast()
    assert [(o.number, o.settled) for o in found.openings] == [(1, False), (1, False)]


def test_stopping_keeps_what_is_known(full: Clinic, climbing: Callable[[Most], None]) -> None:
    """Nothing more is asked; a number found by then stands as not settled."""
    (week,) = plan_weeks(week_of(full), 1, SHORT, silent)
    climbing(Most(1, week.timetable, Tried(stopped=True)))
    found = Forecaster([week], with_more, SHORT, silent).forecast()
    assert [(o.number, o.settled) for o in found.openings] == [(1, False)]
    assert (found.runs_out, found.stopped) == ({}, True)


def closed(clinic: Clinic, first: int, last: int) -> Clinic:
    """The clinic with its track closed between two days, counted from the first Monday."""
    when = When(first=MONDAY + dt.timedelta(days=first), last=MONDAY + dt.timedelta(days=last))
    return replace(clinic, time_off=(TimeOff("Morning", "track", when),))


def test_stopping_between_two_searches_keeps_what_is_known(full: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while nothing is solved ends the forecast with the numbers found so far."""

    def interrupted(*_: object) -> tuple[str, ...]:
        raise KeyboardInterrupt

    monkeypatch.setattr(Forecaster, "_runs_out", interrupted)
    found = forecast(full, 1)
    assert [(o.days, o.number) for o in found.openings] == [(1, 2), (3, 0)]
    assert found.stopped


def test_a_closed_week_has_no_number_and_no_seat(full: Clinic) -> None:
    """It is said why; the first seat is in a week that has all days asked."""
    found = forecast(closed(altered(full, "P1", discharged=MONDAY + dt.timedelta(days=4)), 0, 6), 2)
    assert {(o.number, o.settled, o.closed, o.opens) for o in found.openings} == {
        (0, True, "closed this week", MONDAY + dt.timedelta(days=7))
    }
    assert found.runs_out == {}
    later = forecast(closed(full, 7, 13), 2)
    assert later.openings[-1].opens is None


def test_a_week_with_a_holiday_has_no_room_for_all_days(full: Clinic) -> None:
    """Whoever comes on three days is not admitted in a week with two, however few are there."""
    found = forecast(closed(altered(full, "P1", days_per_week=1), 0, 0), 1)
    assert [(o.days, o.closed, o.opens) for o in found.openings] == [
        (1, "", MONDAY),
        (3, "not open on 3 days this week", None),
    ]


def test_no_taper_step_of_a_pause_is_asked(full: Clinic) -> None:
    """Nobody is admitted on 0 days."""
    paused = replace(full, plans=(TaperPlan("Taper", (TaperStep(3, 2), TaperStep(0, 1), TaperStep(1))),))
    assert [o.days for o in forecast(paused, 1).openings] == [1, 3]
