"""From a clinic and a date to the facts of the week: slots held, who is at work, which rooms are open."""

from __future__ import annotations

import datetime as dt

import pytest
from rule_cases import bare, off
from small import MONDAY, altered, patient, small_clinic, week_of

from models.calendar import Slot, Span
from models.clinic import Clinic, TimeOff, When
from models.program import Block, Track
from models.resolve import plan_week

THURSDAY = When(None, MONDAY + dt.timedelta(days=3), MONDAY + dt.timedelta(days=3))


def held(clinic: Clinic) -> list[str]:
    """The slots held in the week, as text."""
    return [str(slot) for slot in week_of(clinic).slots]


def test_any_date_of_the_week_will_do() -> None:
    """The week begins on the Monday before."""
    weeks = [plan_week(small_clinic(), MONDAY + dt.timedelta(days=n)) for n in range(7)]
    assert {week.monday for week in weeks} == {MONDAY}
    assert all(week.slots == weeks[0].slots for week in weeks)
    assert plan_week(small_clinic(), MONDAY - dt.timedelta(days=1)).monday == MONDAY - dt.timedelta(days=7)


def test_slots_stand_in_order_of_time() -> None:
    """By date and time, on the days of each block."""
    blocks = (Block("Late", "Morning", (5,), Span(700, 760)), *small_clinic().blocks)
    clinic = bare(tracks=(Track("Morning", (0, 1, 2, 5)),), blocks=blocks)
    assert held(clinic)[:3] == ["Mon 9:00-10:00 Morning B1", "Mon 10:15-11:15 Morning B2", "Mon 11:30-12:20 Noon"]
    assert held(clinic)[-1] == "Sat 11:40-12:40 Morning Late"
    assert len(held(clinic)) == 10


def test_slots_at_one_time() -> None:
    """Windows come first, then tracks by name, whatever the order of the sheet."""
    tracks = (Track("North", (0,)), Track("East", (0,)))
    spans = [("A", "North"), ("B", "East"), ("Z", None)]
    clinic = bare(tracks=tracks, blocks=tuple(Block(name, track, (0,), Span(540, 600)) for name, track in spans))
    assert [slot.block for slot in week_of(clinic).slots] == ["Z", "B", "A"]


@pytest.mark.parametrize(
    ("time_off", "not_held"),
    [
        (off("Everyone", "everyone", "Mon"), {"B1", "B2", "Noon"}),
        (off("Morning", "track", "Mon"), {"B1", "B2"}),
        (off("Morning", "track", "Mon", 600, 616), {"B2"}),
        (off("Everyone", "everyone", "Mon", 600, 615), set()),
        (off("Everyone", "everyone", "Mon", 599, 616), {"B1", "B2"}),
        (off("Everyone", "everyone", "Mon", 735, 800), {"Noon"}),
        (off("All clinicians", "clinicians", "Mon"), set()),
        (off("P1", "patient", "Mon"), set()),
        (off("R1", "room", "Mon"), set()),
        (TimeOff("Everyone", "everyone", When(None, MONDAY, MONDAY)), {"B1", "B2", "Noon"}),
        (TimeOff("Everyone", "everyone", When(None, MONDAY - dt.timedelta(days=7), MONDAY)), {"B1", "B2", "Noon"}),
        (TimeOff("Everyone", "everyone", When(None, MONDAY + dt.timedelta(days=7))), set()),
    ],
)
def test_time_off_of_tracks_and_everyone(time_off: TimeOff, not_held: set[str]) -> None:
    """A block or window that overlaps it does not take place that day; windows belong to no track."""
    kept = {slot.block for slot in week_of(bare(time_off=(time_off,))).slots if slot.date == MONDAY}
    assert kept == {"B1", "B2", "Noon"} - not_held


@pytest.mark.parametrize(
    ("hours", "away", "there"),
    [
        ((Span(540, 600),), (), {"B1"}),
        ((Span(541, 700),), (), {"B2"}),
        ((Span(540, 560), Span(560, 600)), (), set()),
        ((), (), set()),
        ((Span(480, 1000),), (off("Ash", "clinician", "Mon", 590, 620),), {"Noon"}),
        ((Span(480, 1000),), (off("Ash", "clinician", "Tue"),), {"B1", "B2", "Noon"}),
        ((Span(480, 1000),), (off("Birch", "clinician", "Mon"),), {"B1", "B2", "Noon"}),
        ((Span(480, 1000),), (off("All clinicians", "clinicians", "Mon", 540, 541),), {"B2", "Noon"}),
    ],
)
def test_at_work(hours: tuple[Span, ...], away: tuple[TimeOff, ...], there: set[str]) -> None:
    """A clinician is there for slots that lie wholly within one stretch of the hours and outside time off."""
    week = week_of(bare({"Ash": {"hours": {0: hours}}}, time_off=away))
    assert {slot.block for slot in week.at_work["Ash"]} == there


def test_everyone_off_means_staff_too() -> None:
    """On a holiday there is no slot to be at work for."""
    week = week_of(bare(time_off=(off("Everyone", "everyone", "Mon"),)))
    assert not [slot for slot in week.at_work["Ash"] if slot.date == MONDAY]


@pytest.mark.parametrize(
    ("who", "start", "end", "open_for"),
    [("R1", 0, 1440, set()), ("R1", 600, 615, {"B1", "B2", "Noon"}), ("R1", 600, 616, {"B1", "Noon"}),
     ("R2", 0, 1440, {"B1", "B2", "Noon"})],
)  # fmt: skip
def test_open_rooms(who: str, start: int, end: int, open_for: set[str]) -> None:
    """A room is closed for slots that overlap its time off."""
    week = week_of(bare(time_off=(off(who, "room", "Mon", start, end),)))
    assert {slot.block for slot in week.open_rooms["R1"] if slot.date == MONDAY} == open_for


def test_patients_of_the_week() -> None:
    """Those in the program on any of its days, in the order of the sheet."""
    day = dt.timedelta(days=1)
    people = (
        patient("last", 1, discharged=MONDAY), patient("gone", 1, discharged=MONDAY - day),
        patient("first", 1, admitted=MONDAY + 6 * day), patient("next", 1, admitted=MONDAY + 7 * day),
        patient("always", 1),
    )  # fmt: skip
    assert list(week_of(bare(patients=people)).patients) == ["last", "first", "always"]


def test_a_holiday_cuts_the_days() -> None:
    """A day on which nothing is held is open to nobody, and patients with more days than are left have fewer."""
    clinic = altered(small_clinic(time_off=(off("Everyone", "everyone", "Tue"),)), "P1", days_per_week=1)
    week = week_of(clinic)
    assert [day.weekday() for day in week.patients["P2"].any_open_days] == [0, 2]
    assert (week.patients["P2"].asked_days, week.patients["P2"].days) == (3, 2)
    assert week.patients["P1"].days == 1
    assert Slot(MONDAY, Span(690, 740), "Noon") in week.windows
