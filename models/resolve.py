"""Settle what one week asks of a clinic: from all that its workbook says to the facts of seven dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from models.calendar import Slot, Span, monday_of
from models.clinic import EVERYONE, Clinic, TimeOff
from models.errors import WorkbookError
from models.locks_kept import locks_kept
from models.people import Clinician
from models.previous import Previous
from models.program import Room
from models.resolve_notes import faults, warnings
from models.resolve_patient import in_program, patient_week
from models.week import Week


def plan_week(clinic: Clinic, date: dt.date, previous: Previous | None = None) -> Week:
    """The week that holds `date`, as the clinic's workbook asks for it, continuing the previous timetable if given.

    Raises WorkbookError where facts of the workbook are faults in this week: locks for patients without days.
    """
    week = week_as_it_is(clinic, date, previous)
    if found := faults(week):
        raise WorkbookError(found)
    return week


def week_as_it_is(clinic: Clinic, date: dt.date, previous: Previous | None = None) -> Week:
    """As `plan_week`, but locks may speak of patients who have no days any more."""
    monday = monday_of(date)
    dates = [monday + dt.timedelta(days=n) for n in range(7)]
    slots = tuple(sorted(_slots_held(clinic, dates), key=_in_order))
    track_days: dict[str, dict[dt.date, list[Slot]]] = {}
    for slot in slots:
        if slot.track is not None:
            track_days.setdefault(slot.track, {}).setdefault(slot.date, []).append(slot)
    windows = frozenset(s for s in slots if s.is_window)
    patients = {
        p.id: patient_week(clinic, p, monday, track_days, windows)
        for p in clinic.patients
        if in_program(p, dates[0], dates[-1])
    }
    week = Week(
        clinic=clinic,
        monday=monday,
        slots=slots,
        patients=patients,
        at_work={c.name: _at_work(clinic, c, slots) for c in clinic.clinicians},
        open_rooms={r.name: _open(clinic, r, slots) for r in clinic.rooms},
        previous=previous,
    )
    kept, refused = locks_kept(week)
    week = replace(week, clinic=replace(clinic, locks=(*clinic.locks, *kept)))
    return replace(week, warnings=(*warnings(week), *refused))


def _in_order(slot: Slot) -> tuple[dt.date, Span, str, str]:
    return slot.date, slot.span, slot.track or "", slot.block


def _slots_held(clinic: Clinic, dates: Sequence[dt.date]) -> list[Slot]:
    slots = [
        Slot(date, block.span, block.name, block.track)
        for block in clinic.blocks
        for date in dates
        if date.weekday() in block.days
    ]
    closing = [t for t in clinic.time_off if t.kind in ("track", "everyone")]
    return [s for s in slots if not any(_hits(t, s) and t.who in (EVERYONE, s.track) for t in closing)]


def _hits(off: TimeOff, slot: Slot) -> bool:
    return off.when.holds_on(slot.date) and off.span.overlaps(slot.span)


def _at_work(clinic: Clinic, clinician: Clinician, slots: Sequence[Slot]) -> frozenset[Slot]:
    off = [t for t in clinic.time_off if t.is_of(clinician.name)]
    there = (s for s in slots if any(span.covers(s.span) for span in clinician.hours.get(s.weekday, ())))
    return frozenset(s for s in there if not any(_hits(t, s) for t in off))


def _open(clinic: Clinic, room: Room, slots: Sequence[Slot]) -> frozenset[Slot]:
    closed = [t for t in clinic.time_off if t.kind == "room" and t.who == room.name]
    return frozenset(s for s in slots if not any(_hits(t, s) for t in closed))
