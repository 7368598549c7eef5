"""How the time is shared among the aims: each may take a part of what is left when its turn comes."""

from __future__ import annotations

from dataclasses import dataclass

from models.week import Week


@dataclass(frozen=True)
class Shares:
    """Parts of the time left, in the order of the aims; the last aim, even hours, may take all the rest.

    `stay` and `near` are for a week in which most patients stay as they were, `kept` for what continues with `keep`,
    `bound` for the most that any timetable can grant.
    """

    stay: float = 0.0
    near: float = 0.0
    kept: float = 0.4
    bound: float = 0.25
    wishes: float = 0.8
    ahead: float = 0.3
    worst_off: float = 0.5
    again: float = 0.3
    moved: float = 0.4
    sessions: float = 0.6


ALONE = Shares()
CONTINUING = Shares(stay=0.25, near=0.5, bound=0.15, wishes=0.6, worst_off=0.3, moved=0.6)
"""After a previous timetable a good week is near, and who is moved matters more than the last wish."""


def shares_of(week: Week) -> Shares:
    """How the time for the week is shared."""
    return CONTINUING if week.previous and week.previous.wished else ALONE
