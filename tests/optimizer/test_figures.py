"""What a week comes to, counted on a timetable made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import MONDAY, altered, small_clinic, week_of

from models.calendar import Slot, Span
from models.clinic import Clinic
from models.findings import ScoredWish, Wish
from models.result import PlannedWeek, Quality
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable
from optimizer.figures import figures_of

B1 = Slot(MONDAY, Span(540, 600), "B1", "Morning")
NOON = Slot(MONDAY, Span(690, 740), "Noon")
CBT = Session(B1, GROUP, "CBT", ("Ash",), "R1", ("P1", "P2"))
THERAPY = Session(NOON, INDIVIDUAL, "Therapy", ("Ash",), "Nook", ("P1",))
QUALITY = Quality(50, 50, 50, 0, True, True, 1, 1, 1, "")


def _planned(clinic: Clinic, *sessions: Session, wishes: tuple[ScoredWish, ...] = ()) -> PlannedWeek:
    people = {p: Assignment(p, "Morning", (MONDAY,), {"Therapist": "Ash"}) for p in ("P1", "P2")}
    return PlannedWeek(week_of(clinic), Timetable(sessions, people), wishes, (), (), QUALITY)


def test_sessions_hours_and_rooms() -> None:
    """The block of a group, the minutes of an individual session, and each room's share of its time."""
    found = figures_of(_planned(small_clinic(), CBT, THERAPY))
    assert (found.groups, found.individuals) == (1, 1)
    assert found.contact == {"Ash": 110, "Birch": 0, "Cedar": 0}
    a_week = 3 * (60 + 60 + 50)
    assert [(use.used, use.of) for use in found.rooms.values()] == [(60, a_week), (0, a_week), (50, 2 * a_week)]


def test_the_worst_off_patient() -> None:
    """The smallest share of the own weight asked; wishes not asked and of staff do not count."""
    wishes = (
        ScoredWish(Wish("Groups", "P1", "CBT", 3), 1),
        ScoredWish(Wish("Track", "P1", "Morning", 3), 0.5),
        ScoredWish(Wish("Groups", "P2", "CBT", 3), 1),
        ScoredWish(Wish("Groups", "P2", "Art", 3, asked=False), 0),
        ScoredWish(Wish("Clinician wishes", "Ash", "CBT", 1), 0),
    )
    assert figures_of(_planned(small_clinic(), CBT, wishes=wishes)).worst_off == ("P1", 75.0)
    assert figures_of(_planned(small_clinic(), CBT)).worst_off is None


@pytest.mark.parametrize(
    ("facts", "free"),
    [
        ({"most_patients": 8}, 6),
        ({"most_patients": None}, 6),
        ({"most_patients": 5}, 3),
        ({"most_patients": 8, "second_above": 4}, 2),
    ],
)
def test_seats_free(facts: dict[str, int | None], free: int) -> None:
    """The largest group, the seats of the room, and what one leader may have."""
    clinic = altered(small_clinic(), "CBT", **facts)
    b2 = replace(CBT, slot=Slot(MONDAY, Span(615, 675), "B2", "Morning"))
    assert figures_of(_planned(clinic, CBT, b2)).seats["Morning"][0] == free
    assert figures_of(_planned(clinic, CBT)).seats["Morning"][0] == 0


def test_the_track_limits_its_seats() -> None:
    """With three at most and two there, one seat is free."""
    clinic = altered(small_clinic(), "Morning", most_patients=3)
    b2 = replace(CBT, slot=Slot(MONDAY, Span(615, 675), "B2", "Morning"))
    assert figures_of(_planned(clinic, CBT, b2)).seats["Morning"][0] == 1
