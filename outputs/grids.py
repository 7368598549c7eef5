"""What a printed timetable is: a grid of days across and times down, with no word of Excel.

A cell of the grid is a stack of entries, because several sessions may share a time; `week_grid`, `patient_grids`
and `staff_grids` make the grids, sheets and pages draw them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from models.calendar import Slot, Span


class Mark(Enum):
    """What is special about an entry: nothing, nobody is asked to be there, time off, or what must not be overlooked:

    a gap that should not be, a rule bent.
    """

    NONE = "none"
    CLOSED = "closed"
    EXCUSED = "excused"
    NOT_COVERED = "not covered"
    BENT = "bent"


class Page(NamedTuple):
    """A page of its own: the sheet that it is on and whose it is, a patient's ID, a name or a date."""

    sheet: str
    whose: str


@dataclass(frozen=True)
class Entry:
    """One thing in a cell: a heading with an `aside` next to it, lines below, the category that gives the colour.

    `leads_to` is the page of the clinician whom it names first. `changed`: it is not as in the timetable published
    before.
    """

    heading: str = ""
    lines: tuple[str, ...] = ()
    category: str = ""
    mark: Mark = Mark.NONE
    aside: str = ""
    leads_to: Page | None = None
    changed: bool = False


CLOSED = Entry(mark=Mark.CLOSED)
Stack = tuple[Entry, ...]


@dataclass(frozen=True)
class Row:
    """A block or window: its time and name, and one stack of entries per day."""

    time: str
    label: str
    days: tuple[Stack, ...]

    @property
    def depth(self) -> int:
        """How many entries the highest stack has, at least 1."""
        return max((len(stack) for stack in self.days), default=1) or 1


@dataclass(frozen=True)
class Section:
    """Rows that belong together, such as those of a track; `note` stands beside the title."""

    title: str
    note: str
    rows: tuple[Row, ...]
    is_track: bool = False

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries of its rows."""
        return (entry for row in self.rows for stack in row.days for entry in stack)


@dataclass(frozen=True)
class Grid:
    """A whole timetable. `alerts` must not be overlooked; `notes` are said above the grid.

    `key` tells whose it is: a patient's ID, the name of a clinician or room.
    """

    title: str
    notes: tuple[str, ...]
    dates: tuple[dt.date, ...]
    sections: tuple[Section, ...]
    alerts: tuple[str, ...] = ()
    key: str = ""

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries of its sections."""
        return (entry for section in self.sections for entry in section.entries)


def rows_of(
    slots: Iterable[Slot], dates: Sequence[dt.date], stack_of: Callable[[Slot], Stack], with_track: bool = False
) -> tuple[Row, ...]:
    """A row per block or window (same name and time), with what `stack_of` says of it on each date.

    Dates on which the block or window is not held are closed. The label names the track too if asked.
    """
    held: dict[tuple[Span, str, str], dict[dt.date, Slot]] = {}
    for slot in slots:
        held.setdefault((slot.span, slot.track or "", slot.block), {})[slot.date] = slot
    return tuple(
        Row(
            str(span),
            f"{track} {block}".strip() if with_track else block,
            tuple(stack_of(on[date]) if date in on else (CLOSED,) for date in dates),
        )
        for (span, track, block), on in sorted(held.items(), key=lambda item: item[0])
    )
