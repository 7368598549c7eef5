"""The week's limits, needs and wishes as facts for Timefold. No Timefold in it."""

from __future__ import annotations

from benchmarks.peers.common import Assignments
from benchmarks.peers.timefold.asked import Demand, LockedGroup, Staff, TrackLimit, Want
from benchmarks.peers.timefold.facts import Time
from models.calendar import Slot
from models.week import Week
from optimizer.score import wishes_of

NO_LIMIT = 10**6
DAY = 24 * 60
DECIDED = ("Track", "Days", "Spread days", "Continuity", "Same groups", "Same grid", "Individuals beside the track")
"""Kinds of wish that the first stage has decided, that need a previous timetable, or that weigh on the meetings."""


def time_of(week: Week, slot: Slot) -> Time:
    """The slot in minutes of the week."""
    day = (slot.date - week.monday).days
    return Time(str(slot), day, day * DAY + slot.span.start, day * DAY + slot.span.end, slot.track or "")


def staff(week: Week, assignments: Assignments) -> list[Staff]:
    """Every clinician's limits."""
    own: dict[str, int] = {}
    for person in week.attending:
        for kind in person.individuals:
            name = assignments[person.id].own[kind.role]
            own[name] = own.get(name, 0) + kind.minutes * kind.per_week
    settings = week.clinic.settings
    inside, length = settings.staff_break_between, settings.staff_break
    return [
        Staff(c.name, most(c.most_groups_day), most(c.most_in_a_row), most(c.most_contact) - own.get(c.name, 0),
              inside.start, inside.end, length)
        for c in week.clinic.clinicians
    ]  # fmt: skip


def track_limits(week: Week) -> list[TrackLimit]:
    """Every clinician's most days in a track."""
    return [TrackLimit(c.name, track, days) for c in week.clinic.clinicians for track, days in c.track_limits.items()]


def demands(week: Week) -> list[Demand]:
    """Every patient's treatment mix."""
    return [
        Demand(f"{person.id} {number}", person.id, list(row.types), row.least, most(row.most))
        for person in week.attending
        for number, row in enumerate(person.mix)
    ]


def locked_groups(week: Week) -> list[LockedGroup]:
    """The locks that speak of no patient."""
    found = []
    for lock in week.locks:
        if lock.patient is None and lock.group not in week.clinic.individual:
            days = [(d - week.monday).days for d in week.dates if lock.when is None or lock.when.holds_on(d)]
            found.append(
                LockedGroup(lock.group or "", days, lock.block or "", lock.track or "", lock.clinician or "")
            )  # fmt: skip
    return found


def wants(week: Week) -> list[Want]:
    """Types, clinicians and tracks wished or avoided, with their weight."""
    return [
        Want(wish.who, name, -wish.weight if wish.avoid or "avoids" in wish.kind else wish.weight)
        for wish in wishes_of(week)
        if wish.asked and wish.kind not in DECIDED
        for name in wish.names
    ]


def weight_beside(week: Week) -> dict[tuple[str, str], int]:
    """(patient, kind) -> the weight of an individual session in a window."""
    asked = [wish for wish in wishes_of(week) if wish.asked and wish.kind == "Individuals beside the track"]
    return {(wish.who, wish.names[0]): wish.weight for wish in asked}


def most(limit: int | None) -> int:
    """The limit as a number, where none is a very large one."""
    return NO_LIMIT if limit is None else limit
