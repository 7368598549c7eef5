"""The patients of the example clinic as its workbook shows them: own clinicians, tags and wishes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from random import Random

from inputs.example_census import Place
from inputs.example_names import patient_name
from inputs.example_own import Caseloads
from inputs.example_program import EVENING, FAMILY
from inputs.example_staff import ART, MUSIC, SPANISH
from models.clinic import TimeOff
from models.people import Clinician, Patient
from models.program import Block, GroupType

_NEEDS = {"Substance use": ("Relapse prevention", 0.35), "Self-harm": ("DBT skills", 0.2), FAMILY: ("", 0.3)}
_POPULAR = (ART, MUSIC)


class Admissions:
    """Writes the places of the sketch down as patients of a clinic with this staff and program."""

    def __init__(
        self, rng: Random, staff: Sequence[Clinician], types: Sequence[GroupType], blocks: Sequence[Block]
    ) -> None:
        self._rng, self._staff, self._types, self._blocks = rng, staff, types, blocks

    def admit(self, places: Sequence[Place], monday: dt.date, time_off: Sequence[TimeOff]) -> tuple[Patient, ...]:
        """The patients as known in the week from `monday`; those just admitted have no track or clinicians yet."""
        tags = [(SPANISH,) if self._rng.random() < 0.05 else () for _ in places]
        own = Caseloads(self._staff, self._blocks, time_off).settle(places, tags)
        return tuple(
            self._patient(number, place, monday, mine)
            for number, (place, mine) in enumerate(zip(places, own, strict=True))
        )

    def _patient(self, number: int, place: Place, monday: dt.date, own: Mapping[str, str]) -> Patient:
        rng = self._rng
        tags = self._needs(place)
        wishes, avoids = self._groups(tags)
        liked, disliked = self._clinicians(own)
        is_alumnus = place.days <= 2 and place.discharged is None and rng.random() < 0.08
        return Patient(
            id=f"P{number + 1:03d}", name=patient_name(number), tags=tags,
            admitted=None if is_alumnus else place.admitted, discharged=place.discharged, plan=place.plan,
            days_per_week=place.days if is_alumnus else None,
            authorised_days=place.days if rng.random() < 0.2 else None,
            authorised_until=monday + dt.timedelta(days=rng.choice((3, 11, 25))) if rng.random() < 0.15 else None,
            current_track=None if place.is_new else place.track,
            track_wishes=self._tracks(place), cannot_attend=place.cannot_attend, day_wishes=self._days(place),
            own={} if place.is_new else own, clinician_tags=self._asked_tags(own),
            group_wishes=wishes, group_avoids=avoids, clinician_wishes=liked, clinician_avoids=disliked,
        )  # fmt: skip

    def _needs(self, place: Place) -> tuple[str, ...]:
        """What the patient needs; evening patients have no family sessions, as therapists have few late windows."""
        found = [tag for tag, (_, share) in _NEEDS.items() if self._rng.random() < share]
        return tuple(tag for tag in found if tag != FAMILY or place.track != EVENING)

    def _asked_tags(self, own: Mapping[str, str]) -> tuple[str, ...]:
        """Some of those whose own clinicians all speak Spanish ask for it."""
        speakers = {c.name for c in self._staff if SPANISH in c.tags}
        return (SPANISH,) if own and set(own.values()) <= speakers and self._rng.random() < 0.5 else ()

    def _tracks(self, place: Place) -> tuple[str, ...]:
        """New patients wish a track, and often a second best."""
        closed = {e.track for e in place.cannot_attend if e.track}
        others = [b.track for b in self._blocks if b.track and b.track not in closed | {place.track}]
        if not place.is_new:
            return ()
        return (place.track, *(others[:1] if self._rng.random() < 0.5 else ()))

    def _days(self, place: Place) -> tuple[int, ...]:
        if place.days > 4 or self._rng.random() < 0.6:
            return ()
        return tuple(sorted(self._rng.sample(place.open_days, self._rng.randint(1, place.days))))

    def _groups(self, tags: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """One to three wished types, art and music above all, and now and then one avoided."""
        names = [t.name for t in self._types]
        wishes = set(self._rng.sample(names, self._rng.randint(1, 2)))
        wishes |= {name for name in _POPULAR if self._rng.random() < 0.3}
        needed = {_NEEDS[tag][0] for tag in tags}
        free = [name for name in names if name not in wishes | needed]
        avoids = (self._rng.choice(free),) if self._rng.random() < 0.25 else ()
        return tuple(name for name in names if name in wishes), avoids

    def _clinicians(self, own: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Now and then a clinician wished, and one avoided; never the patient's own."""
        others = [c.name for c in self._staff if c.name not in own.values()]
        if len(others) < 3:
            return (), ()
        liked, disliked = self._rng.sample(others, 2)
        return (
            (liked,) if self._rng.random() < 0.25 else (),
            (disliked,) if self._rng.random() < 0.08 else (),
        )
