"""Locks that cannot be kept since somebody is away or has no place: they are let go, and named."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from models.calendar import Slot
from models.clinic import Lock
from models.errors import Fault
from models.fact import Fact
from models.week import Week
from optimizer.clash import FactsClashError
from optimizer.counting_locks import Witness, witnesses
from optimizer.counting_offer import Offer
from optimizer.counting_text import fact_words, listed
from optimizer.mending import Mending

NOT_ALLOWED = "hours, rooms, leaders, or who may come when do not allow it"


def without_lost_locks(usual: Week, week: Week, is_past: Callable[[Slot], bool] = lambda _: False) -> Week:
    """The week without locks that could be kept in the usual one and cannot any more; a warning for each of them.

    What is past is no way to keep a lock any more.
    """
    before, now = Offer(usual), Offer(week)
    here = {None, *(person.id for person in week.attending)}
    possible = [
        lock
        for lock in week.locks
        if lock.patient in here and any(_is_to_come(week, way, is_past) for way in witnesses(now, lock))
    ]
    lost = [lock for lock in week.locks if lock not in possible and witnesses(before, lock)]
    clinic = replace(week.clinic, locks=tuple(lock for lock in week.clinic.locks if lock not in lost))
    told = (Fault(lock.source.cell(), f"{fact_words(lock)} cannot be kept any more, and is let go") for lock in lost)
    return replace(week, clinic=clinic, warnings=(*week.warnings, *told))


def keepable(
    week: Week, locks: Sequence[Lock], is_past: Callable[[Slot], bool]
) -> tuple[tuple[Lock, ...], list[Fault]]:
    """Of what an x in Lock keeps, all that something to come can fulfil, and a warning for each of the rest."""
    offer = Offer(week)
    lost = [lock for lock in locks if not any(_is_to_come(week, way, is_past) for way in witnesses(offer, lock))]
    return tuple(lock for lock in locks if lock not in lost), [_refused(lock, NOT_ALLOWED) for lock in lost]


def mended(start: Callable[[Week], Mending], week: Week, rows: Collection[Lock]) -> tuple[Mending, list[Fault]]:
    """What `start` makes of the week, once it is mended, and a warning for each x in Lock that clashes and is let go.

    All locks are by an x but the `rows` of the sheet: where these clash, the error of it is raised.
    """
    refused: list[Fault] = []
    while True:
        mending = start(week)
        try:
            mending.mend()
        except FactsClashError as error:
            ours = [fact for fact in error.facts if isinstance(fact.about, Lock) and fact.about not in rows]
            if not ours or mending.search.clock.stopped:
                raise
            refused.append(_refused(ours[-1].about, _clash(ours[-1], error)))
            week = replace(week, clinic=ours[-1].drop(week.clinic))
        else:
            return mending, refused


def _clash(fact: Fact, error: FactsClashError) -> str:
    others = [*(other.text for other in error.facts if other != fact), *["what has begun"] * error.meet_past]
    return f"it cannot hold together with {listed(others)}" if others else NOT_ALLOWED


def _refused(lock: Lock, why: str) -> Fault:
    return Fault(lock.source.cell("Lock"), f"this cannot be kept, because {why}")


def _is_to_come(week: Week, way: Witness, is_past: Callable[[Slot], bool]) -> bool:
    """Whether the lock could still be kept in this way: in its slot, on its day or, of a track alone, in any."""
    if way.slot:
        return not is_past(way.slot)
    return way.date is None or not all(map(is_past, week.track_day.get((str(way.track), way.date), ())))
