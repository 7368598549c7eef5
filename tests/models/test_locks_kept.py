"""An x in Lock of the previous timetable keeps that session on the weekday of the planned week."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from rule_cases import DAY, LATE, bare, case, off
from small import MONDAY, altered, patient, small_clinic
from wish_cases import leave

from models.clinic import Clinic, Lock, When
from models.locks_kept import locks_kept, with_locks
from models.people import Unavailable
from models.previous import Previous
from models.resolve import plan_week
from models.source import Source
from models.timetable import Timetable
from models.week import Week

NEXT = MONDAY + dt.timedelta(days=7)
CELL = Source("Sessions", 2, {"Lock": "N"})
MET = ("Mon B1 CBT Ash R1 P1", "Mon Noon Therapy Ash Nook P1")


def week_after(lines: tuple[str, ...], now: Clinic, then: Clinic | None = None, kept: tuple[Lock, ...] = ()) -> Week:
    """The week after a timetable whose sessions are all locked."""
    timetable = case(then or now, *lines).timetable
    sessions = tuple(replace(session, locked=not kept, source=CELL) for session in timetable.sessions)
    return plan_week(now, NEXT, Previous(MONDAY, replace(timetable, sessions=sessions), kept=kept))


def lock(**facts: Any) -> Lock:
    """A lock on the Monday after."""
    return Lock(when=When(first=NEXT, last=NEXT), **facts)


def test_a_group_keeps_its_clinicians_and_its_room() -> None:
    """Each leader is locked; the patients are not."""
    week = week_after(("Mon B1 Art Birch+Cedar R1 P1 P2",), bare())
    place = {"group": "Art", "block": "B1", "track": "Morning", "room": "R1"}
    assert week.locks == (lock(clinician="Birch", **place), lock(clinician="Cedar", **place))
    assert week.warnings == ()


@pytest.mark.parametrize(
    ("facts", "kept"),
    [
        ({"facilitators": 2}, ["Birch", "Cedar"]),
        ({"facilitators": 1}, ["Birch"]),
        ({"facilitators": 1, "second_above": 1}, ["Birch", "Cedar"]),
        ({"facilitators": 1, "second_above": 2}, ["Birch"]),
        ({"facilitators": 1, "second_above": 1, "open_to": ("x",)}, ["Birch"]),
    ],
)
def test_no_more_leaders_are_kept_than_the_group_may_have(facts: dict[str, Any], kept: list[str]) -> None:
    """Two can come; a second leader who cannot be needed is let go, and told."""
    now = altered(altered(bare(), "Art", **facts), "Birch", leads=("Art",))
    week = week_after(("Mon B1 Art Birch+Cedar R1 P1 P2",), now, bare())
    assert [lock.clinician for lock in week.locks] == kept
    assert [str(w) for w in week.warnings] == [
        f"{CELL.cell('Lock')}: this cannot be kept, because Art has 1 leader then" for _ in range(2 - len(kept))
    ]


def test_groups_beside_each_other_are_kept_with_their_own_leaders() -> None:
    """Two of one type at one time in one room, online."""
    week = week_after(("Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R1 P2"), altered(bare(), "R1", at_once=2))
    assert [lock.clinician for lock in week.locks] == ["Ash", "Cedar"]
    assert week.warnings == ()


@pytest.mark.parametrize("place", [("B1", "Morning"), ("Noon", None)])
def test_no_more_days_are_kept_than_the_patient_comes(place: tuple[str, str | None]) -> None:
    """Three days were locked in Attendance, two are asked now; a session beside the track takes a day as well."""
    block, track = place
    session = "CBT" if track else "Therapy"
    dates = [MONDAY + dt.timedelta(days=n) for n in range(3)]
    kept = tuple(Lock("P1", session, When(first=d, last=d), block, track, source=CELL) for d in dates)
    clinic = altered(small_clinic(patients=(patient("P1", 2),)), "Therapy", per_week=3)
    week = week_after(MET[:1], clinic, kept=kept)
    assert [lock.when.first.weekday() for lock in week.locks if lock.when and lock.when.first] == [0, 1]
    assert "P1 comes on 2 days only" in str(week.warnings[-1])


@pytest.mark.parametrize(
    ("lines", "per_week", "why"),
    [
        (("Mon Noon Therapy Ash Nook P1", "Tue Noon Therapy Ash Nook P1"), 1, "Therapy is due once only for P1"),
        (("Mon B1 Therapy Ash Nook P1", "Mon Noon Therapy Ash Nook P1"), 2, "P1 has Therapy once a day at most"),
    ],
)
def test_no_more_individual_sessions_are_kept_than_are_due(lines: tuple[str, ...], per_week: int, why: str) -> None:
    """Two were locked; the second of them is let go, and told."""
    clinic = small_clinic(patients=(patient("P1", 2),))
    week = week_after(lines, altered(clinic, "Therapy", per_week=per_week), clinic)
    assert len(week.locks) == 1
    assert why in str(week.warnings[-1])


def test_what_has_begun_takes_days_from_what_may_be_kept() -> None:
    """Who comes on one day and has been there on Monday is not kept in a group of Wednesday."""
    clinic, wednesday = small_clinic(patients=(patient("P1", 1),)), MONDAY + dt.timedelta(days=2)
    kept = (Lock("P1", "CBT", When(first=wednesday, last=wednesday), "B1", "Morning", source=CELL),)
    week = replace(plan_week(clinic, MONDAY), previous=Previous(MONDAY, Timetable((), {}), kept=kept))
    assert len(locks_kept(week)[0]) == 1
    locks, refused = locks_kept(week, case(clinic, MET[1]).timetable.sessions)
    assert locks == ()
    assert "P1 comes on 1 day only" in str(refused[0])


def test_an_individual_session_keeps_its_patient() -> None:
    """With clinician and room."""
    week = week_after(MET[1:], small_clinic(patients=(patient("P1", 1),)))
    assert week.locks == (lock(patient="P1", group="Therapy", block="Noon", clinician="Ash", room="Nook"),)


def test_attendance_keeps_a_patient_in_a_session() -> None:
    """Beside the locks of the clinic's own workbook, on the weekday of the planned week."""
    own = lock(patient="P2", block="B2")
    kept = Lock("P1", "CBT", When(first=MONDAY, last=MONDAY), "B1", "Morning")
    week = week_after(DAY, bare(locks=(own,)), kept=(kept,))
    assert week.locks == (own, lock(patient="P1", group="CBT", block="B1", track="Morning"))


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (bare(time_off=(leave("Ash"),)), "Ash is not at work on Mon 9:00-10:00 of the planned week"),
        (bare(time_off=(off("R1", "room", "Mon"),)), "R1 is not open on Mon 9:00-10:00 of the planned week"),
        (bare(time_off=(off("Everyone", "everyone", "Mon"),)), "B1 is not held on that day of the planned week"),
        (bare(group_types=bare().group_types[1:]), "there is no CBT any more"),
    ],
)
def test_what_the_week_does_not_allow_is_a_warning(now: Clinic, why: str) -> None:
    """With the cell of the x; the lock is let go."""
    week = week_after(DAY[:1], now, bare())
    assert week.locks == ()
    assert [str(warning) for warning in week.warnings] == [f"Sessions!N2: this cannot be kept, because {why}"]


