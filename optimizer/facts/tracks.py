"""Tracks: how many patients each takes, and who."""

from __future__ import annotations

from collections.abc import Iterator

from models.fact import Fact
from models.week import Week
from optimizer.counting_text import counted
from optimizer.facts.limit import limit


def facts(week: Week) -> Iterator[Fact]:
    """The most patients of a day, and the tags asked."""
    for track in week.clinic.tracks:
        if track.most_patients is not None:
            text = f"{track.name} takes at most {counted(track.most_patients, 'patient')} a day"
            yield limit("tracks", track, "most_patients", "Most patients", text)
        if track.open_to:
            text = f"{track.name} is open to patients with the tag {' or '.join(track.open_to)} only"
            yield limit("tracks", track, "open_to", "Open to", text, ())
