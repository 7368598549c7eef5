"""Locks that cannot be kept any more are let go and named; those of the workbook that clash are an error."""

from __future__ import annotations

from dataclasses import replace

import pytest
from repair_cases import at, published, repaired
from small import altered, small_clinic

from models.clinic import Clinic, Lock, When
from models.errors import NoTimetableError
from models.people import KeepApart
from models.result import PlannedWeek
from models.timetable import Timetable


def locked(*types: str) -> Timetable:
    """The published timetable with an x in Lock of its sessions of these types."""
    return replace(published(), sessions=tuple(replace(s, locked=s.type in types) for s in published().sessions))


def told(planned: PlannedWeek) -> list[str]:
    """The warnings in words."""
    return [str(warning) for warning in planned.week.warnings]


def test_an_x_that_nothing_can_keep_is_let_go() -> None:
    """Nobody may be in the group any more, which no single cell of the session shows."""
    planned = repaired(clinic=altered(small_clinic(), "Art", open_to=("x",)), timetable=locked("Art", "CBT"))
    assert not any(s.type == "Art" for s in planned.timetable.sessions)
    assert {s.type for s in planned.timetable.sessions if s.locked} == {"CBT"}
    assert told(planned) == ["this cannot be kept, because hours, rooms, leaders, or who may come when do not allow it"]


def test_of_two_x_that_clash_one_is_let_go() -> None:
    """The room holds one session at a time by now, where it held two."""
    planned = repaired(
        clinic=altered(small_clinic(), "Nook", at_once=1), timetable=locked("Therapy", "Case management")
    )
    assert all(
        "this cannot be kept, because it cannot hold together with the lock on" in text for text in told(planned)
    )
    noon = [s for s in planned.timetable.sessions if s.locked and (s.slot.weekday, s.slot.block) == (0, "Noon")]
    assert len(noon) == 1


def test_an_x_that_clashes_with_a_row_is_let_go() -> None:
    """The row of Locks stays."""
    row = Lock("P1", "Process", When((2,)), "B1")
    kept = (Lock("P1", "CBT", When(first=at(2, 0).date(), last=at(2, 0).date()), "B1", "Morning"),)
    planned = repaired(clinic=small_clinic(locks=(row,)), kept=kept)
    assert any(s.type == "Process" and s.slot.block == "B1" for s in planned.timetable.of_patient["P1"])
    assert told(planned) == [
        "this cannot be kept, because it cannot hold together with the lock on P1, Process, Wed, B1"
    ]


def test_an_x_that_clashes_with_what_has_begun_is_let_go() -> None:
    """The only day that is asked by now was spent on Monday, though nothing was held then."""
    left = (
        replace(s, patients=tuple(p for p in s.patients if p != "P1" or s.slot.weekday)) for s in published().sessions
    )
    timetable = replace(published(), sessions=tuple(session for session in left if session.patients))
    kept = (Lock("P1", "CBT", When(first=at(2, 0).date(), last=at(2, 0).date()), "B1", "Morning"),)
    planned = repaired(
        clinic=altered(small_clinic(), "P1", days_per_week=1), timetable=timetable, kept=kept, since=at(2, 0)
    )
    assert told(planned) == ["this cannot be kept, because it cannot hold together with what has begun"]


@pytest.mark.parametrize(
    "clinic",
    [
        small_clinic(locks=(Lock("P1", "CBT", When((2,)), "B1"), Lock("P1", "Process", When((2,)), "B1"))),
        small_clinic(keep_apart=(KeepApart("P1", "P2", in_track=True),)),
    ],
)
def test_rows_of_the_workbook_that_clash_are_an_error(clinic: Clinic) -> None:
    """They are not let go, whatever is locked beside them."""
    with pytest.raises(NoTimetableError):
        repaired(clinic=clinic, timetable=locked("CBT", "Process"))
