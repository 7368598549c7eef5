"""What a week can offer a patient at most: every set here holds all that any timetable could use, and maybe more."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from models.calendar import Slot
from models.clinic import Lock
from models.program import IndividualKind
from models.resolve_patient import open_to
from models.week import PatientWeek, Week
from optimizer.counting_groups import Group, groups_by_block
from optimizer.lock_match import fits_slot, only_day, only_track

Slots = frozenset[Slot]
NO_SLOTS: Slots = frozenset()


class Offer:
    """The most that a week offers, found once for all checks."""

    def __init__(self, week: Week) -> None:
        self.week = week
        self._types: dict[tuple[str, ...], frozenset[str]] = {}
        self._running: dict[tuple[frozenset[str], bool], Slots] = {}
        self._held: dict[tuple[str, str], Slots] = {}
        self._met: dict[tuple[str, tuple[str, ...]], Slots] = {}
        self._slots: dict[tuple[str, str], Slots] = {}

    @cached_property
    def groups(self) -> Mapping[Slot, Mapping[str, Group]]:
        """Block -> type -> the group that can run there."""
        return groups_by_block(self.week)

    @cached_property
    def heads(self) -> Counter[Slot]:
        """How many patients could come to each block."""
        return Counter(slot for person in self.week.attending for slot in person.blocks)

    @cached_property
    def on(self) -> Mapping[dt.date, Slots]:
        """Date -> all slots held on it."""
        return {date: frozenset(s for s in self.week.slots if s.date == date) for date in self.week.dates}

    @cached_property
    def tracks(self) -> Mapping[str, tuple[str, ...]]:
        """Patient ID -> the tracks that locks leave; all the patient may be in where they leave none."""
        locks: dict[str, list[Lock]] = {}
        for lock in self.week.locks:
            locks.setdefault(lock.patient or "", []).append(lock)
        found = {}
        for person in self.week.attending:
            left = (
                t for t in person.tracks if all(self.may_hold(lock, person, t) for lock in locks.get(person.id, ()))
            )
            found[person.id] = tuple(left) or person.tracks
        return found

    def may_hold(self, lock: Lock, person: PatientWeek, track: str) -> bool:
        """Whether the lock's day, block and track leave the patient this track."""
        if only_track(lock):
            return lock.track == track
        if only_day(lock):
            return any(lock.when and lock.when.holds_on(date) for date in person.open_days[track])
        return any(fits_slot(lock, slot) for slot in self.slots(person, track))

    def types(self, person: PatientWeek) -> frozenset[str]:
        """The group types that are open to the patient."""
        tags = person.patient.tags
        if tags not in self._types:
            of_all = self.week.clinic.group_types
            self._types[tags] = frozenset(g.name for g in of_all if open_to(tags, g.open_to))
        return self._types[tags]

    def with_group(self, types: frozenset[str], full: bool = False) -> Slots:
        """The blocks in which a group of any of these types can run; if `full`, with its least patients."""
        key = types, full
        if key not in self._running:
            self._running[key] = frozenset(
                slot
                for slot, groups in self.groups.items()
                if any(
                    not full or groups[name].type.least_patients <= self.heads[slot] for name in types & groups.keys()
                )
            )
        return self._running[key]

    def meetings(self, kind: IndividualKind, clinicians: tuple[str, ...]) -> Slots:
        """The slots in which one of these clinicians can hold an individual session of the kind."""
        key = kind.name, clinicians
        if key not in self._met:
            self._met[key] = NO_SLOTS.union(*(self.held_by(clinician, kind) for clinician in clinicians))
        return self._met[key]

    def held_by(self, clinician: str, kind: IndividualKind) -> Slots:
        """The slots in which the clinician can hold the kind: at work, long enough, with an office or private room."""
        key = clinician, kind.name
        if key not in self._held:
            office = self.week.clinic.clinician[clinician].office
            housed = self._private | (self.week.open_rooms[office] if office else NO_SLOTS)
            self._held[key] = self.week.at_work[clinician] & housed & self._of_length(kind.minutes)
        return self._held[key]

    def of_role(self, role: str) -> tuple[str, ...]:
        """All clinicians of the role."""
        return self._of_role[role]

    @cached_property
    def _of_role(self) -> Mapping[str, tuple[str, ...]]:
        clinic = self.week.clinic
        return {role: tuple(c.name for c in clinic.clinicians if c.role == role) for role in clinic.roles}

    def blocks(self, person: PatientWeek, track: str) -> Slots:
        """The blocks that the patient can attend in the track."""
        return person.blocks & self._of_track[track]

    def slots(self, person: PatientWeek, track: str) -> Slots:
        """Blocks and windows in which the patient could have an individual session while in the track."""
        key = person.id, track
        if key not in self._slots:
            days = NO_SLOTS.union(*(self.on[date] for date in person.open_days[track]))
            self._slots[key] = self.blocks(person, track) | (person.windows & self._clear_of[track] & days)
        return self._slots[key]

    def near(self, track: str) -> Slots:
        """All blocks, and the windows within the longest wait of the track's groups."""
        return self._near[track]

    @cached_property
    def all_blocks(self) -> Slots:
        """All blocks of all tracks."""
        return frozenset(self.week.blocks)

    @cached_property
    def _private(self) -> Slots:
        rooms = self.week.clinic.rooms
        return NO_SLOTS.union(*(self.week.open_rooms[room.name] for room in rooms if room.use != "Group"))

    def _of_length(self, minutes: int) -> Slots:
        return frozenset(slot for slot in self.week.slots if slot.span.minutes >= minutes)

    @cached_property
    def _of_track(self) -> Mapping[str, Slots]:
        return {t.name: frozenset(b for b in self.week.blocks if b.track == t.name) for t in self.week.clinic.tracks}

    @cached_property
    def _clear_of(self) -> Mapping[str, Slots]:
        tracks, windows = self.week.clinic.tracks, self.week.windows
        return {t.name: frozenset(w for w in windows if not self.week.in_way(w, t.name)) for t in tracks}

    @cached_property
    def _near(self) -> Mapping[str, Slots]:
        longest, windows = self.week.clinic.settings.longest_wait, self.week.windows
        return {
            track.name: self.all_blocks | {w for w in windows if self.week.wait(w, track.name) <= longest}
            for track in self.week.clinic.tracks
        }
