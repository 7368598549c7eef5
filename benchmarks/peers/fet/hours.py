"""FET's week: days of equal hours, one after the other. Windows that share time are cut into several hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from models.calendar import Slot, Span, day_name
from models.week import Week


@dataclass(frozen=True)
class Hour:
    """An hour of one of FET's days, by its place in the order of hours."""

    date: dt.date
    number: int

    @property
    def day(self) -> str:
        """FET's name of the day."""
        return day_name(self.date)


class Hours:
    """The hours of a day: as many of the clinic's slots as do not overlap, the shortest first.

    A slot covers every hour with which it shares time, so that what overlaps in the clinic does so in FET, too.
    """

    def __init__(self, week: Week) -> None:
        self.dates = week.dates
        self.spans: list[Span] = []
        for span in sorted({slot.span for slot in week.slots}, key=lambda s: (s.end, s.minutes)):
            if not self.spans or self.spans[-1].end <= span.start:
                self.spans.append(span)

    @property
    def names(self) -> list[str]:
        """FET's names of the hours, in order."""
        return [str(span) for span in self.spans]

    def covered(self, slot: Slot) -> tuple[Hour, ...]:
        """The hours that a slot covers, in order."""
        return tuple(Hour(slot.date, n) for n, span in enumerate(self.spans) if span.overlaps(slot.span))

    def shortest(self, slots: Sequence[Slot]) -> list[Slot]:
        """The slots that cover the fewest hours: a session has one length in FET."""
        return [slot for slot in slots if len(self.covered(slot)) == self.length(slots)]

    def length(self, slots: Sequence[Slot]) -> int:
        """The hours that a session in any of the slots takes."""
        return min(len(self.covered(slot)) for slot in slots)

    def week(self) -> list[Hour]:
        """All hours of all days."""
        return [Hour(date, number) for date in self.dates for number in range(len(self.spans))]

    def closed(self, open_slots: frozenset[Slot]) -> list[Hour]:
        """The hours that none of these slots covers."""
        covered = {hour for slot in open_slots for hour in self.covered(slot)}
        return [hour for hour in self.week() if hour not in covered]

    def break_hours(self, between: Span, minutes: int) -> list[int]:
        """Numbers of the hours of which any one has to be free to leave so long a break in between."""
        spans = [Span(between.start, between.start), *self.spans, Span(between.end, between.end)]
        return [
            n - 1
            for n, span in enumerate(spans[1:-1], 1)
            if span.overlaps(between)
            and min(spans[n + 1].start, between.end) - max(spans[n - 1].end, between.start) >= minutes
        ]
