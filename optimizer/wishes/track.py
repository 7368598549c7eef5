"""Track: the first wished track that is possible counts 1; the second 0.5 if there are two or more; else 0.

One wish per patient: half-grants = 2 * belongs to the first + 1 * belongs to the second. Not asked: tracks that the
patient may not be in.
"""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.findings import Wish
from models.timetable import Timetable
from models.week import Week
from optimizer.formulation import Formulation
from optimizer.variables import Belong
from optimizer.wish import WishKind, wish_of

KIND = "Track"


def ask(week: Week) -> Iterator[Wish]:
    """The possible tracks, best first, as one wish; each impossible one as a wish that is not asked."""
    for person in week.attending:
        wished = dict.fromkeys(person.patient.track_wishes)
        possible = tuple(track for track in wished if track in person.tracks)
        if possible:
            yield wish_of(week, KIND, person.patient, "; ".join(possible), "", names=possible)
        current = person.patient.current_track
        why_not = f"stays in {current}" if current else "not open to the patient"
        for track in wished:
            if track not in possible:
                yield wish_of(week, KIND, person.patient, track, why_not, names=(track,))


def build(formulation: Formulation, wish: Wish) -> cp_model.LinearExprT:
    """Half-grants of the patient's track."""
    return sum(halves * formulation.belongs[Belong(wish.who, track)] for track, halves in _worth(wish).items())


def score(week: Week, timetable: Timetable, wish: Wish) -> int:
    """Half-grants of the track assigned."""
    own = timetable.assignments.get(wish.who)
    return _worth(wish).get(own.track, 0) if own else 0


def _worth(wish: Wish) -> dict[str, int]:
    return dict(zip(wish.names, (2, 1), strict=False))


def why_not(week: Week, timetable: Timetable, wish: Wish) -> str:
    """The track that it became."""
    own = timetable.assignments.get(wish.who)
    return f"is in {own.track}" if own else ""


WISH = WishKind(KIND, ask, build, score, why_not)
