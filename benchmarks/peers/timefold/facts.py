"""What Timefold chooses from: types with a leader, co-leaders, rooms, times. No Timefold in it."""

from __future__ import annotations

from dataclasses import dataclass, field

NOBODY = ""


@dataclass(frozen=True)
class Offer:
    """A group type with its first leader; `most` is its largest size, `above` as Second facilitator above."""

    type: str
    leader: str
    facilitators: int
    least: int
    most: int
    above: int
    needs: list[str] = field(hash=False)


@dataclass(frozen=True)
class Helper:
    """A co-leader and the types that they may lead or assist; NOBODY has none."""

    name: str
    types: list[str] = field(hash=False)


@dataclass(frozen=True)
class Place:
    """A room for one group at a time."""

    name: str
    seats: int
    features: list[str] = field(hash=False)


@dataclass(frozen=True)
class Time:
    """A block or window: minutes since Monday 0:00, the track ("" for a window)."""

    key: str
    day: int
    start: int
    end: int
    track: str
