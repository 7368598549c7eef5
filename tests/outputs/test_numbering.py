"""Numbers of sessions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from models.result import PlannedWeek
from outputs.numbering import number_sessions


def test_numbers_follow_time(small: PlannedWeek) -> None:
    """The first session of the week is S001, and later ones have larger numbers."""
    rows = number_sessions(small.timetable).rows
    assert [row.number for row in rows[:2]] == ["S001", "S002"]
    assert [row.session.slot.date for row in rows] == sorted(s.slot.date for s in small.timetable.sessions)


def test_numbers_do_not_depend_on_the_order_given(small: PlannedWeek) -> None:
    """The same timetable listed backwards has the same numbers."""
    backwards = replace(small.timetable, sessions=small.timetable.sessions[::-1])
    assert number_sessions(backwards) == number_sessions(small.timetable)


def test_every_session_of_a_patient_is_found(small: PlannedWeek) -> None:
    """A patient's numbered sessions are the timetable's."""
    numbered = number_sessions(small.timetable).of_patient["P003"]
    assert [row.session for row in numbered] == list(small.timetable.of_patient["P003"])


def test_many_sessions_get_more_digits(planned_week: Callable[[int], PlannedWeek]) -> None:
    """Numbers sort as text however many there are."""
    planned = planned_week(8)
    many = replace(planned.timetable, sessions=planned.timetable.sessions * 20)
    numbers = [row.number for row in number_sessions(many).rows]
    assert numbers[0] == "S0001"
    assert numbers == sorted(numbers)
