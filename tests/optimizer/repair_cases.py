"""The small clinic with a published week, and short ways to repair it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from small import MON_TO_WED, MONDAY, small_clinic, week_of

from models.calendar import WHOLE_DAY, Span
from models.clinic import Clinic, Lock, TimeOff, When
from models.program import Block, Track
from models.repair import Published
from models.resolve import week_as_it_is
from models.result import PlannedWeek
from models.timetable import GROUP, INDIVIDUAL, Assignment, Session, Timetable
from optimizer.audit import audit
from optimizer.options import Options
from optimizer.repair import repair

OPTIONS = Options(time_limit=5, repeatable=True)
KINDS = {"Ash": "clinician", "Birch": "clinician", "Cedar": "clinician", "R1": "room", "R2": "room", "Nook": "room"}


GROUPS = (
    (0, "B1", "Process", ("Birch",), ("P1", "P2")),
    (0, "B2", "Art", ("Cedar", "Birch"), ("P1", "P2", "P4")),
    (1, "B1", "Process", ("Birch",), ("P2", "P3")),
    (1, "B2", "CBT", ("Ash",), ("P2",)),
    (2, "B1", "CBT", ("Cedar",), ("P1", "P2", "P4")),
    (2, "B2", "Process", ("Ash",), ("P1", "P2", "P4")),
)
THERAPY = ((0, "B1", "P4"), (0, "Noon", "P1"), (1, "Noon", "P3"), (2, "Noon", "P2"))
CASE_MANAGEMENT = ((0, "Noon", "P4"), (1, "B2", "P3"), (1, "Noon", "P2"), (2, "Noon", "P1"))
DAYS = {"P1": (0, 2), "P2": (0, 1, 2), "P3": (1,), "P4": (0, 2)}


@cache
def published() -> Timetable:
    """A week of the small clinic in which every rule is kept."""
    week = week_of(small_clinic())
    slots = {(slot.weekday, slot.block): slot for slot in week.at_work["Ash"]}
    groups = [Session(slots[day, b], GROUP, kind, led, "R1", who) for day, b, kind, led, who in GROUPS]
    therapy = [Session(slots[day, b], INDIVIDUAL, "Therapy", ("Ash",), "Nook", (who,)) for day, b, who in THERAPY]
    cases = [
        Session(slots[day, b], INDIVIDUAL, "Case management", ("Birch",), "Nook", (who,))
        for day, b, who in CASE_MANAGEMENT
    ]
    own = {"Therapist": "Ash", "Case manager": "Birch"}
    dates = {who: tuple(MONDAY + dt.timedelta(days=day) for day in days) for who, days in DAYS.items()}
    places = {who: Assignment(who, "Morning", days, own) for who, days in dates.items()}
    timetable = Timetable((*groups, *therapy, *cases), places)
    assert not audit(week, timetable)
    return timetable


def with_second_therapy(who: str) -> Timetable:
    """The published week in which somebody has written Therapy for the patient in place of the first Tuesday group."""
    group = next(s for s in published().sessions if s.is_group and s.slot.weekday == 1 and who in s.patients)
    left = replace(group, patients=tuple(one for one in group.patients if one != who))
    therapy = Session(group.slot, INDIVIDUAL, "Therapy", ("Ash",), "Nook", (who,))
    rest = tuple(s for s in published().sessions if s != group)
    return replace(published(), sessions=(*rest, left, therapy))


def with_late() -> Clinic:
    """The small clinic with a track Late, 13:20-14:20."""
    usual = small_clinic()
    late = Block("L1", "Late", MON_TO_WED, Span(800, 860))
    return replace(usual, tracks=(*usual.tracks, Track("Late", MON_TO_WED)), blocks=(*usual.blocks, late))


def off(who: str, weekday: int, span: Span = WHOLE_DAY) -> TimeOff:
    """Time off of a clinician, a room or a patient on a weekday."""
    return TimeOff(who, KINDS.get(who, "patient"), When((weekday,)), span)


def repaired(
    *absences: TimeOff,
    clinic: Clinic | None = None,
    timetable: Timetable | None = None,
    since: dt.datetime | None = None,
    admitted: tuple[str, ...] = (),
    kept: tuple[Lock, ...] = (),
) -> PlannedWeek:
    """The small clinic's published week repaired after these absences."""
    usual = clinic or small_clinic()
    changed = replace(usual, time_off=(*usual.time_off, *absences))
    known = Published(timetable or published(), since, kept)
    return repair(week_of(usual), week_as_it_is(changed, MONDAY), known, admitted, OPTIONS)


def at(days: int, hour: int) -> dt.datetime:
    """The hour of a day of the week."""
    return dt.datetime.combine(MONDAY, dt.time(hour)) + dt.timedelta(days=days)
