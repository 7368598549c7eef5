"""A group session runs in a block of a track and on a day where its type may run.

Sessions elsewhere are not made. Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.rule import Rule
from optimizer.variables import Lead


def admits(week: Week, candidate: Lead) -> bool:
    """Whether the block is held and the type may run in its track on its day."""
    held = candidate.slot in week.held
    return held and week.runs_in(week.clinic.group_type[candidate.type], candidate.slot)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Groups in windows, in blocks that are not held, in tracks or on days where they may not run."""
    for session in timetable.sessions:
        if session.is_group and not admits(week, Lead("", session.slot, session.type)):
            yield Breach(session.type, 1, session.slot.date, session.slot)


RULE = Rule("group_place", "Groups run in the tracks and on the days where they may", audit, admits={Lead: admits})
