"""Who is moved: day, time, type or clinician of any session differs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from models.calendar import Slot, Span
from models.moved import moved
from models.timetable import GROUP, Assignment, Session, Timetable

MONDAY, TUESDAY, NEXT_MONDAY = (dt.date(2026, 11, 30) + dt.timedelta(days=n) for n in (0, 1, 7))
SLOT = Slot(MONDAY, Span(540, 600), "B1", "Morning")
CBT = Session(SLOT, GROUP, "CBT", ("Ash",), "R1", ("P1",))


def week(*sessions: Session, patients: tuple[str, ...] = ("P1",)) -> Timetable:
    """A timetable of these sessions."""
    return Timetable(sessions, {patient: Assignment(patient, "Morning", (MONDAY,)) for patient in patients})


@pytest.mark.parametrize(
    "other",
    [
        replace(CBT, slot=replace(SLOT, date=TUESDAY)),
        replace(CBT, slot=replace(SLOT, span=Span(545, 605))),
        replace(CBT, type="Process"),
        replace(CBT, clinicians=("Ash", "Birch")),
    ],
)
def test_what_people_notice(other: Session) -> None:
    """Another day, time, type or clinician moves everybody in the session, who sees what was and what is."""
    change = moved(week(CBT), week(other))
    assert [(move.who, move.before, move.after) for move in change.patients] == [("P1", (CBT,), (other,))]
    assert [move.who for move in change.clinicians] == list(other.clinicians)
    assert change.people == 1 + len(other.clinicians)


@pytest.mark.parametrize(
    "same",
    [
        replace(CBT, room="R2"),
        replace(CBT, slot=replace(SLOT, date=NEXT_MONDAY)),
        replace(CBT, slot=replace(SLOT, block="First", track="Dawn")),
    ],
)
def test_what_nobody_notices(same: Session) -> None:
    """Another room, the same weekday of another week, or another name of the block moves nobody."""
    change = moved(week(CBT), week(same))
    assert (change.people, change.came, change.left) == (0, (), ())


def test_who_came_and_left_is_not_moved() -> None:
    """Patients of one week alone are told apart; others in their session are not moved by it."""
    before = week(replace(CBT, patients=("P1", "P2")), patients=("P1", "P2"))
    after = week(replace(CBT, patients=("P1", "P3")), patients=("P1", "P3"))
    change = moved(before, after)
    assert (change.people, change.came, change.left) == (0, ("P3",), ("P2",))


def test_a_clinician_of_one_week_alone_is_moved() -> None:
    """Whoever covers has a new session, whoever is away has lost one."""
    change = moved(week(CBT), week(replace(CBT, clinicians=("Birch",))))
    assert [(move.who, len(move.before), len(move.after)) for move in change.clinicians] == [
        ("Birch", 0, 1), ("Ash", 1, 0),
    ]  # fmt: skip


def test_a_patient_without_sessions_is_moved() -> None:
    """If they still have their place in the week."""
    (move,) = moved(week(CBT), week()).patients
    assert (move.before, move.after) == ((CBT,), ())
