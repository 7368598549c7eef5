"""Pairs of locks that cannot both be kept, even with every policy bent.

Proof: whatever fulfils the one and whatever fulfils the other would put a patient in two tracks, or a patient,
clinician or room in two places at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from models.clinic import Lock
from models.findings import Shortage
from optimizer.counting_locks import Witness, clash, witnesses
from optimizer.counting_offer import Offer
from optimizer.counting_text import shortage


def check(offer: Offer) -> Iterator[Shortage]:
    """Pairs that share a patient, clinician or room and always clash."""
    ways = [(lock, found) for lock in offer.week.locks if (found := witnesses(offer, lock))]
    for (lock, ways_of_one), (further, ways_of_other) in combinations(ways, 2):
        if not _share(lock, further):
            continue
        why = _always(offer, lock, ways_of_one, further, ways_of_other)
        if why:
            here = lock.source.cell() or "another lock"
            yield shortage("locks", f"with {here}, {why}; change one of the two locks", further.source.cell())


def _share(lock: Lock, further: Lock) -> bool:
    both = ((lock.patient, further.patient), (lock.clinician, further.clinician), (lock.room, further.room))
    return any(a is not None and a == b for a, b in both)


def _always(offer: Offer, lock: Lock, ways: list[Witness], further: Lock, ways_of_other: list[Witness]) -> str:
    """Why the two clash in every way; empty if they need not."""
    why = ""
    for here in ways:
        for there in ways_of_other:
            clashing = clash(offer, (lock, here), (further, there))
            if not clashing:
                return ""
            why = why or clashing
    return why


CHECK = check
