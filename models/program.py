"""The program that a clinic offers: tracks, blocks, group types, individual sessions, plans, mix, rooms."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.calendar import Span
from models.source import NOWHERE, Source


@dataclass(frozen=True)
class Track:
    """A part of the day that a patient belongs to. `days` are weekdays, 0 = Monday."""

    name: str
    days: tuple[int, ...]
    most_patients: int | None = None
    open_to: tuple[str, ...] = ()
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Block:
    """A named time of a track; without a track, a window for individual sessions."""

    name: str
    track: str | None
    days: tuple[int, ...]
    span: Span
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class GroupType:
    """A kind of group therapy. Empty `tracks` or `days` mean anywhere; `most_patients` None means seats only."""

    name: str
    category: str = ""
    least_patients: int = 1
    most_patients: int | None = None
    facilitators: int = 1
    second_above: int | None = None
    room_needs: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class IndividualKind:
    """A kind of individual session (one row of the sheet), held by clinicians of one role."""

    name: str
    role: str
    minutes: int
    per_week: int = 1
    every_weeks: int = 1
    from_days: int | None = None
    to_days: int | None = None
    open_to: tuple[str, ...] = ()
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class TaperStep:
    """A step of a taper plan: days per week for `weeks` weeks (None = until discharge); hours in minutes."""

    days: int
    weeks: int | None = None
    least_week: int = 0
    least_day: int = 0
    most_week: int | None = None
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class TaperPlan:
    """The steps from admission to discharge, in order."""

    name: str
    steps: tuple[TaperStep, ...]


@dataclass(frozen=True)
class MixRow:
    """Least and most sessions a week of a group type or category, for All, a tag, a plan or a patient ID."""

    applies_to: str
    group: str
    least: int = 0
    most: int | None = None
    from_days: int | None = None
    to_days: int | None = None
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Room:
    """A room. `use` is Group, Individual or Both; `seats` None means no limit."""

    name: str
    use: str = "Both"
    seats: int | None = None
    features: tuple[str, ...] = ()
    at_once: int = 1
    source: Source = field(default=NOWHERE, compare=False, repr=False)
