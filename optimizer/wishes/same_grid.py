"""Same grid: each group session of the previous week (weekday, block, type) runs again with a leader in common.

Asked of the clinic. granted <= sessions of the type in that block that one of the leaders leads or co-leads. Not asked:
a type that is gone, that nobody leads, or that may not run on any day of the week; leaders without hours this week; a
day on which the track does not run.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.calendar import Slot
from models.findings import Wish
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.continuity.both_weeks import GONE, block_text, is_then, wished_again
from optimizer.formulation import Formulation
from optimizer.wish import WishKind, any_of, wish_of
from optimizer.wishes.clinicians import AWAY

KIND = "Same grid"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per group session; parallel ones of the same type and leaders are one."""
    groups = (session for session in wished_again(week).sessions if session.is_group)
    held = dict.fromkeys((s.type, s.slot.in_week(week.monday), s.clinicians) for s in groups)
    for group, slot, leaders in held:
        target = f"{group} {block_text(slot)}, {' or '.join(leaders)}"
        why_not = _why_not(week, group, slot, leaders)
        yield wish_of(week, KIND, None, target, why_not, names=(group, *leaders), slot=slot)


def _why_not(week: Week, group: str, slot: Slot, leaders: tuple[str, ...]) -> str:
    if group not in week.clinic.group_type:
        return GONE
    if not any(map(week.has_hours, leaders)):
        return AWAY
    if not any(group in clinician.leads for clinician in week.clinic.clinicians):
        return "nobody leads it"
    if not any(week.runs_in(week.clinic.group_type[group], block) for block in week.blocks):
        return "may not run on any day of the week"
    return "" if (slot.track, slot.date) in week.track_day else "its track does not run that day"


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the sessions with one of the leaders."""
    group, *leaders = wish.names
    held: list[cp_model.LinearExprT] = []
    for leader in leaders:
        who = {"clinician": leader, "type": group}
        held += [formulation.leads[lead] for lead in formulation.leads.where(**who) if is_then(wish, lead.slot)]
        held += [formulation.joins[join] for join in formulation.joins.where(**who) if is_then(wish, join.slot)]
    return 2 * any_of(formulation, held)


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """2 if the session runs with one of the leaders."""
    leaders = set(wish.names[1:])
    return 2 * any(leaders & set(session.clinicians) for session in _running(timetable, wish))


def _running(timetable: Timetable, wish: Wish) -> list[Session]:
    held = (session for session in timetable.sessions if session.is_group and session.type == wish.names[0])
    return [session for session in held if is_then(wish, session.slot)]


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """Who leads it now, if it runs."""
    leaders = [name for session in _running(timetable, wish) for name in session.clinicians]
    return f"led by {'; '.join(dict.fromkeys(leaders))}" if leaders else "does not run then"


WISH = WishKind(KIND, ask, build, score, why_not)
