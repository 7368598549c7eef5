"""A clinician is at work longer on a day, or on a day more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.calendar import WEEKDAYS, Span
from models.edits import reworking
from models.fact import Fact
from models.people import Clinician
from models.way_out import Change
from models.week import Week

MOST_STEPS = 12


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """From the shortest longer hours, by the starts and ends of the slots that they could use, to all of them."""
    if fact.aspect == "hours" and fact.day is not None:
        clinician, day = fact.about, fact.day
        meets = clinician.role in week.clinic.roles
        slots = [slot.span for slot in week.slots if slot.weekday == day and (meets or not slot.is_window)]
        now = clinician.hours.get(day, ())
        longer = {_merged(now, Span(start.start, end.end)) for start in slots for end in slots if start.start < end.end}
        steps = sorted(longer - {tuple(now)}, key=lambda spans: (_minutes(spans), spans))
        apart = max(1, len(steps) // MOST_STEPS)
        yield [_change(clinician, day, spans, fact) for spans in reversed(steps[::-apart])]


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
        reworking("clinicians", clinician, partial(_working, day=day, spans=spans)),
    )  # fmt: skip


def _working(clinician: Clinician, day: int, spans: tuple[Span, ...]) -> Clinician:
    return replace(clinician, hours={**clinician.hours, day: spans})


EASES = eases
