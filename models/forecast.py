"""What the weeks to come leave room for: planned weeks, and how many more patients each track could admit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.result import PlannedWeek


@dataclass(frozen=True)
class Opening:
    """How many more patients on so many `days` a week a track can admit in the first week, every rule kept.

    `number` is None where no timetable without them was found that keeps every rule. `settled`: that there is none, or
    none with one more, was proved. `opens` is the Monday of the first week with room for one, None where none was
    found. `closed` says of the track why nobody has so many days in the first week, such as "closed this week".
    """

    track: str
    days: int
    number: int | None
    settled: bool
    opens: dt.date | None = None
    closed: str = ""


@dataclass(frozen=True)
class Forecast:
    """The weeks, the openings as far as they were asked for, and per track the rules that one more would bend.

    `stopped`: the user ended the asking early.
    """

    weeks: Sequence[PlannedWeek]
    openings: Sequence[Opening]
    runs_out: Mapping[str, tuple[str, ...]]
    stopped: bool = False
