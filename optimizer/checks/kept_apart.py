"""Patients kept apart in tracks who can only be in the same one.

Proof: each patient keeps the tracks that no patient kept apart from them is bound to; for somebody none is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Shortage
from models.people import KeepApart
from optimizer.counting_offer import Offer
from optimizer.counting_text import listed, shortage


def check(offer: Offer) -> Iterator[Shortage]:
    """Pairs that take the last track of a patient."""
    left = {patient: set(tracks) for patient, tracks in offer.tracks.items()}
    pairs = [p for p in offer.week.clinic.keep_apart if p.in_track and {p.patient, p.other} <= left.keys()]
    for pair, bound, other in _bound_apart(pairs, left):
        left[other] -= left[bound]
        if not left[other]:
            tracks = listed(offer.tracks[other])
            text = f"{pair.patient} and {pair.other} are kept apart in tracks, but {other} can only be in {tracks}"
            text += (
                f", where {bound} or others kept apart have to be: change a track, or keep them apart in groups only"
            )
            yield shortage("keep_apart", text, pair.source.cell("Apart in"))
            return


def _bound_apart(pairs: list[KeepApart], left: dict[str, set[str]]) -> Iterator[tuple[KeepApart, str, str]]:
    """Pairs with one patient bound to a single track that the other could still be in, until there are none."""
    found = True
    while found:
        found = False
        for pair in pairs:
            for bound, other in ((pair.patient, pair.other), (pair.other, pair.patient)):
                if len(left[bound]) == 1 and left[bound] <= left[other]:
                    found = True
                    yield pair, bound, other


CHECK = check
