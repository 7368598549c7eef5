"""Own therapist and case manager of each example patient: within caseloads, and at work when the patient is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inputs.example_census import Place
from inputs.example_program import CASE_MANAGER, EVENING, THERAPIST, WEEK
from models.calendar import Span
from models.clinic import ALL_CLINICIANS, TimeOff
from models.people import Clinician
from models.program import Block

Meeting = tuple[int, Span]
"""A weekday and a time of an individual session."""

_MINUTES = {THERAPIST: 50, CASE_MANAGER: 30}
_NEAR = 60
_USED = 0.75
"""The part of the times to meet patients of one track that the sketch uses."""


class Caseloads:
    """Counts who is whose patient, and finds each patient the clinicians with the most room."""

    def __init__(self, staff: Sequence[Clinician], blocks: Sequence[Block], time_off: Sequence[TimeOff]) -> None:
        self._staff, self._blocks, self._time_off = staff, blocks, time_off
        self._loads: Counter[tuple[str, str]] = Counter()
        self._times: dict[tuple[str, str], float] = {}

    def settle(self, places: Sequence[Place], tags: Sequence[tuple[str, ...]]) -> list[dict[str, str]]:
        """Role to clinician for each place, those who are hardest to serve first.

        Where nobody with the `tags` of a place has room, the clinicians lack them.
        """
        found: list[dict[str, str]] = [{} for _ in places]
        easy = [(not tags[n], not place.cannot_attend, place.days, n) for n, place in enumerate(places)]
        for *_, number in sorted(easy):
            place = places[number]
            found[number] = self._own(place, tags[number]) or self._own(place, ())
            self._loads.update(key for name in found[number].values() for key in ((name, ""), (name, place.track)))
        return found

    def _own(self, place: Place, tags: Sequence[str]) -> dict[str, str]:
        """Per role, of the clinicians who can meet the patient, the one with the fewest of that track so far."""
        own: dict[str, str] = {}
        taken: set[Meeting] = set()
        closed = [e.span for e in place.cannot_attend if e.span]
        for role in _MINUTES:
            able = [c for c in self._staff if c.role == role and set(tags) <= set(c.tags)]
            able = [c for c in able if self._has_room(c, place.track)]
            times = {c.name: self._meetings(c, place.track, place.attends, closed) for c in able}
            fits = [c for c in able if _has_another(times[c.name], taken)]
            if not fits:
                return {}
            best = min(fits, key=lambda c: self._load(c, place.track))
            own[role], taken = best.name, times[best.name]
        return own

    def _has_room(self, clinician: Clinician, track: str) -> bool:
        """Whether the caseload has room, and the week times to meet one more patient of the track."""
        if (clinician.name, track) not in self._times:
            self._times[clinician.name, track] = _USED * _most_apart(self._meetings(clinician, track, WEEK, ()))
        in_time = self._loads[clinician.name, track] + 1 <= self._times[clinician.name, track]
        return in_time and self._loads[clinician.name, ""] < (clinician.caseload or 0)

    def _load(self, clinician: Clinician, track: str) -> tuple[bool, float, float]:
        """How loaded the clinician is; for the evening, case managers who leave before it come last."""
        leaves = clinician.role == CASE_MANAGER and track == EVENING and EVENING not in clinician.track_limits
        share = clinician.caseload or 1
        return leaves, self._loads[clinician.name, track] / share, self._loads[clinician.name, ""] / share

    def _meetings(self, clinician: Clinician, track: str, days: Sequence[int], closed: Sequence[Span]) -> set[Meeting]:
        """The times on these days at which the clinician can meet a patient of the track, but for the `closed`."""
        off = [t for t in self._time_off if t.who in (clinician.name, ALL_CLINICIANS) and t.when.days]
        return {
            (day, span)
            for span in self._spans(track, _MINUTES[clinician.role], closed)
            for day in days
            if any(at_work.covers(span) for at_work in clinician.hours.get(day, ()))
            if not any(day in (t.when.days or ()) and t.span.overlaps(span) for t in off)
        }

    def _spans(self, track: str, minutes: int, closed: Sequence[Span]) -> list[Span]:
        """Blocks of the track and windows near it that are long enough for an individual session."""
        own = [b.span for b in self._blocks if b.track == track]
        first, last = min(s.start for s in own), max(s.end for s in own)
        windows = [
            b.span
            for b in self._blocks
            if b.track is None and b.span.minutes >= minutes
            if first - b.span.end <= _NEAR and b.span.start - last <= _NEAR
            if not any(b.span.overlaps(s) for s in (*closed, *own))
        ]
        return own + windows


def _has_another(times: set[Meeting], taken: set[Meeting]) -> bool:
    """Whether one of the times leaves one of those `taken` free (if there are any)."""
    return any(not taken or any(d != day or not s.overlaps(span) for d, s in taken) for day, span in times)


def _most_apart(times: set[Meeting]) -> int:
    """The most of the times that do not overlap."""
    count, last = 0, (-1, 0)
    for day, span in sorted(times, key=lambda meeting: (meeting[0], meeting[1].end)):
        if (day, span.start) >= last:
            count, last = count + 1, (day, span.end)
    return count