def changed(name: str, **facts: Any) -> Clinic:
    """The clinic with P1 alone, and other facts for everything of this name."""
    return altered(small_clinic(patients=(patient("P1", 1),)), name, **facts)


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (changed("Ash", leads=("Process",)), "Ash may neither lead nor assist CBT"),
        (changed("CBT", days=(1, 2)), "CBT may run on Tue or Wed only"),
        (changed("CBT", tracks=("Evening",)), "CBT may run in Evening only"),
        (changed("CBT", room_needs=("Sink",)), "R1 has no Sink, which CBT needs"),
        (changed("R1", use="Individual"), "R1 is for individual sessions only"),
        (changed("Ash", role="Case manager"), "Ash has the role Case manager, but Therapy needs the role Therapist"),
        (changed("Nook", use="Group"), "Nook is for groups only"),
        (changed("Ash", office="R2"), "Ash holds individual sessions in R2"),
        (changed("Therapy", minutes=60), "Therapy takes 60 minutes, but the time locked has only 50"),
    ],
)
def test_what_the_clinic_does_not_allow_any_more_is_let_go(now: Clinic, why: str) -> None:
    """Whoever may not lead the type any more, a type that moved, a room that is not for it: one of the two is kept."""
    week = week_after(MET, now, changed("P1"))
    assert len(week.locks) == 1
    assert [str(warning) for warning in week.warnings] == [f"Sessions!N2: this cannot be kept, because {why}"]


def test_a_patient_in_a_group_that_is_not_open_to_them_any_more_is_let_go() -> None:
    """The x of Attendance."""
    kept = Lock("P1", "CBT", When(first=MONDAY, last=MONDAY), "B1", "Morning", source=CELL)
    week = week_after(MET, changed("CBT", open_to=("Veteran",)), changed("P1"), kept=(kept,))
    assert week.locks == ()
    assert "because CBT is open to Veteran only" in str(week.warnings[0])


def test_a_patient_who_cannot_come_is_let_go() -> None:
    """Whether they left, have something else on that day, or their track is closed then or in the way."""
    clinic = small_clinic(patients=(patient("P1", 1),))
    for now in (
        replace(clinic, patients=(patient("P2", 1),)),
        replace(clinic, patients=(patient("P1", 1, cannot_attend=(Unavailable(days=(0,)),)),)),
        replace(clinic, patients=(patient("P1", 1, cannot_attend=(Unavailable("Morning", (0,)),)),)),
        replace(clinic, blocks=(*clinic.blocks, LATE)),
    ):
        week = week_after(MET[1:], now, clinic)
        assert week.locks == ()
        assert "P1 cannot come on Mon 11:30-12:20" in str(week.warnings[0])


def test_a_session_that_is_not_due_is_let_go() -> None:
    """As one that is held every other week."""
    clinic = small_clinic(patients=(patient("P1", 1),))
    week = week_after(MET[1:], altered(clinic, "Therapy", from_days=3), clinic)
    assert week.locks == ()
    assert "because Therapy is not due for P1 in the planned week" in str(week.warnings[0])


def test_what_was_kept_is_marked_again() -> None:
    """So that the next timetable keeps it too; others are not."""
    week = week_after(DAY[:1], bare())
    planned = with_locks(week, case(bare(), *DAY).timetable)
    assert [session.locked for session in planned.sessions] == [False, False]
    same = tuple(replace(s, slot=s.slot.in_week(NEXT)) for s in planned.sessions)
    assert [s.locked for s in with_locks(week, replace(planned, sessions=same)).sessions] == [True, False]
