"""More patients must be in blocks of a track on some days than can be seated there.

Proof: seats of a block <= the sum of what each clinician at work can seat (a share of the largest group, else one
individual session), and <= the seats of as many of its rooms as it has leaders + individual sessions; on any days,
patients who have no other track and too few other days <= the seats of the scarcest block of each day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.calendar import Slot
from models.findings import Shortage
from optimizer.counting_days import Overfull, Stay, bits, overfull
from optimizer.counting_offer import Offer
from optimizer.counting_seats import all_seats
from optimizer.counting_text import at, listed, shortage

KEY = "blocks_filled"


def check(offer: Offer) -> Iterator[Shortage]:
    """Blocks that cannot seat the patients who must be there; those that seat nobody are found for each patient."""
    seats = {slot: all_seats(offer, slot) for slot in offer.week.blocks}
    scarce = {key: min(slots, key=lambda slot: seats[slot]) for key, slots in offer.week.track_day.items()}
    people = []
    for person in offer.week.attending:
        stays = []
        for track in offer.tracks[person.id]:
            days = person.open_days[track]
            taking = bits(date for date in days if scarce[track, date] in person.blocks)
            stays.append(Stay(track, person.days, bits(days), taking))
        people.append(tuple(stays))
    for short in overfull(people, {key: seats[slot] for key, slot in scarce.items()}):
        if short.places:
            yield shortage(KEY, _text(short, scarce), "Clinicians")


def _text(short: Overfull, scarce: dict[tuple[str, dt.date], Slot]) -> str:
    blocks = [slot for (track, date), slot in sorted(scarce.items()) if track in short.tracks and date in short.dates]
    return (
        f"{listed(map(at, blocks))}: at least {short.needed} patients have to be there, seats with rooms and qualified "
        f"clinicians at work: {short.places}; add staff or rooms, or move patients"
    )


CHECK = check
