"""More patients must be in a track on some days than it takes.

Proof: on any days, patients who have no other track and too few other days <= Most patients of these days together.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.calendar import day_name
from models.findings import Shortage
from optimizer.counting_days import Stay, bits, overfull
from optimizer.counting_offer import Offer
from optimizer.counting_text import listed, shortage

KEY = "track_most_patients"


def check(offer: Offer) -> Iterator[Shortage]:
    """Tracks and days that are over-full in every timetable."""
    people = []
    for person in offer.week.attending:
        open_days = {track: bits(person.open_days[track]) for track in offer.tracks[person.id]}
        people.append(tuple(Stay(track, person.days, days, days) for track, days in open_days.items()))
    limits = {t.name: t.most_patients for t in offer.week.clinic.tracks}
    places = {key: most for key in offer.week.track_day if (most := limits[key[0]]) is not None}
    for tracks, found in overfull(people, places).items():
        where = "; ".join(f"{listed(map(day_name, s.dates))}: {s.needed} needed, {s.places} allowed" for s in found)
        text = (
            f"{listed(tracks)}: more patients without another track or other days have to come than Most patients "
            f"allows ({where}): raise it or move patients"
        )
        yield shortage(KEY, text, offer.week.clinic.track[tracks[0]].source.cell("Most patients"))


CHECK = check
