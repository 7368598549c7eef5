"""The previous timetable on the days of the planned week, as far as the clinic still has its parts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from rule_cases import DAY, bare, case
from small import MONDAY, patient, week_of

from models.carried import carried_over
from models.clinic import Clinic
from models.previous import Previous
from models.resolve import plan_week
from models.timetable import Timetable


def carried(now: Clinic, *lines: str, days: int = 0) -> Timetable:
    """The timetable of these lines in the clinic as it is now, in the week so many days later."""
    previous = Previous(MONDAY, case(bare(), *lines).timetable)
    return carried_over(plan_week(now, MONDAY + dt.timedelta(days=days), previous))


def test_without_a_previous_timetable_it_is_empty() -> None:
    """There is nothing to carry."""
    assert carried_over(week_of(bare())) == Timetable((), {})


def test_the_same_week_is_as_it_was() -> None:
    """Nothing is lost."""
    assert carried(bare(), *DAY) == case(bare(), *DAY).timetable


def test_another_week_has_the_same_weekdays() -> None:
    """Sessions and days attended move with them."""
    later = carried(bare(), *DAY, days=7)
    assert {session.slot.date for session in later.sessions} == {MONDAY + dt.timedelta(days=7)}
    assert later.assignments["P1"].days == (MONDAY + dt.timedelta(days=7),)


def test_sessions_keep_those_who_remain() -> None:
    """Patients, clinicians, types and rooms that are gone are left out, and sessions without anybody."""
    lines = ("Mon B1 Art Birch+Cedar R1 P1 P2", "Mon B2 CBT Ash R2 P2", "Tue B1 Process Birch R1 P1")
    now = bare(patients=(patient("P1", 1),), rooms=bare().rooms[1:], group_types=(bare().group_type["Art"],))
    now = replace(now, clinicians=tuple(c for c in now.clinicians if c.name != "Birch"))
    (art,) = carried(now, *lines).sessions
    assert (art.clinicians, art.patients, art.room) == (("Cedar",), ("P1",), None)
    assert list(carried(now, *lines).assignments) == ["P1"]


def test_blocks_are_known_by_their_names() -> None:
    """A block at another time is the same one; a block that is not held is not."""
    blocks = tuple(replace(b, span=replace(b.span, end=b.span.end + 5)) for b in bare().blocks if b.name != "B2")
    (session,) = carried(bare(blocks=blocks), *DAY).sessions
    assert (session.slot.block, session.slot.span.end) == ("B1", 605)
