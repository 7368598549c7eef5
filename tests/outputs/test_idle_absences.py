"""Absences that change nothing say why."""

from __future__ import annotations

import pytest
from repair_cases import at, off
from rule_cases import bare, case
from small import MONDAY

from models.calendar import WHOLE_DAY, Span
from models.repair import Published
from outputs.idle_absences import idle_lines

NOON = Span(12 * 60, 13 * 60)


@pytest.mark.parametrize(
    ("who", "day", "span", "told"),
    [
        ("P1", 0, WHOLE_DAY, []),
        ("P1", 1, WHOLE_DAY, ["P1 does not attend on Tue, so that changes nothing."]),
        ("P1", 0, NOON, ["P1 has no session on Mon 12:00-13:00, so that changes nothing."]),
        ("P9", 0, WHOLE_DAY, ["P9 is not in the timetable, so being absent on Mon changes nothing."]),
        ("Birch", 0, WHOLE_DAY, ["Birch holds no session on Mon, so that changes nothing."]),
        ("R2", 0, WHOLE_DAY, ["R2 is not used on Mon, so that changes nothing."]),
    ],
)
def test_the_reason(who: str, day: int, span: Span, told: list[str]) -> None:
    """Nobody is there on the day, or at the time."""
    published = Published(case(bare(), "Mon B1 CBT Ash R1 P1 P2").timetable)
    assert idle_lines([off(who, day, span)], published, MONDAY) == told


def test_what_is_past_stays() -> None:
    """An absence from what has begun already."""
    published = Published(case(bare(), "Mon B1 CBT Ash R1 P1 P2").timetable, at(0, 12))
    told = ["P1: what is held on Mon then has begun before --from, so it stays."]
    assert idle_lines([off("P1", 0)], published, MONDAY) == told
