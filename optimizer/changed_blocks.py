"""Blocks that were added or changed since a week was published.

On days that are over, those stand that were held then; what was planned in one is to be held in it at its new time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.calendar import Slot
from models.repair import Published
from models.timetable import Timetable
from models.week import PatientWeek, Week

Instead = Mapping[Slot, tuple[Slot, ...]]
"""Blocks that came since -> those that were held in their place, if any were."""


def with_blocks_as_held(week: Week, published: Published, whole: bool = False) -> Week:
    """The week with the blocks that were held in what has begun, or else in the `whole` of the published week.

    A block without any session came since where another was held in its place. So did one of a day that has begun if
    it was first held on a later day, and one to come if it was on none; but on a day on which nothing of its track
    was held, nobody can tell.
    """
    instead = _instead(week, published, whole)
    if not instead:
        return week
    return replace(
        week,
        slots=_as_held(week.slots, instead),
        patients={who: _with_blocks(person, instead) for who, person in week.patients.items()},
        at_work={who: slots - {*instead} for who, slots in week.at_work.items()},
        open_rooms={room: slots - {*instead} for room, slots in week.open_rooms.items()},
    )


def at_new_times(week: Week, timetable: Timetable) -> Timetable:
    """The timetable in which what was planned in a block or window is in it as it is now: at its time, by its name."""
    by_name = {(slot.track, slot.date, slot.block): slot for slot in week.slots}
    by_time = {(slot.track, slot.date, slot.span): slot for slot in week.slots}

    def now(slot: Slot) -> Slot:
        named = by_name.get((slot.track, slot.date, slot.block))
        return slot if slot in week.held else named or by_time.get((slot.track, slot.date, slot.span), slot)

    sessions = (replace(session, slot=now(session.slot)) for session in timetable.sessions)
    return replace(timetable, sessions=tuple(sessions))


def _instead(week: Week, published: Published, whole: bool) -> Instead:
    held = {session.slot for session in published.timetable.sessions if not session.slot.is_window}
    on_day: dict[tuple[str | None, dt.date], list[Slot]] = {}
    for slot in sorted(held):
        if whole or published.is_past(slot):
            on_day.setdefault((slot.track, slot.date), []).append(slot)
    begins = {_of_any_day(slot): slot.date for slot in sorted(held, reverse=True)}

    def came_later(slot: Slot) -> bool:
        if published.is_past(slot):
            return slot.date < begins.get(_of_any_day(slot), dt.date.max)
        return whole and _of_any_day(slot) not in begins

    found = {}
    for slot in week.blocks:
        same_day = on_day.get((slot.track, slot.date), ())
        there = tuple(other for other in same_day if slot.overlaps(other) or slot.is_same_block(other))
        if same_day and slot not in held and (there or came_later(slot)):
            found[slot] = there
    return found


def _of_any_day(slot: Slot) -> tuple[object, ...]:
    return slot.track, slot.block, slot.span


def _as_held(slots: Iterable[Slot], instead: Instead) -> tuple[Slot, ...]:
    return tuple(dict.fromkeys(held for slot in slots for held in instead.get(slot, (slot,))))


def _with_blocks(person: PatientWeek, instead: Instead) -> PatientWeek:
    blocks, excused = (frozenset(_as_held(slots, instead)) for slots in (person.blocks, person.excused))
    return replace(person, blocks=blocks, excused=excused)
