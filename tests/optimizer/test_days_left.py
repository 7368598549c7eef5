"""Who changes track in a week that has begun, or comes only then, has the days that are left, and no more is asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from repair_cases import at, off, published, repaired, with_late, with_second_therapy
from small import MONDAY, altered, patient

from models.clinic import Clinic, Lock
from models.program import MixRow, TaperPlan, TaperStep
from models.result import PlannedWeek
from models.timetable import Session, Timetable
from outputs.gaps import blocks_not_covered


def _late(who: str, **facts: Any) -> Clinic:
    """The clinic in which the patient, until now in Morning, is in Late."""
    return altered(with_late(), who, current_track="Late", **facts)


def _days(planned: PlannedWeek, who: str) -> list[int]:
    return [day.weekday() for day in planned.timetable.assignments[who].days]


def _told(planned: PlannedWeek, who: str) -> set[str]:
    return {finding.rule for finding in planned.findings if finding.who == who}


def _without(session: Session, who: str) -> Session:
    return replace(session, patients=tuple(one for one in session.patients if one != who))


@pytest.mark.parametrize(
    ("who", "facts", "since", "days"),
    [
        ("P2", {}, at(2, 0), [2]),
        ("P1", {}, at(1, 0), [1]),
        ("P2", {"authorised_days": 2}, at(1, 0), [1]),
        ("P1", {}, at(0, 10), [1]),
    ],
    ids=["asked as many as there are", "asked fewer", "authorised fewer", "begun today"],
)
def test_days_in_another_track_count(who: str, facts: dict[str, Any], since: dt.datetime, days: list[int]) -> None:
    """Morning was attended so far: only what is left of the days asked is spent in Late, and nothing is bent."""
    planned = repaired(clinic=_late(who, **facts), since=since)
    assert len(_days(planned, who)) == len(days)
    assert min(_days(planned, who)) >= min(days)
    assert _told(planned, who) == set()


def test_hours_and_mix_in_another_track_count() -> None:
    """P2 had 5 h 20 min and two groups of Process in Morning; an hour in Late and Therapy at noon fill that up."""
    plan = TaperPlan("Taper", (TaperStep(3, least_week=7 * 60, most_week=7 * 60 + 15),))
    mix = (MixRow("P2", "Process", 2, 2), MixRow("P2", "Evidence-based", 1))
    planned = repaired(clinic=replace(_late("P2"), plans=(plan,), mix=mix), since=at(2, 0))
    groups = [s.type for s in planned.timetable.of_patient["P2"] if s.is_group]
    assert (groups.count("Process"), _told(planned, "P2")) == (2, set())


def test_a_week_repaired_twice_knows_of_the_track_before() -> None:
    """On Tuesday into Late, on Wednesday something else happens: Monday in Morning still counts."""
    once = repaired(clinic=_late("P2"), since=at(1, 0))
    again = repaired(off("R1", 2), clinic=_late("P2"), timetable=once.timetable, since=at(2, 0))
    assert _days(again, "P2") == [1, 2]
    assert again.findings == ()


def test_who_goes_there_and_back_has_been_in_both_tracks() -> None:
    """Monday in Morning, Tuesday in Late, Wednesday in Morning again: three days, and no rule is broken."""
    once = repaired(clinic=_late("P2"), since=at(1, 0))
    again = repaired(
        clinic=altered(with_late(), "P2", current_track="Morning"), timetable=once.timetable, since=at(2, 0)
    )
    assert {s.slot.track for s in again.timetable.of_patient["P2"] if s.slot.weekday == 1} >= {"Late"}
    assert _days(again, "P2") == [2]
    assert again.findings == ()


def test_who_has_had_all_days_does_not_come_any_more() -> None:
    """A day was asked and held in Morning; that is told, and locks that ask more are let go."""
    clinic = replace(_late("P3"), locks=(Lock("P3", track="Late"),))
    planned = repaired(clinic=clinic, since=at(2, 0))
    assert {s.slot.weekday for s in planned.timetable.of_patient["P3"]} == {1}
    assert planned.findings == ()
    assert [str(warning) for warning in planned.week.warnings] == [
        "P3 cannot come any more this week, because all days asked were spent in another track",
        "the lock on P3, Late cannot be kept any more, and is let go",
    ]


def test_who_is_admitted_in_a_week_that_has_begun_is_asked_what_is_left() -> None:
    """Of three days one is left: no day is missed that is over, and hours and mix are cut as the days are."""
    plan = TaperPlan("Taper", (TaperStep(3, least_week=6 * 60),))
    usual = with_late()
    people = (*usual.patients, patient("P5", 3, current_track="Morning"))
    clinic = replace(usual, patients=people, plans=(plan,), mix=(MixRow("P5", "Process", 3),))
    planned = repaired(clinic=clinic, since=at(2, 0), admitted=("P5",))
    assert _days(planned, "P5") == [2]
    assert _told(planned, "P5") == set()
    assert "P5 asks 3 days, but with what is over only 1 can be held" in str(planned.week.warnings[-1])


def test_who_is_admitted_while_a_day_has_begun_misses_nothing_of_it() -> None:
    """The first block of Wednesday is excused; the second is still to come."""
    clinic = replace(with_late(), patients=(*with_late().patients, patient("P5", 1, current_track="Morning")))
    planned = repaired(clinic=clinic, since=at(2, 10), admitted=("P5",))
    assert [s.slot.block for s in planned.timetable.of_patient["P5"] if not s.slot.is_window] == ["B2"]
    assert blocks_not_covered(planned) == {}
    assert _told(planned, "P5") == set()


def test_what_was_held_in_another_track_was_due() -> None:
    """Two sessions of Therapy, where one is due."""
    timetable = with_second_therapy("P2")
    planned = repaired(clinic=_late("P2"), timetable=timetable, since=at(2, 20))
    assert planned.findings == ()


def test_who_missed_a_day_in_the_own_track_still_misses_it() -> None:
    """What was bent when the week was published is told, though it is over."""
    known = published()
    own = known.assignments["P1"]
    sessions = (s if s.slot.date > MONDAY else _without(s, "P1") for s in known.sessions)
    fewer = {**known.assignments, "P1": replace(own, days=own.days[1:])}
    timetable = Timetable(tuple(s for s in sessions if s.patients), fewer)
    assert "Patients attend the days that the week asks" in _told(repaired(timetable=timetable, since=at(1, 0)), "P1")
