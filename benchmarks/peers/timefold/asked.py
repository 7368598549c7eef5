"""The limits, needs and wishes that Timefold is told. No Timefold in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Demand:
    """A row of the treatment mix for one patient."""

    id: str
    patient: str
    types: list[str] = field(hash=False)
    least: int
    most: int


@dataclass(frozen=True)
class Apart:
    """Two patients never in one group."""

    patient: str
    other: str


@dataclass(frozen=True)
class LockedGroup:
    """A group that must run: "" where the lock leaves it open; `days` are the days on which it holds."""

    type: str
    days: list[int] = field(hash=False)
    block: str
    track: str
    leader: str


@dataclass(frozen=True)
class Want:
    """A wish (or, with a weight below 0, its opposite): `who` has `what`, a group type, clinician or track."""

    who: str
    what: str
    weight: int


@dataclass(frozen=True)
class Staff:
    """A clinician's limits; `minutes` is the contact time left beside the individual sessions of own patients."""

    name: str
    groups_per_day: int
    in_a_row: int
    minutes: int
    break_from: int
    break_to: int
    break_minutes: int


@dataclass(frozen=True)
class TrackLimit:
    """A clinician works on at most so many days in the track."""

    clinician: str
    track: str
    days: int
