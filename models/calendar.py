"""Days, clock times and slots. Times are minutes since midnight, half-open: [start, end)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one day in minutes since midnight; the end is not part of it."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """The length in minutes."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least a minute: 9-10 and 10-11 do not."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def without(self, taken: Iterable[Span]) -> tuple[Span, ...]:
        """What is left of it, in order of time, once all `taken` is cut out."""
        left, reached = list[Span](), self.start
        for span in sorted(taken):
            if span.start > reached:
                left.append(Span(reached, min(span.start, self.end)))
            reached = max(reached, span.end)
            if reached >= self.end:
                return tuple(left)
        return (*left, Span(reached, self.end))

    def __str__(self) -> str:
        return f"{clock(self.start)}-{clock(self.end)}"


WHOLE_DAY = Span(0, DAY_MINUTES)


@dataclass(frozen=True, slots=True)
class Slot:
    """A block (of a track) or window (track is None) on a date: where a session can take place; in order of time."""

    date: dt.date
    span: Span
    block: str
    track: str | None = None

    @property
    def weekday(self) -> int:
        """0 is Monday."""
        return self.date.weekday()

    @property
    def is_window(self) -> bool:
        """Whether this is a window, for individual sessions only."""
        return self.track is None

    def overlaps(self, other: Slot) -> bool:
        """Whether both share at least a minute of one date."""
        return self.date == other.date and self.span.overlaps(other.span)

    def __lt__(self, other: Slot) -> bool:
        """A window may have the time and the name of a block, and comes before it."""
        mine, theirs = (self.date, self.span, self.block), (other.date, other.span, other.block)
        return mine < theirs or (mine == theirs and (self.track or "") < (other.track or ""))

    def __hash__(self) -> int:
        """Of what is cheap to hash and tells slots apart: hundreds of thousands of facts are looked up by slot."""
        return hash((self.date, self.span.start, self.block, self.track))

    def in_week(self, monday: dt.date) -> Slot:
        """The same weekday, time and block in the week of that Monday."""
        return replace(self, date=in_week(self.date, monday))

    def is_same_block(self, other: Slot) -> bool:
        """Whether both are the block or window of one name on one date, though its time may differ."""
        return (self.date, self.track, self.block) == (other.date, other.track, other.block)

    def __str__(self) -> str:
        place = f"{self.track} {self.block}" if self.track else self.block
        return f"{day_name(self.date)} {self.span} {place}"


def clock(minutes: int) -> str:
    """Minutes since midnight as people write them: 545 -> "9:05"."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def day_name(date: dt.date) -> str:
    """The short weekday of a date: "Mon"."""
    return WEEKDAYS[date.weekday()]


def monday_of(date: dt.date) -> dt.date:
    """The Monday of the week that holds the date."""
    return date - dt.timedelta(days=date.weekday())


def in_week(date: dt.date, monday: dt.date) -> dt.date:
    """The same weekday in the week of that Monday."""
    return monday + dt.timedelta(days=date.weekday())


def day_stretches(weekdays: Iterable[int]) -> list[str]:
    """Weekdays in order (0 = Monday) as people write them: ["Mon-Wed", "Fri"]; two in a row are written one by one."""
    runs: list[list[int]] = []
    for day in weekdays:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [text for run in runs for text in _stretch(run)]


def _stretch(run: list[int]) -> list[str]:
    if len(run) > 2:
        return [f"{WEEKDAYS[run[0]]}-{WEEKDAYS[run[-1]]}"]
    return [WEEKDAYS[day] for day in run]
