"""A patient's minutes of one day as an expression of the formulation, the twin of `hours.day_minutes`."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from ortools.sat.python import cp_model

from models.calendar import Slot
from models.week import PatientWeek
from optimizer.formulation import Formulation


def day_minutes(formulation: Formulation, person: PatientWeek, date: dt.date) -> cp_model.LinearExprT:
    """Minutes of the patient's day, 0 if not attended."""
    return formulation.once(("minutes", person.id, date), lambda: _day_minutes(formulation, person, date))


def _day_minutes(formulation: Formulation, person: PatientWeek, date: dt.date) -> cp_model.LinearExprT:
    breaks_count = formulation.clinic.settings.breaks_count
    meetings = [m for m in formulation.meets.where(patient=person.id) if m.slot.date == date]
    minutes = [
        formulation.clinic.individual[meeting.kind].minutes * formulation.meets[meeting]
        for meeting in meetings
        if meeting.slot.is_window or not breaks_count
    ]
    for day in formulation.there.where(patient=person.id, date=date):
        blocks = [b for b in formulation.week.track_day[day.track, date] if b in person.blocks]
        if not breaks_count:
            minutes += [b.span.minutes * formulation.takes.total(patient=person.id, slot=b) for b in blocks]
        elif "blocks_filled" in formulation.bending:
            minutes.append(_held_span(formulation, person.id, blocks))
        else:
            minutes.append((blocks[-1].span.end - blocks[0].span.start) * formulation.there[day])
    return cp_model.LinearExpr.sum(minutes)


def _held_span(formulation: Formulation, patient: str, blocks: list[Slot]) -> cp_model.LinearExprT:
    """First start to last end of the blocks that are held: each stretch counts if one is held on both sides of it."""
    held = [
        formulation.takes.total(patient=patient, slot=b) + formulation.meets.total(patient=patient, slot=b)
        for b in blocks
    ]
    begun = [_any_of(formulation, held[: n + 1]) for n in range(len(blocks))]
    to_come = [_any_of(formulation, held[n:]) for n in range(len(blocks))]
    within = [b.span.minutes * _and(formulation, begun[n], to_come[n]) for n, b in enumerate(blocks)]
    between = [
        (later.span.start - earlier.span.end) * _and(formulation, begun[n], to_come[n + 1])
        for n, (earlier, later) in enumerate(pairwise(blocks))
    ]
    return cp_model.LinearExpr.sum(within + between)


def _any_of(formulation: Formulation, held: list[cp_model.LinearExprT]) -> cp_model.IntVar:
    one = formulation.flag()
    for fact in held:
        formulation.add(fact <= one)
    formulation.add(one <= sum(held))
    return one


def _and(formulation: Formulation, one: cp_model.IntVar, other: cp_model.IntVar) -> cp_model.IntVar:
    both = formulation.only_if(one, other)
    formulation.add(one + other - 1 <= both)
    return both
