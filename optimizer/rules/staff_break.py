"""A clinician has a break of the agreed length inside Staff break between, on every day with sessions.

For every clinician and date: at most one chosen break, which keeps its time free of sessions and costs what it
lacks: sum of (Staff break - length) * chosen + Staff break * (works - chosen) <= slack. Off duty counts as free.
Relaxes to: minutes missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.calendar import Slot, Span
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Busy

KEY = "staff_break"


def build(formulation: Formulation) -> None:
    """State the rule for every day of every clinician that sessions could fill."""
    asked = formulation.clinic.settings.staff_break
    for clinician in formulation.clinic.clinicians:
        for date in formulation.week.dates:
            slots = [busy.slot for busy in formulation.busy.where(clinician=clinician.name, date=date)]
            shortest = 0 if KEY in formulation.bending else asked
            breaks = [b for b in _stretches(formulation.week, slots) if b.minutes >= shortest]
            if slots and not any(b.minutes >= asked and not _in_way(b, slots) for b in breaks):
                _choose(formulation, clinician.name, slots, breaks)


def _choose(formulation: Formulation, clinician: str, slots: list[Slot], breaks: list[Span]) -> None:
    asked = formulation.clinic.settings.staff_break
    chosen = {stretch: formulation.flag() for stretch in breaks}
    for stretch, takes in chosen.items():
        for slot in _in_way(stretch, slots):
            formulation.add(takes + formulation.busy[Busy(clinician, slot, slot.date)] <= 1)
    missing = formulation.slack(KEY, asked)
    lacks = sum(max(0, asked - stretch.minutes) * takes for stretch, takes in chosen.items())
    none = formulation.works(clinician, slots[0].date) - sum(chosen.values())
    formulation.add(sum(chosen.values()) <= 1)
    formulation.add(lacks + asked * none <= missing)


def _stretches(week: Week, slots: Iterable[Slot]) -> list[Span]:
    """Free stretches that could be: from the start or a session's end, as long as asked or to a session's start."""
    asked, inside = week.clinic.settings.staff_break, week.clinic.settings.staff_break_between
    starts = {inside.start} | {s.span.end for s in slots if inside.start < s.span.end < inside.end}
    ends = {inside.end} | {s.span.start for s in slots if inside.start < s.span.start < inside.end}
    found = {Span(start, min(end, start + asked)) for start in starts for end in ends if start < end}
    return sorted(found)


def _in_way(stretch: Span, slots: Iterable[Slot]) -> list[Slot]:
    return [slot for slot in slots if slot.span.overlaps(stretch)]


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Days with sessions and too short a break."""
    asked = week.clinic.settings.staff_break
    for clinician, sessions in timetable.of_clinician.items():
        for date in dict.fromkeys(s.slot.date for s in sessions):
            slots = [s.slot for s in sessions if s.slot.date == date]
            free = [b.minutes for b in _stretches(week, slots) if not _in_way(b, slots)]
            missing = asked - min(asked, max(free, default=0))
            if missing:
                yield Breach(clinician, missing, date, text=f"longest break is {asked - missing} minutes")


RULE = Rule(KEY, "Clinicians have their break", audit, build, 140, "minutes", "minutes of break missing")
