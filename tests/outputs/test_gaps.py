"""What patients should have and have not."""

from __future__ import annotations

from dataclasses import replace

from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.gaps import blocks_not_covered, individuals_not_held


def test_a_full_timetable_has_no_gap(small: PlannedWeek) -> None:
    """Where every block of every attended day has a session, nothing is found."""
    assert blocks_not_covered(small) == {}


def test_a_block_without_session_names_its_patients(bent: PlannedWeek, small: PlannedWeek) -> None:
    """The session taken out is found with exactly its patients."""
    (lost,) = set(small.timetable.sessions) - {replace(s, locked=False) for s in bent.timetable.sessions}
    assert blocks_not_covered(bent) == {lost.slot: list(lost.patients)}


def test_time_off_is_no_gap(bent: PlannedWeek) -> None:
    """A block that is excused for a patient is not missed."""
    ((slot, patients),) = blocks_not_covered(bent).items()
    people = {
        id_: replace(p, excused=frozenset({slot})) if id_ in patients else p for id_, p in bent.week.patients.items()
    }
    assert blocks_not_covered(replace(bent, week=replace(bent.week, patients=people))) == {}


def test_individual_sessions_missing_are_named(small: PlannedWeek) -> None:
    """Without any individual session both kinds that are due are missing."""
    person = small.week.patients["P003"]
    groups = tuple(s for s in small.timetable.sessions if s.is_group)
    alone = replace(small, timetable=Timetable(groups, small.timetable.assignments))
    assert individuals_not_held(small, person) == ()
    assert individuals_not_held(alone, person) == ("Therapy", "Case management")
