"""Aim 3 over the weeks: who lost wishes last week comes first in this one."""

from __future__ import annotations

import pytest
from rule_cases import bare
from small import MONDAY, week_of
from wish_cases import days_of

from models.previous import Previous
from models.timetable import Timetable
from optimizer.aims import FINE, counts_more
from optimizer.options import Options
from optimizer.solve import plan


@pytest.mark.parametrize("loser", ["P1", "P2"])
def test_who_lost_last_week_is_granted_this_week(loser: str) -> None:
    """Only one of two can be in the only group that both wish."""
    wishes = {"group_wishes": ("CBT",)}
    alter = {"P1": wishes, "P2": wishes, "CBT": {"most_patients": 1}, "Cedar": {"leads": ()}}
    clinic = bare(alter, **days_of("Mon"))
    previous = Previous(MONDAY, Timetable((), {}), {"P1": 1.0, "P2": 1.0, loser: 0.2})
    planned = plan(week_of(clinic, previous), Options(time_limit=1, repeatable=True, workers=2))
    assert [one.wish.who for one in planned.wishes if one.wish.kind == "Groups" and one.granted] == [loser]


def test_what_is_refused_counts_at_most_double() -> None:
    """In proportion to the share lost; of whom nothing is known, nothing was lost."""
    week = week_of(bare(), Previous(MONDAY, Timetable((), {}), {"P1": 0.0, "P2": 0.5}))
    assert counts_more(week, ["P1", "P2", "P3"]) == {"P1": FINE, "P2": 3 * FINE // 4, "P3": FINE // 2}
    assert counts_more(week_of(bare()), ["P1", "P2"]) == {"P1": FINE, "P2": FINE}
