"""Typical patients of a clinic, drawn from its own: the step of one, the limits of another, the wishes of a third."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from random import Random

from inputs.change_targets import planned_monday
from inputs.names import CellError
from models.clinic import Clinic
from models.people import Patient, Unavailable
from models.program import Track
from models.resolve import week_as_it_is
from models.resolve_patient import in_program, open_to, plan_week_of, step_of


class Newcomers:
    """Draws patients for a track, who come on so many `days` a week if that is given, else on as many as others do.

    Those who are in the track now are drawn from or, if there are none, those who may be in any track or, if there are
    none, all others to whom it is open; nobody is drawn from who pauses, on 0 days a week. CellError if there is nobody
    to draw from.
    """

    def __init__(self, clinic: Clinic, track: Track, days: int | None, rng: Random) -> None:
        self._clinic, self._track, self._rng = clinic, track, rng
        self._monday = planned_monday(clinic)
        sunday = self._monday + dt.timedelta(days=6)
        here = [p for p in clinic.patients if in_program(p, self._monday, sunday) and self._days_of(p)]
        fitting = [p for p in here if open_to(p.tags, track.open_to)]
        self._donors = next(
            (group for name in (track.name, None) if (group := [p for p in fitting if p.current_track == name])),
            fitting,
        )
        self._steps = self._on_days(days, here) if days else self._donors
        self._days = days
        self._held = _days_held(clinic, track.name, self._monday)
        if not self._donors:
            raise CellError(f"there is no patient who may be in {track.name}, to draw typical ones from")

    def next(self, identity: str) -> Patient:
        """One more patient, with this ID, in the track all week; the optimizer chooses the own clinicians."""
        step = self._rng.choice(self._steps)
        days = self._days or min(self._days_of(step), len(self._track.days))
        open_to_all = min(days, len(self._held))
        limits = self._rng.choice([p for p in self._donors if self._open_days(p) >= open_to_all] or [Patient("")])
        wishes = self._rng.choice(self._donors)
        admitted = min(step.admitted, self._monday) if step.admitted else None
        return Patient(
            id=identity, tags=limits.tags, admitted=admitted, plan=step.plan,
            days_per_week=days if self._days_of(step) != days else step.days_per_week,
            current_track=self._track.name, cannot_attend=limits.cannot_attend, day_wishes=wishes.day_wishes,
            group_wishes=wishes.group_wishes, group_avoids=wishes.group_avoids,
            clinician_wishes=wishes.clinician_wishes, clinician_avoids=wishes.clinician_avoids,
        )  # fmt: skip

    def _on_days(self, days: int, here: Sequence[Patient]) -> Sequence[Patient]:
        """Patients who come on so many days, of the track if there are any; else those of the track with other days."""
        return next(
            (found for group in (self._donors, here) if (found := [p for p in group if self._days_of(p) == days])),
            [replace(p, days_per_week=days) for p in self._donors],
        )

    def _days_of(self, patient: Patient) -> int:
        if patient.days_per_week is not None:
            return patient.days_per_week
        return step_of(self._clinic.plan[patient.plan], plan_week_of(patient, self._monday)).days

    def _open_days(self, patient: Patient) -> int:
        """Days of this week on which the track is held and the patient can attend."""
        return sum(not any(map(partial(self._closes, day), patient.cannot_attend)) for day in self._held)

    def _closes(self, day: int, entry: Unavailable) -> bool:
        if not entry.on(day) or entry.track not in (None, self._track.name):
            return False
        blocks = (block for block in self._clinic.blocks if block.track == self._track.name and day in block.days)
        return entry.span is None or any(entry.span.overlaps(block.span) for block in blocks)


def _days_held(clinic: Clinic, track: str, monday: dt.date) -> Sequence[int]:
    """The weekdays on which the track is held in the week from that Monday."""
    week = week_as_it_is(replace(clinic, patients=(), locks=()), monday)
    return [date.weekday() for name, date in week.track_day if name == track]
