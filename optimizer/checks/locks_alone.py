"""Locks that nothing can fulfil, even with every policy bent.

Proof: of all sessions (or days, or tracks) that fit the lock's cells, none is open to the patient with the type
allowed there, the clinician qualified and at work, and the room suited and open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.clinic import Lock
from models.findings import Shortage
from optimizer.counting_locks import witnesses
from optimizer.counting_offer import Offer
from optimizer.counting_text import fact_words, shortage

COLUMNS = {
    "clinician": "Clinician", "room": "Room", "block": "Block", "group": "Group type", "when": "Day", "track": "Track",
}  # fmt: skip


def check(offer: Offer) -> Iterator[Shortage]:
    """Locks without any session, day or track that fits."""
    for lock in offer.week.locks:
        if not witnesses(offer, lock):
            yield _impossible(offer, lock)


def _impossible(offer: Offer, lock: Lock) -> Shortage:
    filled = [name for name in COLUMNS if getattr(lock, name) is not None]
    culprits = [COLUMNS[name] for name in filled if witnesses(offer, _without(lock, name))]
    text = f"nothing can fulfil {fact_words(lock)}: hours, rooms, leaders, or who may come when do not allow it"
    text += f"; write another {' or another '.join(culprits)}" if culprits else "; change or remove the lock"
    columns = [*culprits, *(COLUMNS[name] for name in filled), "Patient ID"]
    return shortage("locks", text, lock.source.cell(columns[0]))


def _without(lock: Lock, name: str) -> Lock:
    changed: Lock = replace(lock, **{name: None})  # type: ignore[arg-type]
    return changed


CHECK = check
