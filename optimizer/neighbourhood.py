"""Parts of a week's timetable that are planned anew while all the rest is held as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from optimizer.granted import Granted
from optimizer.search import Search
from optimizer.variables import Candidate

FEW = 40
FIFTH = 5


@dataclass(frozen=True)
class Neighbourhood:
    """What is free to change: these patients' week, and the sessions of these tracks (of all, if None)."""

    patients: frozenset[str]
    tracks: frozenset[str] | None = None

    def frees(self, candidate: Candidate) -> bool:
        """Whether the candidate may change; windows for individual sessions belong to every track."""
        who = getattr(candidate, "patient", None)
        if who is not None:
            return who in self.patients
        slot = getattr(candidate, "slot", None)
        return self.tracks is None or slot is None or slot.track is None or slot.track in self.tracks

    def together_with(self, other: Neighbourhood) -> Neighbourhood:
        """What is free in one of both."""
        tracks = None if self.tracks is None or other.tracks is None else self.tracks | other.tracks
        return Neighbourhood(self.patients | other.patients, tracks)


def of_tracks(search: Search, together: int) -> Iterator[Neighbourhood]:
    """Every choice of so many tracks, with whoever is in them now; the smallest tracks first."""
    members: dict[str, set[str]] = {}
    for belong, variable in search.formulation.belongs.items():
        if search.value(variable):
            members.setdefault(belong.track, set()).add(belong.patient)
    for chosen in combinations(sorted(members, key=lambda track: (len(members[track]), track)), together):
        yield Neighbourhood(frozenset(who for track in chosen for who in members[track]), frozenset(chosen))


def of_worst_off(search: Search, granted: Granted) -> Neighbourhood:
    """The patients who are refused most: a fifth of all, but no fewer than FEW; sessions of all tracks may change."""
    refused: Counter[str] = Counter()
    for wish, halves in zip(granted.wishes, granted.halves, strict=True):
        refused[wish.who] += wish.weight * (2 - search.value(halves))
    most = max(FEW, len(search.formulation.week.attending) // FIFTH)
    return Neighbourhood(frozenset(who for who, weight in refused.most_common(most) if weight))
