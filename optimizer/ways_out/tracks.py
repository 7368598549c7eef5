"""A track takes more patients a day, or all who ask."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import editing
from models.fact import Fact
from models.program import Track
from models.way_out import BLANK, Change
from models.week import Week

MOST_STEPS = 12
KIND = "Track takes more"


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """One patient a day more, two more ...; no tag asked."""
    if isinstance(fact.about, Track) and fact.aspect == "most_patients":
        yield [_taking(fact, more) for more in range(1, MOST_STEPS + 1)]
    if isinstance(fact.about, Track) and fact.aspect == "open_to":
        yield [
            Change(KIND, f"open {fact.about.name} to everybody{BLANK}", fact.cells, (fact.about.name,), 1, fact.drop)
        ]


def _taking(fact: Fact, more: int) -> Change:
    track, most = fact.about, fact.about.most_patients + more
    apply = editing("tracks", track, most_patients=most)
    return Change(KIND, f"let {track.name} take up to {most} patients a day", fact.cells, (track.name,), more, apply)


EASES = eases
