"""More patients must be in blocks of a track on some days than can be seated there.

Proof: seats of a block <= the sum of what each clinician at work can seat (a share of the largest group, else one
individual session), and <= the seats of as many of its rooms as it has leaders + individual sessions; on any days,
patients who have no other track and too few other days <= the seats of the scarcest block of each day.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.calendar import Slot
from models.findings import Shortage
from optimizer.counting_days import Overfull, Stay, bits, overfull
from optimizer.counting_offer import Offer
from optimizer.counting_seats import all_seats
from optimizer.counting_text import at, block_cell, listed, shortage

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
    for found in overfull(people, {key: seats[slot] for key, slot in scarce.items()}).values():
        named = {
            of: sorted(scarce[track, date] for track in of.tracks for date in of.dates) for of in found if of.places
        }
        if named:
            first = min(slots[0] for slots in named.values())
            yield shortage(KEY, _text(named), block_cell(offer.week.clinic, first))


def _text(named: dict[Overfull, list[Slot]]) -> str:
    where = (f"{listed(map(at, slots))}: {of.needed} needed, {of.places} there" for of, slots in named.items())
    return (
        "more patients without another track or other days have to be in blocks than can be seated with the rooms and "
        f"the qualified clinicians at work ({'; '.join(where)}): add staff or rooms, or move patients"
    )


CHECK = check
