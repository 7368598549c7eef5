"""Aim 3 over the weeks: who lost wishes last week comes first in this one."""

from __future__ import annotations

import pytest
from rule_cases import bare
from small import MONDAY, altered, small_clinic, week_of
from wish_cases import days_of

from models.previous import Previous
from models.timetable import Timetable
from optimizer.aims import FINE, counts_more, grant_again, grant_wishes
from optimizer.clock import Clock
from optimizer.granted import granted_in
from optimizer.options import Options, silent
from optimizer.rules import formulate
from optimizer.search import Search
from optimizer.solve import plan
from optimizer.stage import Stage


@pytest.mark.parametrize("loser", ["P1", "P2"])
def test_who_lost_last_week_is_granted_this_week(loser: str) -> None:
    """Only one of two can be in the only group that both wish."""
    wishes = {"group_wishes": ("CBT",)}
    alter = {"P1": wishes, "P2": wishes, "CBT": {"most_patients": 1}, "Cedar": {"leads": ()}}
    clinic = bare(alter, **days_of("Mon"))
    previous = Previous(MONDAY, Timetable((), {}), {"P1": 1.0, "P2": 1.0, loser: 0.2})
    planned = plan(week_of(clinic, previous), Options(time_limit=1, repeatable=True, workers=2))
    assert [one.wish.who for one in planned.wishes if one.wish.kind == "Groups" and one.granted] == [loser]


def test_what_was_given_up_without_need_is_granted_again() -> None:
    """All that the shares which were reached allow: here P3 is held to half of what they wish."""
    clinic = small_clinic()
    for who in ("P1", "P2", "P3"):
        clinic = altered(clinic, who, group_wishes=("CBT", "Process"))
    search = Search(formulate(week_of(clinic)), Clock(Options(time_limit=20, workers=1)), silent)
    granted = granted_in(search.formulation)
    search.formulation.add(granted.of({"P3"}).weight <= granted.of({"P3"}).asked // 2)
    most = grant_wishes(search, granted, granted.asked, 10)
    search.values = None
    search.solve(Stage("Granting little", granted.weight, -1), 10)
    assert search.value(granted.weight) < most.best
    grant_again(search, granted, granted.asked, 10)
    assert search.value(granted.weight) == most.best


def test_what_is_refused_counts_at_most_double() -> None:
    """In proportion to the share lost; of whom nothing is known, nothing was lost."""
    week = week_of(bare(), Previous(MONDAY, Timetable((), {}), {"P1": 0.0, "P2": 0.5}))
    assert counts_more(week, ["P1", "P2", "P3"]) == {"P1": FINE, "P2": 3 * FINE // 4, "P3": FINE // 2}
    assert counts_more(week_of(bare()), ["P1", "P2"]) == {"P1": FINE, "P2": FINE}
