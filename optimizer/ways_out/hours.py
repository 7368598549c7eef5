"""A clinician is at work longer on a day, or on a day more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from models.calendar import WEEKDAYS, Span
from models.edits import reworking
from models.fact import Fact
from models.people import Clinician
from models.way_out import Change
from models.week import Week


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """From each block or window that is outside the hours, alone, to all of the day, by one more at a time."""
    if fact.aspect == "hours" and fact.day is not None:
        clinician, day = fact.about, fact.day
        meets = clinician.role in week.clinic.roles
        slots = sorted({s.span for s in week.slots if s.weekday == day and (meets or not s.is_window)})
        now = clinician.hours.get(day, ())
        for first in range(len(slots)):
            steps = dict.fromkeys(_merged(now, span) for span in _wider(slots, first))
            if _merged(now, slots[first]) != tuple(now):
                yield [_change(clinician, day, spans, fact) for spans in steps]


def _wider(slots: Sequence[Span], first: int) -> Iterator[Span]:
    """The slot, then with the next ones after it, then with those before it, too."""
    last = max(slot.end for slot in slots)
    for slot in slots[first:]:
        yield Span(slots[first].start, max(slots[first].end, slot.end))
    for slot in reversed(slots[:first]):
        yield Span(slot.start, last)


def _merged(now: tuple[Span, ...], more: Span) -> tuple[Span, ...]:
    """The stretches with one more; those that touch are one."""
    found: list[Span] = []
    for span in sorted((*now, more)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _minutes(spans: tuple[Span, ...]) -> int:
    return sum(span.minutes for span in spans)


def _change(clinician: Clinician, day: int, spans: tuple[Span, ...], fact: Fact) -> Change:
    added = _minutes(spans) - _minutes(clinician.hours.get(day, ()))
    text = f"let {clinician.name} work {', '.join(map(str, spans))} on {WEEKDAYS[day]}"
    return Change(
        "Longer hours", text, fact.cells, (clinician.name,), added / 60,
        reworking("clinicians", clinician, partial(_working, day=day, spans=spans)), WEEKDAYS[day],
    )  # fmt: skip


def _working(clinician: Clinician, day: int, spans: tuple[Span, ...]) -> Clinician:
    return replace(clinician, hours={**clinician.hours, day: spans})


EASES = eases
