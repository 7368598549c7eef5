"""Clinicians and patients, and what is known of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.calendar import Span, day_stretches
from models.source import NOWHERE, Source


@dataclass(frozen=True)
class Clinician:
    """A member of staff. `hours` maps a weekday (0 = Monday) to the stretches at work; limits None = no limit.

    `most_contact` is in minutes a week. `wishes` and `avoids` name tracks or group types.
    """

    name: str
    role: str
    leads: tuple[str, ...] = ()
    assists: tuple[str, ...] = ()
    hours: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    most_groups_day: int | None = None
    most_contact: int | None = None
    most_in_a_row: int | None = None
    caseload: int | None = None
    track_limits: Mapping[str, int] = field(default_factory=dict)
    office: str | None = None
    tags: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    avoids: tuple[str, ...] = ()
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unavailable:
    """One entry of Cannot attend: a track, weekdays, a time, or weekdays with a time (None = any)."""

    track: str | None = None
    days: tuple[int, ...] | None = None
    span: Span | None = None

    def on(self, weekday: int) -> bool:
        """Whether the entry speaks of this weekday."""
        return self.days is None or weekday in self.days

    def __str__(self) -> str:
        """As in the workbook: "Morning", "Tue" or "Mon 17:00-18:00; Wed 17:00-18:00", as each day has its own time."""
        if self.track is not None:
            return self.track
        days = [""] if self.days is None else day_stretches(self.days)
        return "; ".join(f"{day} {self.span or ''}".strip() for day in days)


@dataclass(frozen=True)
class Patient:
    """A patient. `plan` is the taper plan's name; `own` maps a role to the given own clinician's name."""

    id: str
    name: str = ""
    tags: tuple[str, ...] = ()
    admitted: dt.date | None = None
    discharged: dt.date | None = None
    plan: str = ""
    days_per_week: int | None = None
    authorised_days: int | None = None
    authorised_until: dt.date | None = None
    current_track: str | None = None
    track_wishes: tuple[str, ...] = ()
    cannot_attend: tuple[Unavailable, ...] = ()
    day_wishes: tuple[int, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)
    clinician_tags: tuple[str, ...] = ()
    group_wishes: tuple[str, ...] = ()
    group_avoids: tuple[str, ...] = ()
    clinician_wishes: tuple[str, ...] = ()
    clinician_avoids: tuple[str, ...] = ()
    source: Source = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class KeepApart:
    """Two patients never in one group session or, with `in_track`, never in one track."""

    patient: str
    other: str
    in_track: bool = False
    source: Source = field(default=NOWHERE, compare=False, repr=False)
