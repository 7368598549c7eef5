"""What one week asks of a clinic: which slots are held, who can be where, how many days, which sessions.

`models.resolve.plan_week` makes a Week from a clinic and a date; all dates, holidays, admissions, taper steps
and authorisations are settled there, so that nobody else needs to look at them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from models.calendar import Slot, Span
from models.clinic import Clinic, Lock
from models.errors import Fault
from models.people import Patient
from models.previous import Previous
from models.program import GroupType, IndividualKind, MixRow, TaperStep


@dataclass(frozen=True)
class MixDemand:
    """A row of the treatment mix as it holds for one patient this week: sessions of `types`, least and most."""

    row: MixRow
    types: tuple[str, ...]
    least: int
    most: int | None


@dataclass(frozen=True)
class PatientWeek:
    """What the week asks for one patient in the program.

    `asked_days` is what the plan (or Days per week) says, `days` what is left after authorisation and open
    days; hours are in minutes. `blocks` are the blocks, of every track the patient may be in, that the
    patient can attend; `excused` those of open days that fall into time off; `windows` those outside
    everything that the patient cannot attend.
    """

    patient: Patient
    plan_week: int
    step: TaperStep
    asked_days: int
    days: int
    tracks: tuple[str, ...]
    open_days: Mapping[str, tuple[dt.date, ...]]
    blocks: frozenset[Slot]
    excused: frozenset[Slot]
    windows: frozenset[Slot]
    least_day: int
    least_week: int
    most_week: int | None
    individuals: tuple[IndividualKind, ...]
    mix: tuple[MixDemand, ...]
    candidates: Mapping[str, tuple[str, ...]]
    """Role -> who may be the own clinician: the given one alone, or all of the role with the tags asked."""

    @property
    def id(self) -> str:
        """The patient's ID."""
        return self.patient.id

    @property
    def roles_due(self) -> tuple[str, ...]:
        """Roles with an individual session due this week."""
        return tuple(dict.fromkeys(k.role for k in self.individuals))

    @cached_property
    def times_due(self) -> Mapping[str, int]:
        """Kind of individual session -> how often it is due."""
        return {kind.name: kind.per_week for kind in self.individuals}

    @cached_property
    def any_open_days(self) -> tuple[dt.date, ...]:
        """Days open in any possible track, in order."""
        return tuple(sorted({d for days in self.open_days.values() for d in days}))


@dataclass(frozen=True)
class Week:
    """A clinic in one week. `patients` are those in the program on any of its days, by ID, in sheet order.

    `at_work` and `open_rooms` map a clinician or room to the slots that it is there for from start to end. `previous`
    is the timetable that the week continues, if one is given.
    """

    clinic: Clinic
    monday: dt.date
    slots: tuple[Slot, ...]
    patients: Mapping[str, PatientWeek]
    at_work: Mapping[str, frozenset[Slot]]
    open_rooms: Mapping[str, frozenset[Slot]]
    warnings: tuple[Fault, ...] = ()
    previous: Previous | None = None

    @cached_property
    def dates(self) -> tuple[dt.date, ...]:
        """The dates on which anything is held."""
        return tuple(sorted({s.date for s in self.slots}))

    @cached_property
    def held(self) -> frozenset[Slot]:
        """All slots held, to ask whether one is."""
        return frozenset(self.slots)

    @cached_property
    def windows(self) -> tuple[Slot, ...]:
        """All windows held."""
        return tuple(s for s in self.slots if s.is_window)

    @cached_property
    def blocks(self) -> tuple[Slot, ...]:
        """All blocks of tracks held."""
        return tuple(s for s in self.slots if not s.is_window)

    @cached_property
    def track_day(self) -> Mapping[tuple[str, dt.date], tuple[Slot, ...]]:
        """(track, date) -> the blocks held, in order of time; absent where the track does not run."""
        found: dict[tuple[str, dt.date], list[Slot]] = {}
        for slot in self.blocks:
            found.setdefault((str(slot.track), slot.date), []).append(slot)
        return {key: tuple(sorted(slots)) for key, slots in found.items()}

    @cached_property
    def attending(self) -> tuple[PatientWeek, ...]:
        """Patients with days this week."""
        return tuple(p for p in self.patients.values() if p.days > 0)

    def asked_of(self, patient: str) -> tuple[IndividualKind, ...]:
        """The individual sessions that have to be held with the patient; others of those due only may be."""
        waived = self.clinic.waived
        return tuple(k for k in self.patients[patient].individuals if waived.isdisjoint((patient, k.name)))

    def needs_own(self, patient: str, role: str) -> bool:
        """Whether the patient has to have an own clinician of the role: a session with one is due, and asked."""
        return any(kind.role == role for kind in self.asked_of(patient))

    def without(self, patients: Collection[str]) -> Week:
        """The week with no days for these patients."""
        gone = {p: replace(self.patients[p], days=0, individuals=(), mix=()) for p in self.patients if p in patients}
        return replace(self, patients={**self.patients, **gone})

    @cached_property
    def locks(self) -> tuple[Lock, ...]:
        """The locks that speak of the week; one on a date of another week is left for its week."""
        return tuple(k for k in self.clinic.locks if k.when is None or k.when.holds_in(self.monday))

    def runs_in(self, group_type: GroupType, slot: Slot) -> bool:
        """Whether the type may run in the block, as to track and day."""
        if slot.is_window or (group_type.tracks and slot.track not in group_type.tracks):
            return False
        return not group_type.days or slot.weekday in group_type.days

    def in_way(self, window: Slot, track: str) -> bool:
        """Whether a block that the track holds that day overlaps the window, which closes it to its patients."""
        return any(window.overlaps(b) for b in self.track_day.get((track, window.date), ()))

    def wait(self, window: Slot, track: str) -> int:
        """Minutes between the window and the nearer of the track's first start and last end; inside = 0."""
        day = self.track_day.get((track, window.date), ())
        if not day:
            return 0
        before = min(b.span.start for b in day) - window.span.end
        after = window.span.start - max(b.span.end for b in day)
        return max(before, after, 0)

    def hours_of(self, clinician: str, date: dt.date) -> tuple[Span, ...]:
        """The stretches at work on the date, time off taken out; none for somebody who is not known."""
        person = self.clinic.clinician.get(clinician)
        off = [t.span for t in self.clinic.time_off if t.is_of(clinician) and t.when.holds_on(date)]
        hours = person.hours.get(date.weekday(), ()) if person else ()
        return tuple(left for stretch in hours for left in stretch.without(off))

    def has_hours(self, clinician: str) -> bool:
        """Whether anything is left of the clinician's hours this week after time off."""
        return any(self.hours_of(clinician, self.monday + dt.timedelta(days=n)) for n in range(7))

    def contact_there(self, clinician: str) -> int:
        """Minutes of contact that the clinician has for this week: the time at work, and no more than the limit."""
        dates = (self.monday + dt.timedelta(days=n) for n in range(7))
        at_work = sum(span.minutes for date in dates for span in self.hours_of(clinician, date))
        most = self.clinic.clinician[clinician].most_contact
        return at_work if most is None else min(most, at_work)
