"""Everything that one clinic's workbook says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from models.calendar import WEEKDAYS, WHOLE_DAY, Span
from models.people import Clinician, KeepApart, Patient
from models.program import Block, GroupType, IndividualKind, MixRow, Room, TaperPlan, Track
from models.source import NOWHERE, Source

NEVER, IF_NEEDED, FREELY = "Never", "If needed", "Freely"
NOON = Span(11 * 60, 14 * 60)
EVERYONE, ALL_CLINICIANS, ALL = "Everyone", "All clinicians", "All"


@dataclass(frozen=True)
class Settings:
    """The Settings sheet; times and lengths in minutes, `give_up` in percent.

    `time_zone` is a name such as "America/New_York", or blank; `cells` has the cell of each value.
    """

    clinic: str = ""
    week_of: dt.date | None = None
    time_zone: str = ""
    individuals_during_groups: str = IF_NEEDED
    pull_outs_per_day: int = 1
    same_type_per_day: int = 1
    longest_wait: int = 60
    breaks_count: bool = True
    staff_break: int = 30
    staff_break_between: Span = NOON
    rest_between_days: int = 11 * 60
    give_up: float = 1.0
    who_to_call: str = ""
    source: Source = field(default=NOWHERE, compare=False, repr=False)
    cells: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class When:
    """Weekdays (every week) or a range of dates, both ends included; both None means always."""

    days: tuple[int, ...] | None = None
    first: dt.date | None = None
    last: dt.date | None = None

    def holds_on(self, date: dt.date) -> bool:
        """Whether the date is meant."""
        if self.days is not None and date.weekday() not in self.days:
            return False
        return (self.first is None or self.first <= date) and (self.last is None or date <= self.last)

    def holds_in(self, monday: dt.date) -> bool:
        """Whether any day of the week from that Monday is meant."""
        return any(self.holds_on(monday + dt.timedelta(days=n)) for n in range(7))

    def __str__(self) -> str:
        """As in the workbook: "Mon; Wed", "2026-11-30", "2026-12-21 to 2027-01-02", or nothing for always."""
        if self.days is not None:
            return "; ".join(WEEKDAYS[day] for day in self.days)
        return " to ".join(str(date) for date in dict.fromkeys((self.first, self.last)) if date)


@dataclass(frozen=True)
class TimeOff:
    """A row of Time off. `kind` tells what `who` names: clinician, room, patient, track, or all of them."""

    who: str
    kind: str
    when: When
    span: Span = WHOLE_DAY
    reason: str = ""
    source: Source = field(default=NOWHERE, compare=False, repr=False)

    def is_of(self, clinician: str) -> bool:
        """Whether it is time off of this clinician, alone or with everybody."""
        return self.who in (ALL_CLINICIANS, EVERYONE) or (self.kind == "clinician" and self.who == clinician)


@dataclass(frozen=True)
class Lock:
    """A row of Locks: a fact that the timetable must contain. `group` may name an individual session."""

    patient: str | None = None
    group: str | None = None
    when: When | None = None
    block: str | None = None
    track: str | None = None
    clinician: str | None = None
    room: str | None = None
    source: Source = field(default=NOWHERE, compare=False, repr=False)

    @property
    def has_date(self) -> bool:
        """Whether it is of one date or some, not of every week."""
        return bool(self.when and (self.when.first or self.when.last))


@dataclass(frozen=True)
class ScenarioChange:
    """A row of Scenarios: rows of one name belong together. Texts are as written."""

    scenario: str
    change: str
    target: str = ""
    value: str = ""
    source: Source = field(default=NOWHERE, compare=False, repr=False)

    def __str__(self) -> str:
        """As on the command line: "clinician away: Rivera = Wed"."""
        return f"{self.change}: {self.target}{f' = {self.value}' if self.value else ''}"


@dataclass(frozen=True)
class Clinic:
    """All facts of the workbook, names in the spelling of the sheet that defines them."""

    settings: Settings
    tracks: tuple[Track, ...]
    blocks: tuple[Block, ...]
    group_types: tuple[GroupType, ...]
    clinicians: tuple[Clinician, ...]
    rooms: tuple[Room, ...]
    individuals: tuple[IndividualKind, ...]
    plans: tuple[TaperPlan, ...]
    mix: tuple[MixRow, ...]
    patients: tuple[Patient, ...]
    keep_apart: tuple[KeepApart, ...] = ()
    time_off: tuple[TimeOff, ...] = ()
    locks: tuple[Lock, ...] = ()
    priorities: Mapping[str, int] = field(default_factory=dict)
    prices: Mapping[str, int] = field(default_factory=dict)
    scenarios: tuple[ScenarioChange, ...] = ()
    waived: frozenset[str] = frozenset()
    """Patients and individual sessions of whom nothing is asked; no workbook says so, only explanations try it."""

    @cached_property
    def track(self) -> Mapping[str, Track]:
        """Tracks by name."""
        return {t.name: t for t in self.tracks}

    @cached_property
    def group_type(self) -> Mapping[str, GroupType]:
        """Group types by name."""
        return {g.name: g for g in self.group_types}

    @cached_property
    def clinician(self) -> Mapping[str, Clinician]:
        """Clinicians by name."""
        return {c.name: c for c in self.clinicians}

    @cached_property
    def room(self) -> Mapping[str, Room]:
        """Rooms by name."""
        return {r.name: r for r in self.rooms}

    @cached_property
    def individual(self) -> Mapping[str, IndividualKind]:
        """Kinds of individual session by name."""
        return {k.name: k for k in self.individuals}

    @cached_property
    def patient(self) -> Mapping[str, Patient]:
        """Patients by ID."""
        return {p.id: p for p in self.patients}

    @cached_property
    def plan(self) -> Mapping[str, TaperPlan]:
        """Taper plans by name."""
        return {p.name: p for p in self.plans}

    def category(self, type_: str) -> str:
        """The category of a group type; none of an individual session, or where the type is not known."""
        kind = self.group_type.get(type_)
        return kind.category if kind else ""

    @property
    def roles(self) -> tuple[str, ...]:
        """Roles with individual sessions, in the order of their kinds."""
        return tuple(dict.fromkeys(k.role for k in self.individuals))
