"""Patients whom locks leave no track with as many open days as the week asks.

Proof: in every track left, open days < Days this week.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Shortage
from optimizer.counting_offer import Offer
from optimizer.counting_text import counted, listed, shortage

KEY = "days_attended"


def check(offer: Offer) -> Iterator[Shortage]:
    """Patients locked into a track with too few days."""
    for person in offer.week.attending:
        tracks = offer.tracks[person.id]
        most = max(len(person.open_days[track]) for track in tracks)
        if most < person.days:
            locks = [lock for lock in offer.week.locks if lock.patient == person.id]
            text = (
                f"{person.id} comes on {person.days} days this week, but is locked into {listed(tracks)} with "
                f"{counted(most, 'open day')}: change the lock or the days"
            )
            yield shortage(KEY, text, locks[0].source.cell("Track") if locks else person.patient.source.cell())


CHECK = check
