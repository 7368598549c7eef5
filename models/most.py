"""The largest number for which every rule can be kept, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass

from models.timetable import Timetable


@dataclass(frozen=True)
class Tried:
    """A timetable that keeps every rule or, without one, whether it is `proved` that there is none."""

    kept: Timetable | None = None
    proved: bool = False
    stopped: bool = False


@dataclass(frozen=True)
class Most:
    """The largest number found, the timetable that shows it (None where not even 0 can be), and the trial of one more.

    `beyond` is None where the largest number that was asked about can be.
    """

    number: int
    shown: Timetable | None
    beyond: Tried | None


@dataclass(frozen=True)
class FewestHours:
    """Contact minutes of some clinicians together: agreed, the fewest found, their timetable, what none goes below."""

    agreed: int
    minutes: int
    bound: int
    shown: Timetable
