"""The track of the previous timetable: granted = belongs to it. Not asked: a track that the patient may not be in."""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Wish
from models.week import Week
from optimizer.continuity.both_weeks import KIND, in_both
from optimizer.wish import WishKind, wish_of
from optimizer.wishes.track import build, score, why_not

ELSEWHERE = "a track that the patient may not be in"


def ask(week: Week) -> Iterator[Wish]:
    """A wish per patient."""
    for person, before in in_both(week):
        reason = "" if before.track in person.tracks else ELSEWHERE
        yield wish_of(week, KIND, person.patient, before.track, reason, names=(before.track,), part="track")


PART = WishKind(KIND, ask, build, score, why_not)
