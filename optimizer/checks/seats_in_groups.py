"""Patients without a seat in a group are more, over the week, than individual sessions that could fill their blocks.

Proof: in every block, patients who have no other track and come on all its open days, less the seats of its groups,
need an individual session there; added up over the week <= the individual sessions due to these patients.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.findings import Shortage
from optimizer.counting_offer import Offer
from optimizer.counting_seats import group_seats
from optimizer.counting_text import at, block_cell, counted, listed, shortage

KEY = "blocks_filled"


def check(offer: Offer) -> Iterator[Shortage]:
    """Tracks where those without a seat in a group are more than the individual sessions of the week."""
    for track in offer.week.clinic.tracks:
        bound = [p for p in offer.week.attending if offer.tracks[p.id] == (track.name,)]
        present = Counter(
            b for p in bound if len(p.open_days[track.name]) <= p.days for b in offer.blocks(p, track.name)
        )
        over = {slot: heads - group_seats(offer, slot) for slot, heads in sorted(present.items())}
        due = sum(kind.per_week for person in bound for kind in person.individuals)
        missing = sum(max(0, heads) for heads in over.values())
        if missing > due > 0:
            full = [slot for slot, heads in over.items() if heads > 0]
            text = (
                f"{listed(map(at, full))}: over the week, groups lack {counted(missing, 'seat')}, and only {due} "
                "individual sessions are due that could fill these blocks; add staff or rooms, or move patients"
            )
            yield shortage(KEY, text, block_cell(offer.week.clinic, full[0]))


CHECK = check
