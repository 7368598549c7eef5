"""Patients who cannot fill the blocks of as many days as they come, whatever all others do.

Proof: a day counts if each block has a group type that can run there (a leader at work, a room, open to the patient)
or a kind of individual session, each type as often as allowed and each kind once; in every track such days < Days
this week.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from models.calendar import Slot
from models.findings import Shortage
from models.program import IndividualKind
from models.week import PatientWeek
from optimizer.counting_match import too_many
from optimizer.counting_offer import Offer, Slots
from optimizer.counting_text import at, block_cell, listed, shortage
from optimizer.rules.pull_outs import most_pull_outs

LADDER = ("blocks_filled", "same_type_per_day", "pull_outs", "smallest_group")
WHY = {
    "blocks_filled": "no group can run there for want of a leader at work, a room or a type that is open to them",
    "same_type_per_day": "too few different groups can run on the day for Same group type per day",
    "pull_outs": "too few groups can run there, and Pull-outs per day does not let individual sessions fill the rest",
    "smallest_group": "fewer patients can come than the smallest size of every group that can run there",
}


class Day(NamedTuple):
    """What decides whether a patient's day can be filled."""

    blocks: Slots
    types: frozenset[str]
    kinds: tuple[IndividualKind, ...]
    pull_outs: int


def check(offer: Offer) -> Iterator[Shortage]:
    """Blocks that cannot be filled, with all patients who need them."""
    known: dict[tuple[str, Day], bool] = {}
    cases: dict[tuple[str, tuple[Slot, ...]], list[str]] = defaultdict(list)
    for person in offer.week.attending:
        if not _can_fill(offer, LADDER[-1], person, known):
            step = next(step for step in LADDER if not _can_fill(offer, step, person, known))
            cases[step, tuple(_empty(offer, step, person, known))].append(person.id)
    for (step, slots), people in cases.items():
        text = f"{listed(map(at, slots))}: {WHY[step]}; needed for {listed(people)}, who have too few other days"
        yield shortage(step, text, block_cell(offer.week.clinic, slots[0]))


def _can_fill(offer: Offer, step: str, person: PatientWeek, known: dict[tuple[str, Day], bool]) -> bool:
    for track in offer.tracks[person.id]:
        days = _days(offer, person, track)
        if sum(_is_good(offer, step, day, known) for day in days) >= min(person.days, len(days)):
            return True
    return False


def _days(offer: Offer, person: PatientWeek, track: str) -> list[Day]:
    blocks, types, pulled = offer.blocks(person, track), offer.types(person), most_pull_outs(offer.week, person)
    return [Day(blocks & offer.on[date], types, person.individuals, pulled) for date in person.open_days[track]]


def _is_good(offer: Offer, step: str, day: Day, known: dict[tuple[str, Day], bool]) -> bool:
    key = step, day
    if key not in known:
        known[key] = not any(_unfilled(offer, step, day))
    return known[key]


def _unfilled(offer: Offer, step: str, day: Day) -> Iterator[Slot]:
    """Blocks of the day that lack a group, or compete for too few types and individual sessions."""
    reached = LADDER.index(step)
    often = offer.week.clinic.settings.same_type_per_day if reached >= 1 else len(day.blocks)
    pulled = day.pull_outs if reached >= 2 else len(day.kinds)
    groups = {block: _types(offer, block, day.types, reached >= 3) for block in sorted(day.blocks)}
    kinds = {kind.name: offer.meetings(kind, offer.of_role(kind.role)) for kind in day.kinds} if pulled else {}
    places = dict.fromkeys((name for names in groups.values() for name in names), often)
    lacking = _unmet(groups, places)
    fillers = {block: [*names, *(k for k, slots in kinds.items() if block in slots)] for block, names in groups.items()}
    left = _unmet(fillers, {**places, **dict.fromkeys(kinds, 1)})
    yield from left or lacking[pulled:]


def _types(offer: Offer, block: Slot, types: frozenset[str], full: bool) -> list[str]:
    return [
        name for name in offer.groups[block] if name in types and block in offer.with_group(frozenset([name]), full)
    ]


def _unmet(wants: dict[Slot, list[str]], places: dict[str, int]) -> list[Slot]:
    """At least as many wants as go without, however places are given out: the last of each set that competes."""
    return [
        block
        for competing, of in too_many(wants, places)
        for block in competing[: len(competing) - sum(places[place] for place in of)]
    ]


def _empty(offer: Offer, step: str, person: PatientWeek, known: dict[tuple[str, Day], bool]) -> list[Slot]:
    """The blocks to name: those of the days of the first track that cannot be filled."""
    days = _days(offer, person, offer.tracks[person.id][0])
    return [slot for day in days if not _is_good(offer, step, day, known) for slot in _unfilled(offer, step, day)]


CHECK = check
