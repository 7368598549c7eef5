"""Settle what a week asks of one patient: plan week, step, days, open days, sessions due, mix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.calendar import Slot
from models.clinic import ALL, Clinic, TimeOff
from models.people import Patient
from models.program import IndividualKind, MixRow, TaperPlan, TaperStep
from models.week import MixDemand, PatientWeek

TrackDays = Mapping[str, Mapping[dt.date, Sequence[Slot]]]
"""The blocks that are held, in order of time, by track and date."""


def patient_week(
    clinic: Clinic, patient: Patient, monday: dt.date, track_days: TrackDays, windows: frozenset[Slot]
) -> PatientWeek:
    """What the week from `monday` asks of the patient, given the blocks and windows that are held."""
    plan_week = plan_week_of(patient, monday)
    step = step_of(clinic.plan[patient.plan], plan_week if patient.admitted else None)
    asked = patient.days_per_week if patient.days_per_week is not None else step.days
    off = [t for t in clinic.time_off if t.kind == "patient" and t.who == patient.id]
    tracks, open_days, blocks, excused = _openings(clinic, patient, track_days, off)
    most_open = max((len(open_days[t]) for t in tracks), default=0)
    days = min(asked, most_open, 7 if patient.authorised_days is None else patient.authorised_days)
    return PatientWeek(
        patient=patient, plan_week=plan_week, step=step, asked_days=asked, days=days, tracks=tracks,
        open_days=open_days, blocks=frozenset(blocks), excused=frozenset(excused),
        windows=_windows(patient, windows, off),
        least_day=step.least_day, least_week=_cut(step.least_week, days, asked), most_week=step.most_week,
        individuals=_due(clinic, patient, days, plan_week), mix=_mix(clinic, patient, days, asked),
        candidates=_candidates(clinic, patient),
    )  # fmt: skip


def with_days(clinic: Clinic, person: PatientWeek, days: int) -> PatientWeek:
    """The same of a patient with so many days this week: sessions due, least hours and mix go by them."""
    return replace(
        person, days=days, individuals=_due(clinic, person.patient, days, person.plan_week),
        least_week=_cut(person.step.least_week, days, person.asked_days),
        mix=_mix(clinic, person.patient, days, person.asked_days),
    )  # fmt: skip


def plan_week_of(patient: Patient, monday: dt.date) -> int:
    """1 + whole weeks from admission to the Monday, at least 1; 1 where the admission is not given."""
    if patient.admitted is None:
        return 1
    return max(1, 1 + (monday - patient.admitted).days // 7)


def step_of(plan: TaperPlan, plan_week: int | None) -> TaperStep:
    """The step in force in a plan week; the last one after all others, or where the week is not known."""
    if plan_week is None:
        return plan.steps[-1]
    last_week = 0
    for step in plan.steps[:-1]:
        last_week += step.weeks or 0
        if plan_week <= last_week or step.weeks is None:
            return step
    return plan.steps[-1]


def in_program(patient: Patient, first: dt.date, last: dt.date) -> bool:
    """Whether the patient is admitted and not yet discharged on any of the dates."""
    begun = patient.admitted is None or patient.admitted <= last
    return begun and (patient.discharged is None or patient.discharged >= first)


def open_to(tags: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether someone with these tags may use what is open to `wanted` (empty = everyone)."""
    return not wanted or bool(set(tags) & set(wanted))


def _cut(amount: int, days: int, asked: int) -> int:
    return amount * days // asked if days < asked else amount


def _openings(
    clinic: Clinic, patient: Patient, track_days: TrackDays, off: Sequence[TimeOff]
) -> tuple[tuple[str, ...], dict[str, tuple[dt.date, ...]], list[Slot], list[Slot]]:
    """Tracks the patient may be in, their open days, the blocks to attend and the excused ones."""
    open_days: dict[str, tuple[dt.date, ...]] = {}
    blocks: list[Slot] = []
    excused: list[Slot] = []
    for track in _possible_tracks(clinic, patient):
        dates = []
        for date, slots in track_days.get(track, {}).items():
            if not in_program(patient, date, date) or _closed(patient, track, slots):
                continue
            away = [s for s in slots if _is_off(s, off)]
            if len(away) < len(slots):
                dates.append(date)
                excused += away
                blocks += [s for s in slots if s not in away]
        open_days[track] = tuple(dates)
    if patient.current_track is None:
        open_days = {track: dates for track, dates in open_days.items() if dates}
    return tuple(open_days), open_days, blocks, excused


def _possible_tracks(clinic: Clinic, patient: Patient) -> list[str]:
    if patient.current_track is not None:
        return [patient.current_track]
    return [t.name for t in clinic.tracks if open_to(patient.tags, t.open_to)]


def _closed(patient: Patient, track: str, slots: Sequence[Slot]) -> bool:
    """Whether Cannot attend closes the track on the day of these blocks."""
    return any(
        entry.on(slot.weekday)
        and (entry.track is None or entry.track == track)
        and (entry.span is None or entry.span.overlaps(slot.span))
        for entry in patient.cannot_attend
        for slot in slots
    )


def _is_off(slot: Slot, off: Sequence[TimeOff]) -> bool:
    return any(t.when.holds_on(slot.date) and t.span.overlaps(slot.span) for t in off)


def _windows(patient: Patient, windows: frozenset[Slot], off: Sequence[TimeOff]) -> frozenset[Slot]:
    is_free = not off and not patient.cannot_attend
    return windows if is_free else frozenset(w for w in windows if _can_meet(patient, w, off))


def _can_meet(patient: Patient, window: Slot, off: Sequence[TimeOff]) -> bool:
    away = any(
        entry.track is None and entry.on(window.weekday) and (entry.span is None or entry.span.overlaps(window.span))
        for entry in patient.cannot_attend
    )
    return not away and not _is_off(window, off)


def _within(days: int, first: int | None, last: int | None) -> bool:
    return (first is None or first <= days) and (last is None or days <= last)


def _due(clinic: Clinic, patient: Patient, days: int, plan_week: int) -> tuple[IndividualKind, ...]:
    return tuple(kind for kind in clinic.individuals if days and _is_due(kind, patient, days, plan_week))


def _is_due(kind: IndividualKind, patient: Patient, days: int, plan_week: int) -> bool:
    in_turn = (plan_week - 1) % kind.every_weeks == 0
    is_asked = kind.per_week > 0 and _within(days, kind.from_days, kind.to_days)
    return in_turn and is_asked and open_to(patient.tags, kind.open_to)


def _mix(clinic: Clinic, patient: Patient, days: int, asked: int) -> tuple[MixDemand, ...]:
    return tuple(
        MixDemand(row, types_of(clinic, row.group), _cut(row.least, days, asked), row.most)
        for row in clinic.mix
        if days and _applies(row, patient) and _within(days, row.from_days, row.to_days)
    )


def _applies(row: MixRow, patient: Patient) -> bool:
    return row.applies_to in (ALL, patient.id, patient.plan, *patient.tags)


def types_of(clinic: Clinic, group: str) -> tuple[str, ...]:
    """The group types meant by the name of a type or of a category."""
    return tuple(g.name for g in clinic.group_types if group in (g.name, g.category))


def _candidates(clinic: Clinic, patient: Patient) -> dict[str, tuple[str, ...]]:
    found = {}
    for role in dict.fromkeys((*clinic.roles, *patient.own)):
        fitting = (c.name for c in clinic.clinicians if c.role == role and set(patient.clinician_tags) <= set(c.tags))
        found[role] = (patient.own[role],) if role in patient.own else tuple(fitting)
    return found
