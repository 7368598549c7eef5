"""Locks of one patient that together leave no track, or need more days than the week has for the patient.

Proof: in every track, a lock has nothing that fits it, or no choice of Days this week days has something for each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from models.clinic import Lock
from models.findings import Shortage
from models.week import PatientWeek
from optimizer.counting_locks import Witness, witnesses
from optimizer.counting_offer import Offer
from optimizer.counting_text import counted, listed, shortage


def check(offer: Offer) -> Iterator[Shortage]:
    """Patients with several locks that no days of any track hold."""
    locks: dict[str, list[Lock]] = {}
    for lock in offer.week.locks:
        locks.setdefault(lock.patient or "", []).append(lock)
    for person in offer.week.attending:
        ways = [witnesses(offer, lock) for lock in locks.get(person.id, ())]
        if len(ways) > 1 and all(ways) and not any(_fits(person, track, ways) for track in person.tracks):
            cells = listed(lock.source.cell() for lock in locks[person.id])
            text = (
                f"the locks of {person.id} ({cells}) fit no single track and no {counted(person.days, 'day')} of it, "
                "as many as the week has for this patient: change a lock or the days"
            )
            yield shortage("locks", text, locks[person.id][-1].source.cell())


def _fits(person: PatientWeek, track: str, ways: list[list[Witness]]) -> bool:
    """Whether so many open days of the track hold a witness of each lock."""
    dates = [{way.date for way in of if way.track == track} for of in ways]
    bound = [of for of in dates if None not in of]
    return all(dates) and any(
        all(of.intersection(days) for of in bound) for days in _choices(person.open_days[track], person.days)
    )


def _choices(dates: tuple[dt.date, ...], number: int) -> Iterator[tuple[dt.date, ...]]:
    return combinations(dates, min(number, len(dates)))


CHECK = check
