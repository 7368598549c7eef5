"""What changed, session by session."""

from __future__ import annotations

from rule_cases import bare, case

from models.changes import Change, changed_sessions, paired
from models.timetable import Timetable

CLINIC = bare()


def week(*lines: str) -> Timetable:
    """A timetable of the bare clinic."""
    return case(CLINIC, *lines).timetable


def changed(before: Timetable, after: Timetable) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each changed session: what it is now or was, who joined and who left."""
    found = changed_sessions(before, after)
    return [(f"{c.session.type} {'+'.join(c.session.clinicians)}", c.joined, c.left) for c in found]


def test_nothing_changes_between_two_alike() -> None:
    """The order of sessions, clinicians and patients does not count."""
    before = week("Mon B1 Art Birch+Cedar R1 P1 P2", "Mon B2 Process Ash R1 P1")
    after = week("Mon B2 Process Ash R1 P1", "Mon B1 Art Cedar+Birch R1 P2 P1")
    assert changed(before, after) == []


def test_a_session_has_other_patients_clinicians_or_room() -> None:
    """It is one change as long as it has a leader or a patient in common."""
    before = week("Mon B1 CBT Ash R1 P1 P2")
    assert changed(before, week("Mon B1 CBT Ash R1 P2 P3")) == [("CBT Ash", ("P3",), ("P1",))]
    assert changed(before, week("Mon B1 CBT Cedar R1 P1 P2")) == [("CBT Cedar", (), ())]
    assert changed(before, week("Mon B1 CBT Ash R2 P1 P2")) == [("CBT Ash", (), ())]


def test_sessions_come_and_go() -> None:
    """Another type, time or, with nobody in common, another session of the type; in order of the week."""
    before = week("Mon B1 CBT Ash R1 P1", "Tue B1 CBT Ash R1 P1")
    after = week("Mon B1 Process Ash R1 P1", "Tue B1 CBT Cedar R1 P2")
    assert changed(before, after) == [
        ("CBT Ash", (), ("P1",)), ("Process Ash", ("P1",), ()), ("CBT Ash", (), ("P1",)), ("CBT Cedar", ("P2",), ()),
    ]  # fmt: skip


def test_parallel_sessions_are_told_apart_by_their_leaders() -> None:
    """Two of one type at one time: a patient who changes between them joins one and leaves the other."""
    before = week("Mon B1 CBT Ash R1 P1 P2", "Mon B1 CBT Cedar R2 P3")
    after = week("Mon B1 CBT Cedar R2 P3 P2", "Mon B1 CBT Ash R1 P1")
    assert changed(before, after) == [("CBT Ash", (), ("P2",)), ("CBT Cedar", ("P2",), ())]


def test_a_person_has_one_session_in_place_of_another() -> None:
    """At the same time of the same weekday; others stand alone."""
    before = week("Mon B1 CBT Ash R1 P1", "Tue B1 CBT Ash R1 P1").sessions
    after = week("Mon B1 Process Birch R1 P1", "Wed B1 CBT Ash R1 P1").sessions
    assert paired(before, after) == (
        Change(before[0], after[0]), Change(before[1], None), Change(None, after[1]),
    )  # fmt: skip
