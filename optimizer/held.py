"""What of a timetable stays as it is while the rest of the week is planned around it: no decisions any more."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

from models.timetable import Timetable
from models.week import Week
from optimizer.rooms import room_classes
from optimizer.stated import facts
from optimizer.variables import Asked, Candidate, Holder, Use


@dataclass(frozen=True)
class Held:
    """All candidates but those that `frees` picks: of them, those that are `said` hold, and no others."""

    said: Container[Candidate]
    frees: Callable[[Candidate], bool]

    def offers(self, candidate: Asked) -> bool:
        """Whether the candidate holds or may yet."""
        return isinstance(candidate, Holder) or self.frees(candidate) or candidate in self.said


NOTHING_HELD = Held(frozenset(), lambda _: True)


def held_as_in(timetable: Timetable, week: Week, frees: Callable[[Candidate], bool]) -> Held:
    """What the timetable says in the week, but for what `frees` picks."""
    said = facts(week, room_classes(week), timetable)
    return Held(frozenset(wider for fact in said for wider in _with_wider(fact)), frees)


def _with_wider(fact: Candidate) -> Iterator[Candidate]:
    """The fact, and of the use of a room also that somebody uses it so."""
    yield fact
    if isinstance(fact, Use):
        yield fact._replace(clinician="")
